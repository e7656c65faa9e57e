/** The portfolio of the day after some accounts got new rows: their feeds speak again, what compares all accounts stays. */
import type { Day } from '#src/kernel/day.ts'
import { feedAfter, feedOn } from './feed-on.ts'
import type { Feed, FeedDays, Portfolio } from './portfolio.ts'

/** @param feeds the days on which the sources brought rows of these accounts, as known on the day */
export function withNewRows(portfolio: Portfolio, feeds: readonly FeedDays[]): Portfolio {
  const recordFeeds = { ...portfolio.recordFeeds }
  let usageFeeds = portfolio.feeds
  for (const feed of feeds) {
    if (feed.kind === undefined) usageFeeds = heard(usageFeeds, feed, portfolio.asOf)
    else recordFeeds[feed.kind] = heard(recordFeeds[feed.kind], feed, portfolio.asOf)
  }
  return { ...portfolio, feeds: usageFeeds, recordFeeds }
}

function heard(feeds: Readonly<Record<string, Feed>>, heardOf: FeedDays, asOf: Day): Record<string, Feed> {
  const before = feeds[heardOf.source]
  const now = before === undefined ? feedOn(heardOf, asOf) : feedAfter(before, heardOf.days, asOf)
  return now === null ? { ...feeds } : { ...feeds, [heardOf.source]: now }
}
