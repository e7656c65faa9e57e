/** How far the use of an account is known: through which day, since when, or why not. */
import type { Dossier } from '#src/facts/dossier.ts'
import type { UsageSeries } from '#src/facts/usage-series.ts'
import { dayNumber } from '#src/kernel/day.ts'
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

export type UsageStanding =
  | ({ readonly kind: 'living' } & KnownUse)
  /** a source of this account has fallen silent: what is known ends with its last day */
  | ({ readonly kind: 'silent' } & KnownUse)
  | { readonly kind: 'never seen' }

/**
 * A day without rows is a day without use only while the feed is alive, so figures end with the last day that the feeds
 * cover. What a source brought that is dead now does not compare with what came after it: use is known from the day
 * after its last row, and while that lies within the window of a reading the account counts as silent.
 */
export function usageStanding(dossier: Dossier, portfolio: Portfolio): UsageStanding {
  const series = dossier.usage
  if (series === null) return { kind: 'never seen' }
  const today = dayNumber(dossier.asOf)
  const feeds = feedsOf(series, portfolio)
  const source = (series.sources.length > 0 ? series.sources : feeds.map((feed) => feed.source)).join(', ')
  const seenFrom = Math.max(series.firstOn, series.from)
  const living = feeds.filter((feed) => feed.alive)
  const silentSince = (through: number): UsageStanding => {
    return { kind: 'silent', series, seenFrom, through, weekEnd: through, source }
  }
  if (living.length === 0) {
    const lastKnown = Math.max(series.lastOn, ...feeds.map((feed) => dayNumber(feed.lastOn)))
    return silentSince(Math.min(today, lastKnown))
  }
  const through = Math.min(today, ...living.map((feed) => dayNumber(feed.lastOn)))
  const deadThrough = lastDayOfDead(series, portfolio)
  if (deadThrough > through - WINDOW_DAYS) return silentSince(deadThrough)
  const weekEnd = Math.min(through, ...living.map((feed) => dayNumber(feed.weekEnd)))
  const knownFrom = Math.max(seenFrom, deadThrough + 1)
  return { kind: 'living', series, seenFrom: knownFrom, through, weekEnd, source }
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
