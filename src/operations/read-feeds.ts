/** Reads when the sources of these accounts brought rows, batch by batch so that no statement blocks the others. */
import type { FeedDays } from '#src/detect/portfolio.ts'
import type { Day } from '#src/kernel/day.ts'
import { type RecordDay, recordsSeen } from '#src/store/records-seen.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { sourceDays, type SourceDay } from '#src/store/usage-seen.ts'
import { batches } from './batches.ts'

/** Accounts a batch: statements stay short, so that a page waits for none of them. */
const BATCH = 100

type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

export interface Feeds {
  /** of use, with the measure that each source gives */
  readonly usage: ReadonlyMap<string, readonly SourceDay[]>
  /** of use and of every kind of record */
  readonly all: readonly FeedDays[]
}

export async function readFeeds(
  inTransaction: InTransaction,
  accountIds: readonly string[],
  day: Day,
): Promise<Feeds> {
  const usage: SourceDay[] = []
  const records: RecordDay[] = []
  for (const batch of batches(accountIds, BATCH)) {
    usage.push(...(await inTransaction((tx) => sourceDays(tx, batch, day))))
    records.push(...(await inTransaction((tx) => recordsSeen(tx, batch, day))))
  }
  const bySource = Map.groupBy(usage, (row) => row.source)
  return {
    usage: bySource,
    all: [...[...bySource].map(([source, rows]) => feedDays(source, rows)), ...recordFeeds(records)],
  }
}

export function feedDays(source: string, rows: readonly SourceDay[]): FeedDays {
  const period = Math.max(...latestOf(rows).map((row) => row.period))
  return { source, period, days: [...new Set(rows.map((row) => row.on))] }
}

/** A source that came by the month and comes by the day now has the rhythm of now. */
function latestOf(rows: readonly SourceDay[]): SourceDay[] {
  const last = rows.reduce((latest, { on }) => (on > latest ? on : latest), '')
  return rows.filter(({ on }) => on === last)
}

function recordFeeds(rows: readonly RecordDay[]): FeedDays[] {
  return [...Map.groupBy(rows, (row) => `${row.kind} ${row.source}`).values()].map((same) => ({
    kind: same[0]!.kind,
    source: same[0]!.source,
    days: [...new Set(same.flatMap((row) => row.days))],
  }))
}
