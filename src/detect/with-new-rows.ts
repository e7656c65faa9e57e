/** The portfolio of the day after some accounts got new rows: their feeds speak again, what compares all accounts stays. */
import type { Day } from '#src/kernel/day.ts'
import { feedAfter, feedOn } from './feed-on.ts'
import { type Feed, type FeedDays, type Portfolio, recordKinds } from './portfolio.ts'

/**
 * @param feeds the days on which the sources brought rows of these accounts, as known on the day
 * @returns the portfolio itself where none of them is news
 */
export function withNewRows(portfolio: Portfolio, feeds: readonly FeedDays[]): Portfolio {
  const recordFeeds = { ...portfolio.recordFeeds }
  let usageFeeds = portfolio.feeds
  for (const feed of feeds) {
    if (feed.kind === undefined) usageFeeds = heard(usageFeeds, feed, portfolio.asOf)
    else recordFeeds[feed.kind] = heard(recordFeeds[feed.kind], feed, portfolio.asOf)
  }
  const isNews = recordKinds.some((kind) => recordFeeds[kind] !== portfolio.recordFeeds[kind])
  return isNews || usageFeeds !== portfolio.feeds
    ? { ...portfolio, feeds: usageFeeds, recordFeeds }
    : portfolio
}

type Feeds = Readonly<Record<string, Feed>>

function heard(feeds: Feeds, heardOf: FeedDays, asOf: Day): Feeds {
  const before = feeds[heardOf.source]
  const now = before === undefined ? feedOn(heardOf, asOf) : feedAfter(before, heardOf.days, asOf)
  return now === null || now.lastOn === before?.lastOn ? feeds : { ...feeds, [heardOf.source]: now }
}
