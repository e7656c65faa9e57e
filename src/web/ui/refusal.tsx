/** Why the server refused something and what to do, known as English where the page is not; what else stands there where it said nothing. */
import type { Problem } from '../problem.ts'
import { InEnglish } from './in-english.tsx'

interface RefusalProps {
  readonly problem: Pick<Problem, 'message'>
  /** where nobody answered */
  readonly without?: string
}

export function Refusal({ problem: { message }, without = '' }: RefusalProps) {
  return message === null ? without : <InEnglish>{message}</InEnglish>
}
