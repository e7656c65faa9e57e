/** Reads what the engine must know of all accounts on a day, batch by batch so that no statement blocks the others. */
import { feedOn } from '#src/detect/feed-on.ts'
import { portfolioOn } from '#src/detect/portfolio-on.ts'
import type { FeedDays, Portfolio, PortfolioMember } from '#src/detect/portfolio.ts'
import type { Settings } from '#src/detect/settings.ts'
import type { Catalogue } from '#src/facts/catalogue.ts'
import type { Day } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { portfolioMembers, type UsageSource } from '#src/store/portfolio-members.ts'
import { type RecordDay, recordsSeen } from '#src/store/records-seen.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { featuresSeen, type FeatureSeen, sourceDays, type SourceDay } from '#src/store/usage-seen.ts'
import { batches } from './batches.ts'

/** Accounts a batch: statements stay short, so that a page waits for none of them. */
const BATCH = 100

export interface PortfolioWanted {
  readonly accounts: readonly AccountKey[]
  readonly catalogue: Catalogue
  readonly day: Day
  readonly settings: Settings
}

type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

export async function readPortfolio(
  inTransaction: InTransaction,
  { accounts, catalogue, day, settings }: PortfolioWanted,
): Promise<Portfolio> {
  const days: SourceDay[] = []
  const recordDays: RecordDay[] = []
  const features: FeatureSeen[] = []
  const members: PortfolioMember[] = []
  // Features are looked for only where the products do not list them: it is the dearest of these queries.
  const { products } = catalogue
  const listed = products.length > 0 && products.every((product) => product.features.length > 0)
  for (const batch of batches(idsOf(accounts), BATCH)) {
    days.push(...(await inTransaction((tx) => sourceDays(tx, batch, day))))
    recordDays.push(...(await inTransaction((tx) => recordsSeen(tx, batch, day))))
    if (!listed) features.push(...(await inTransaction((tx) => featuresSeen(tx, batch, day))))
  }
  const sources = sourcesOf(days, day)
  for (const batch of batches(idsOf(accounts), BATCH)) {
    members.push(...(await inTransaction((tx) => portfolioMembers(tx, batch, day, { catalogue, sources }))))
  }
  const feeds = [...Map.groupBy(days, (row) => row.source)].map(([source, rows]) => feedDays(source, rows))
  feeds.push(...recordFeeds(recordDays))
  return portfolioOn(members, feeds, byProduct(features), day, settings)
}

function idsOf(accounts: readonly AccountKey[]): string[] {
  return accounts.map((account) => account.id)
}

/** Weeks end where the feed's last whole week does; a source that brought nothing by the day has none. */
function sourcesOf(days: readonly SourceDay[], day: Day): UsageSource[] {
  return [...Map.groupBy(days, (row) => row.source)].flatMap(([source, rows]) => {
    const feed = feedOn(feedDays(source, rows), day)
    return feed === null ? [] : [{ source, weekEnd: feed.weekEnd, measure: measureOf(rows) }]
  })
}

function recordFeeds(rows: readonly RecordDay[]): FeedDays[] {
  return [...Map.groupBy(rows, (row) => `${row.kind} ${row.source}`).values()].map((same) => ({
    kind: same[0]!.kind,
    source: same[0]!.source,
    days: [...new Set(same.flatMap((row) => row.days))],
  }))
}

function measureOf(rows: readonly SourceDay[]): UsageSource['measure'] {
  if (rows.some((row) => row.minutes)) return 'minutes'
  return rows.some((row) => row.people) ? 'people' : 'events'
}

function feedDays(source: string, rows: readonly SourceDay[]): FeedDays {
  return { source, days: [...new Set(rows.map((row) => row.on))] }
}

function byProduct(seen: readonly FeatureSeen[]): Portfolio['featuresSeen'] {
  return Object.fromEntries(
    [...Map.groupBy(seen, (row) => row.product)].map(([product, rows]) => [
      product,
      [...new Set(rows.map((row) => row.feature).filter((feature) => feature !== null))].toSorted(),
    ]),
  )
}
