/** The fields of a line in which the values differ, without those that say who stands by the item. */
import type { ComparedLine } from './history-queries.ts'

const proof: ReadonlySet<string> = new Set(['standing', 'source', 'lastConfirmedAt', 'lastConfirmedBy'])

export function valuesOf({ fields }: ComparedLine): ComparedLine['fields'] {
  return fields.filter(({ field }) => !proof.has(field))
}
