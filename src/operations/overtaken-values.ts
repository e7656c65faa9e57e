/** Values of an account that somebody else has written since they were in view: neither theirs nor ours is lost. */
import { type HandColumn, WRITTEN_BY } from '#src/facts/account-by-hand.ts'
import type { Value } from '#src/facts/fact.ts'
import type { Day } from '#src/kernel/day.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { lockImports } from '#src/store/imports.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { type ColumnsHeld, columnsHeld } from './columns-held.ts'

export interface SeenValue {
  readonly field: string
  readonly column: HandColumn
  readonly seen: string | number | null
  /** null: as the records say it */
  readonly ours: string | number | null
}

/** A value that is another one by now. */
export interface Overtaken {
  readonly field: string
  /** the value that holds */
  readonly theirs: Value
  readonly ours: string | number | null
  /** an e-mail address, or the role; null: nobody by hand */
  readonly by: string | null
  /** null: no record says it any more */
  readonly source: string | null
  readonly on: Day | null
}

/**
 * Who says the same as what holds contradicts nobody.
 * @throws Failure 'conflict' with each value that holds and was not seen, who wrote it and when
 */
export async function refuseOvertaken(
  tx: Transaction,
  account: AccountKey,
  values: readonly SeenValue[],
  today: Day,
): Promise<void> {
  if (values.length === 0) return
  // Two that write at once meet here; the second one then sees what the first one wrote.
  await lockImports(tx)
  const overtaken = overtakenValues(await columnsHeld(tx, account, today), values)
  if (overtaken.length === 0) return
  throw new Failure('conflict', overtaken.map(sentence).join('; '), {
    hint: 'Nothing was written. Look at it again, and say it with what holds as seen.',
    details: { overtaken },
  })
}

function overtakenValues(columns: ColumnsHeld, values: readonly SeenValue[]): Overtaken[] {
  return values.flatMap(({ field, column, seen, ours }): Overtaken[] => {
    const said = columns.get(column)
    const theirs = said?.value ?? null
    if (isSame(theirs, seen) || isSame(theirs, ours)) return []
    const by = said?.by.attributes[WRITTEN_BY] ?? null
    // Emptied, it is as the records say it, whatever that is by now.
    if (ours === null && by === null) return []
    return [{ field, theirs, ours, by, source: said?.by.source ?? null, on: said?.by.learnedOn ?? null }]
  })
}

function isSame(one: Value, other: Value): boolean {
  return String(one ?? '').trim() === String(other ?? '').trim()
}

function sentence({ field, theirs, by, source, on }: Overtaken): string {
  const value = theirs === null ? 'not known' : JSON.stringify(theirs)
  const who = by === null ? source : `written by ${by}`
  return `${field} is ${value} by now${who === null ? '' : `, ${who}, ${on}`}`
}
