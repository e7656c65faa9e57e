/** What people wrote of an account by hand, as changes: what held before, and what holds with it. */
import { type HandColumn, handColumns, WRITTEN_BY } from './account-by-hand.ts'
import { accountSaid } from './account-row.ts'
import type { Fact, Value } from './fact.ts'
import { knownOn } from './known-on.ts'

/** A record that somebody wrote of an account. */
export interface WrittenOfAccount {
  readonly fact: Fact
  /** the import that brought it */
  readonly importNo: number
  /** of how many accounts that import wrote */
  readonly accounts: number
  /** an instant */
  readonly at: string
}

export interface AccountChange extends Omit<WrittenOfAccount, 'fact'> {
  readonly column: HandColumn
  readonly from: Value
  readonly to: Value
  /** an e-mail address, or the role */
  readonly by: string
}

/**
 * @param records what the sources say of the account, every version, its own first
 * @param written in the order in which it was written
 */
export function accountChanges(
  records: readonly Fact[],
  written: readonly WrittenOfAccount[],
): AccountChange[] {
  return written.flatMap(({ fact, ...made }, at) => {
    const column = handColumns.find((one) => one in fact.values)
    if (column === undefined) return []
    const known = knownOn(records, fact.learnedOn)
    const earlier = written.slice(0, at).map((one) => one.fact)
    const from = valueOf([...known, ...latest(earlier)], column)
    const to = valueOf([...known, ...latest([...earlier, fact])], column)
    return [{ ...made, column, from, to, by: fact.attributes[WRITTEN_BY] ?? 'operator' }]
  })
}

/** Of each record the last that was written. */
function latest(written: readonly Fact[]): Fact[] {
  return [...new Map(written.map((fact) => [fact.sourceId, fact])).values()]
}

function valueOf(facts: readonly Fact[], column: HandColumn): Value {
  return accountSaid(facts)?.columns.get(column)?.value ?? null
}
