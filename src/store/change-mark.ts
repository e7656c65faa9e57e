/** A mark in the history of the database, and which rows were written after it: by looking, so that any process may have written them. */
import { Failure } from '#src/kernel/failure.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** As PostgreSQL writes a snapshot: the oldest transaction still running, the first one to come, and those between that run. */
const MARK = /^\d{1,18}:\d{1,18}:(\d{1,18}(,\d{1,18})*)?$/

/** The mark of now: whatever is not yet visible to this transaction comes after it. */
export async function markNow({ db }: Transaction): Promise<string> {
  const { rows } = await sql<{ mark: string }>`select pg_current_snapshot()::text as mark`.execute(db)
  return rows[0]!.mark
}

/**
 * Whether a mark is of this database at all: one of a later state, as before a backup was restored, says nothing.
 * @throws Failure 'invalid-input' when it is none
 */
export function isBehind(mark: string, now: string): boolean {
  return next(checkedMark(mark)) <= next(now)
}

function next(mark: string): bigint {
  return BigInt(mark.split(':')[1]!)
}

/** The first one to come is not before the oldest that runs, and those between stand in order: else PostgreSQL refuses it. */
function checkedMark(mark: string): string {
  const [oldest, first, between = ''] = mark.split(':')
  const running = between === '' ? [] : between.split(',').map(BigInt)
  const isOrdered = () =>
    [BigInt(oldest!) - 1n, ...running].every((one, at, all) => one < (all[at + 1] ?? BigInt(first!)))
  if (MARK.test(mark) && isOrdered()) return mark
  throw new Failure('invalid-input', `"${mark}" is no mark of a change list`)
}

/**
 * A condition on a row of `table`: its latest version was written by a transaction that the mark does not see.
 *
 * A row knows the lower 32 bits of its transaction (`xmin`); the upper ones are those of the latest transaction whose
 * number is not above it. A row that is older than 2^32 transactions may so be listed once without having changed.
 * @param mark one that `isBehind` has seen
 */
export function writtenAfter(mark: string, table: string): RawBuilder<boolean> {
  const latest = sql`(pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)`
  const low = sql`${sql.ref(`${table}.xmin`)}::text::bigint`
  const full = sql`(${latest} - ((${latest} - ${low}) & 4294967295))`
  return sql<boolean>`(${full} >= ${mark.split(':')[0]}::bigint
    and not pg_visible_in_snapshot(${full}::text::xid8, ${mark}::pg_snapshot))`
}
