/** What people write of an account by hand: one record a column, which stands before what the record of the account says. */
import { BY_HAND } from './by-hand.ts'
import type { Fact, Value } from './fact.ts'

/** Columns of an account that people may write; its name and ids stay those of its source. */
export const handColumns = [
  'industry',
  'segment',
  'employees',
  'revenue',
  'city',
  'country',
  'domain',
  'am_email',
  'csm_email',
  'description',
] as const

export type HandColumn = (typeof handColumns)[number]

/** The attribute that names who wrote it. */
export const WRITTEN_BY = 'by'

type RecordId = Pick<Fact, 'source' | 'sourceId'>

/** The id of what is written of a column, in the source of what is written by hand. */
export function handId({ source, sourceId }: RecordId, column: HandColumn): string {
  return `${source}/${sourceId}/${column}`
}

/** Whether a fact of the kind `account` is what somebody wrote of one: a record of an account has an id. */
export function isWrittenOfAccount({ source, values }: Pick<Fact, 'source' | 'values'>): boolean {
  return source === BY_HAND && !('id' in values)
}

/** A record of an account with what was written of it; of each column that somebody wrote, what says it. */
export interface RecordSaid<F> {
  readonly record: F
  readonly values: Readonly<Record<string, Value>>
  readonly written: ReadonlyMap<string, F>
}

/** @param facts of the kind `account`, of one account as known on a day. @returns its records in their order */
export function recordsSaid<F extends Pick<Fact, 'source' | 'sourceId' | 'values'>>(
  facts: readonly F[],
): RecordSaid<F>[] {
  const written = facts.filter(isWrittenOfAccount)
  const records = written.length === 0 ? facts : facts.filter((fact) => !isWrittenOfAccount(fact))
  return records.map((record) => {
    const own = written.flatMap((fact) =>
      handColumns.flatMap((column): [string, F][] =>
        fact.sourceId === handId(record, column) && (fact.values[column] ?? null) !== null
          ? [[column, fact]]
          : [],
      ),
    )
    const values = Object.fromEntries(own.map(([column, fact]) => [column, fact.values[column]!]))
    return { record, values: { ...record.values, ...values }, written: new Map(own) }
  })
}
