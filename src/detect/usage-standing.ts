/** How far the use of an account is known: through which day, since when, or why not. */
import type { Dossier } from '#src/facts/dossier.ts'
import type { UsageSeries } from '#src/facts/usage-series.ts'
import { type Day, dayNumber } from '#src/kernel/day.ts'
import type { Feed, Portfolio } from './portfolio.ts'

/** Days that every reading of use looks at. */
export const WINDOW_DAYS = 28

/** The use, known without gaps from `seenFrom` through `through` (day numbers). */
export interface KnownUse {
  readonly series: UsageSeries
  readonly seenFrom: number
  readonly through: number
  /** the last day of the last whole week, for figures by week */
  readonly weekEnd: number
  /** names of the sources, as a reading shows them */
  readonly source: string
}

export type SeenUse =
  | ({ readonly kind: 'living' } & KnownUse)
  /** a source of this account has fallen silent: what is known ends with its last day */
  | ({ readonly kind: 'silent' } & KnownUse)

export type UsageStanding = SeenUse | { readonly kind: 'never seen' }

/**
 * A day without rows is a day without use only while the feed is alive, so figures end with the last day that the feeds
 * cover whole: a week or month that was not over when it was brought is not judged until it is brought whole, or the feed
 * has told of a later one. What a source brought that is dead now does not compare with what came after it: use is known from the day
 * after its last row, and while that lies within the window of a reading the account counts as silent.
 */
export function usageStanding({ usage, asOf }: Dossier, portfolio: Portfolio): UsageStanding {
  return usage === null ? { kind: 'never seen' } : standingOf(usage, asOf, portfolio)
}

/** That of the use which is told soonest and is most of it, while it is told at all; else that of all use. */
export function leadStanding(dossier: Dossier, portfolio: Portfolio): UsageStanding {
  const lead = dossier.usage?.lead
  const isTold = lead?.sources.some((source) => portfolio.feeds[source]?.alive)
  return lead && isTold ? standingOf(lead, dossier.asOf, portfolio) : usageStanding(dossier, portfolio)
}

function standingOf(series: UsageSeries, asOf: Day, portfolio: Portfolio): UsageStanding {
  const today = dayNumber(asOf)
  const feeds = feedsOf(series, portfolio)
  const source = (series.sources.length > 0 ? series.sources : feeds.map((feed) => feed.source)).join(', ')
  const seenFrom = Math.max(series.firstOn, series.from)
  const living = feeds.filter((feed) => feed.alive)
  const silentSince = (lastKnown: number): UsageStanding => {
    const through = Math.min(lastKnown, ...feeds.map((feed) => wholeThrough(series, feed)))
    return { kind: 'silent', series, seenFrom, through, weekEnd: through, source }
  }
  if (living.length === 0) {
    const lastKnown = Math.max(series.lastOn, ...feeds.map((feed) => dayNumber(feed.lastOn)))
    return silentSince(Math.min(today, lastKnown))
  }
  const reach = living.map((feed) => Math.min(dayNumber(feed.lastOn), wholeThrough(series, feed)))
  const through = Math.min(today, ...reach)
  const deadThrough = lastDayOfDead(series, portfolio)
  if (deadThrough > through - WINDOW_DAYS) return silentSince(deadThrough)
  const weekEnd = Math.min(through, ...living.map((feed) => dayNumber(feed.weekEnd)))
  const knownFrom = Math.max(seenFrom, deadThrough + 1)
  return { kind: 'living', series, seenFrom: knownFrom, through, weekEnd, source }
}

/**
 * Where the source told a period in part only, the eve of it: nothing is known of the rest. Once it has brought others a
 * period after that one, it would have brought this account's too: then what it said is all there was.
 */
function wholeThrough({ sources, sourceParts }: UsageSeries, { source, lastOn }: Feed): number {
  const part = sourceParts[sources.indexOf(source)] ?? null
  return part === null || dayNumber(lastOn) > part.last ? Infinity : part.first - 1
}

/** The last day on which a source that is dead by now brought use of this account. */
function lastDayOfDead({ sources, sourceLastOn }: UsageSeries, { feeds }: Portfolio): number {
  const days = sourceLastOn.filter((_, at) => !feeds[sources[at]!]?.alive)
  return Math.max(-Infinity, ...days)
}

/** The feeds that the account's rows came from; where none of its rows is recent, all that the organization has. */
function feedsOf(series: UsageSeries, { feeds }: Portfolio): Feed[] {
  const named = series.sources.map((source) => feeds[source]).filter((feed) => feed !== undefined)
  return series.sources.length > 0 ? named : Object.values(feeds)
}
