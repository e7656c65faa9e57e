/** Rows that are left out on purpose, because the mapping says so: they are no mistakes, and they are counted. */
import type { BoundRead } from './bind-columns.ts'
import type { Duck } from './duck.ts'
import type { InputFile } from './import-input.ts'
import type { LoadedRead } from './load-read.ts'
import { literal } from './sql-text.ts'

const ORPHAN = 'belongs to no account that is known'
/** What is said of a row that names no account, or one that nobody has. */
const NOWHERE = ['empty', 'no account has this id']

export async function createLeftOutTable(duck: Duck): Promise<void> {
  await duck.run('CREATE TABLE left_out (read INTEGER, row INTEGER, why VARCHAR)')
}

/** Takes in the rows that meet a condition of `leave_out`. */
export async function leaveOutRows(duck: Duck, { table }: LoadedRead, read: number): Promise<void> {
  await duck.run(
    `INSERT INTO left_out SELECT ${read}, rowid, left_why FROM ${table} WHERE left_why IS NOT NULL`,
  )
}

/**
 * Rows of reads that leave out what belongs to no account: those which name none, and those whose account was not
 * found. Whatever else is wrong with such a row is no longer a problem. They stay in `problem`, so that they are no facts.
 */
export async function leaveOutOrphans(duck: Duck, reads: readonly BoundRead[]): Promise<void> {
  for (const [read, { read: planned, columns }] of reads.entries()) {
    const { account } = planned.kind
    if (!planned.leavesOrphans || account === null || planned.kind.name === 'account') continue
    const says = columns.find(({ column }) => column.name === account)?.says ?? account
    // An account that is left out takes its records with it; one that is there with a mistake does not.
    await duck.run(`INSERT INTO left_out
      SELECT DISTINCT ${read}, row, ${literal(ORPHAN)} FROM problem
      WHERE read = ${read} AND "column" = ${literal(says)} AND problem IN (${NOWHERE.map(literal).join(', ')})`)
  }
}

/** By read: how many rows were left out, and why. */
export async function leftOutOf(duck: Duck): Promise<Map<number, InputFile['leftOut']>> {
  const found = await duck.rows<{ read: number; why: string; rows: number }>(
    'SELECT read, why, count(*)::DOUBLE AS rows FROM left_out GROUP BY read, why ORDER BY read, rows DESC, why',
  )
  const byRead = Map.groupBy(found, ({ read }) => read)
  return new Map(
    [...byRead].map(([read, rows]) => [read, rows.map(({ why, rows: count }) => ({ why, rows: count }))]),
  )
}
