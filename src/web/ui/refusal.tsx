/** Why the server refused something and what to do, known as English where the page is not; what else stands there where it said nothing. */
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'
import { InEnglish } from './in-english.tsx'

interface RefusalProps {
  readonly problem: Pick<Problem, 'kind' | 'message'>
  /** where the server gave no reason */
  readonly without?: string
}

export function Refusal({ problem: { kind, message }, without = en.problem[kind].title }: RefusalProps) {
  return message === null ? without : <InEnglish>{message}</InEnglish>
}
