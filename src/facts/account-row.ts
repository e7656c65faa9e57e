/** What is known of an account itself: what was written of it by hand first, and where several records are one, what its own lacks is filled from the others. */
import { recordsSaid, WRITTEN_BY } from './account-by-hand.ts'
import { BY_HAND } from './by-hand.ts'
import { type Day, latest } from '#src/kernel/day.ts'
import { type Fact, factId, type Value } from './fact.ts'

type Known = Pick<Fact, 'source' | 'sourceId' | 'values'>

/**
 * @param facts of the kind `account`, of one account as known on a day; its own record, whose word counts, comes first
 * @returns undefined where nothing was known
 */
export function accountRow<F extends Known>(facts: readonly F[]): F | undefined {
  const [own, ...others] = facts
  if (own === undefined || (others.length === 0 && own.source !== BY_HAND)) return own
  const said = accountSaid(facts)
  if (said === undefined) return undefined
  const values = Object.fromEntries([...said.columns].map(([column, { value }]) => [column, value]))
  return { ...said.own, values }
}

/** A value of an account with the record that says it. */
export interface ColumnSaid<F> {
  readonly value: Value
  readonly by: F
}

/**
 * Each column with what says it.
 * @param facts as those of `accountRow`
 */
export function accountSaid<F extends Known>(
  facts: readonly F[],
): { readonly own: F; readonly columns: ReadonlyMap<string, ColumnSaid<F>> } | undefined {
  const [own, ...others] = recordsSaid(facts)
  if (own === undefined) return undefined
  const columns = new Map<string, ColumnSaid<F>>()
  for (const { record, values, written } of [own, ...others]) {
    for (const [column, value] of Object.entries(values)) {
      // An id counts in its own source alone.
      const isForeign = column === 'id' || (column === 'parent_id' && record.source !== own.record.source)
      if (record !== own.record && isForeign) continue
      if ((columns.get(column)?.value ?? null) !== null) continue
      columns.set(column, { value, by: written.get(column) ?? record })
    }
  }
  return { own: own.record, columns }
}

/** Where a value of an account comes from. */
export interface ColumnOrigin {
  readonly source: string
  readonly factId: string
  /** who wrote it by hand; null: a record of the source says it */
  readonly by: string | null
  /** when it was last confirmed: the person wrote it, or its record was read */
  readonly on: Day
}

/**
 * By column, of what is known.
 * @param facts as those of `accountRow`
 * @param readOn when all accounts of a source were last read, by source
 */
export function accountOrigins(
  facts: readonly Fact[],
  day: Day,
  readOn: ReadonlyMap<string, Day>,
): Record<string, ColumnOrigin> {
  const said = [...(accountSaid(facts)?.columns ?? [])].filter(([, { value }]) => value !== null)
  return Object.fromEntries(
    said.map(([column, { by }]) => {
      const origin = { source: by.source, factId: factId(by), by: by.attributes[WRITTEN_BY] ?? null }
      return [column, { ...origin, on: recordReadOn(by, day, readOn) }]
    }),
  )
}

/** When the account's own record was last read; null where there is none. */
export function ownReadOn(origins: Readonly<Record<string, ColumnOrigin>>): Day | null {
  // An id is told by the own record alone, and by nobody's hand.
  return origins['id']?.on ?? null
}

/** A record that is read says its values anew, however long they have been so. */
function recordReadOn(
  { source, learnedOn, recordedOn }: Fact,
  day: Day,
  readOn: ReadonlyMap<string, Day>,
): Day {
  const read = [recordedOn, readOn.get(source) ?? null].filter((on) => on !== null && on <= day)
  return latest(learnedOn, ...read) ?? learnedOn
}
