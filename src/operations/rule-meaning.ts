/** What a rule looks for, in one sentence, also of the cards that no rule opened. */
import { proposedFromOutside } from '#src/detect/proposed-from-outside.ts'
import { rules } from '#src/detect/rules.ts'

const meanings = new Map([...rules, proposedFromOutside].map(({ id, says }) => [id, says]))

/** A rule that is no more has none. */
export function ruleMeaning(id: string): string {
  return meanings.get(id) ?? 'A rule that is no longer looked for.'
}
