/** A movement and what it was found in: what all parts of a proposal are written from. */
import type { Finding } from '../diagnosis.ts'
import type { RuleInput } from '../rule.ts'
import { dayInWords } from '../words.ts'

export interface Moved {
  readonly finding: Finding
  readonly input: RuleInput
}

/** `Usage down 46% (since 3 March 2026).` */
export function whyMoved({ finding: { headline, since } }: Moved): string {
  return `${headline} (since ${dayInWords(since)}).`
}

/** From this confidence on a movement is taken as told by records; below it a person is to make sure (handbook 5). */
const SURE = 0.9

export function isSure({ finding: { confidence } }: Moved): boolean {
  return confidence >= SURE
}
