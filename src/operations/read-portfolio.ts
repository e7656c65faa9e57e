/** Reads what the engine must know of all accounts on a day, batch by batch so that no statement blocks the others. */
import { feedOn } from '#src/detect/feed-on.ts'
import { portfolioOn } from '#src/detect/portfolio-on.ts'
import type { Portfolio, PortfolioMember } from '#src/detect/portfolio.ts'
import type { Settings } from '#src/detect/settings.ts'
import type { Catalogue } from '#src/facts/catalogue.ts'
import type { Day } from '#src/kernel/day.ts'
import type { AccountKey } from '#src/store/histories.ts'
import { portfolioMembers, type UsageSource } from '#src/store/portfolio-members.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { featuresSeen, type FeatureSeen, type SourceDay } from '#src/store/usage-seen.ts'
import { batches } from './batches.ts'
import { feedDays, type Feeds, readFeeds } from './read-feeds.ts'

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
  const features: FeatureSeen[] = []
  const members: PortfolioMember[] = []
  // Features are looked for only where the products do not list them: it is the dearest of these queries.
  const { products } = catalogue
  const listed = products.length > 0 && products.every((product) => product.features.length > 0)
  const ids = accounts.map((account) => account.id)
  const feeds = await readFeeds(inTransaction, ids, day)
  const sources = sourcesOf(feeds, day)
  for (const batch of batches(ids, BATCH)) {
    if (!listed) features.push(...(await inTransaction((tx) => featuresSeen(tx, batch, day))))
    members.push(...(await inTransaction((tx) => portfolioMembers(tx, batch, day, { catalogue, sources }))))
  }
  return portfolioOn(members, feeds.all, byProduct(features), day, settings)
}

/** Weeks end where the feed's last whole week does; a source that brought nothing by the day has none. */
function sourcesOf({ usage }: Feeds, day: Day): UsageSource[] {
  return [...usage].flatMap(([source, rows]) => {
    const feed = feedOn(feedDays(source, rows), day)
    return feed === null ? [] : [{ source, weekEnd: feed.weekEnd, measure: measureOf(rows) }]
  })
}

function measureOf(rows: readonly SourceDay[]): UsageSource['measure'] {
  if (rows.some((row) => row.minutes)) return 'minutes'
  return rows.some((row) => row.people) ? 'people' : 'events'
}

function byProduct(seen: readonly FeatureSeen[]): Portfolio['featuresSeen'] {
  return Object.fromEntries(
    [...Map.groupBy(seen, (row) => row.product)].map(([product, rows]) => [
      product,
      [...new Set(rows.map((row) => row.feature).filter((feature) => feature !== null))].toSorted(),
    ]),
  )
}
