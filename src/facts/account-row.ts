/** What is known of an account itself where several records are one: what its own lacks is filled from the others. */
import type { Fact } from './fact.ts'

/**
 * @param facts of the kind `account`, of one account as known on a day; its own record, whose word counts, comes first
 * @returns undefined where nothing was known
 */
export function accountRow(facts: readonly Fact[]): Fact | undefined {
  const [own, ...others] = facts
  if (own === undefined || others.length === 0) return own
  const values = { ...own.values }
  for (const other of others) {
    for (const [column, value] of Object.entries(other.values)) {
      // An id counts in its own source alone.
      if (column === 'id' || (column === 'parent_id' && other.source !== own.source)) continue
      if ((values[column] ?? null) === null) values[column] = value
    }
  }
  return { ...own, values }
}
