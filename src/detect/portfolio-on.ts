/** What the engine must know of all accounts on a day, from what each of them adds; one pass over the accounts. */
import {
  arrIn,
  holdingsOn,
  paidOn,
  productKey,
  revenueOn,
  seatedHolding,
  type Revenue,
} from '#src/facts/contract-figures.ts'
import type { Day } from '#src/kernel/day.ts'
import { type AccountActivity, activityRank } from './activity-rank.ts'
import { feedOn } from './feed-on.ts'
import { outcomesOn } from './outcomes-on.ts'
import { ownershipOf } from './ownership.ts'
import {
  type Feed,
  type FeedDays,
  type MemberUsage,
  type Portfolio,
  type PortfolioMember,
  type RecordKind,
  recordKinds,
  type UsageChange,
} from './portfolio.ts'
import type { Settings } from './settings.ts'
import { median } from './statistics.ts'
import { usageLevel } from './usage-level.ts'

/**
 * @param members every account of the organization, as known on the day
 * @param feeds the days on which each source of usage, and of each kind of record, brought rows, as known on the day
 * @param featuresSeen in 90 days, by product id ('' where usage names no product); a product that was used without
 *   naming features has an empty list
 */
export function portfolioOn(
  members: readonly PortfolioMember[],
  feeds: readonly FeedDays[],
  featuresSeen: Portfolio['featuresSeen'],
  asOf: Day,
  settings: Settings,
): Portfolio {
  const paying = members.map((member) => payingOn(member, asOf)).filter((one) => one !== null)
  const currency = settings.currency ?? mostCommon(paying.map(({ revenue }) => revenue.currency))
  const ofUsage = feedsOf(feeds, undefined, asOf)
  const living = new Set(
    Object.values(ofUsage)
      .filter(({ alive }) => alive)
      .map(({ source }) => source),
  )
  const used = paying.filter(({ usage }) => usage !== null && living.has(usage.source))
  return {
    asOf,
    currency,
    activeAccounts: paying.length,
    medianSeats: medianOfKnown(paying.map(({ seats }) => seats)),
    medianArr: medianOfKnown(paying.map(({ revenue }) => arrIn(revenue, currency))),
    activityRank: activityRank(used.map(activityOf)),
    usageChange: usageChange(
      used.map(({ usage }) => usage!),
      settings,
    ),
    feeds: ofUsage,
    recordFeeds: Object.fromEntries(
      recordKinds.map((kind) => [kind, feedsOf(feeds, kind, asOf)]),
    ) as Portfolio['recordFeeds'],
    featuresSeen,
    productsSold: productsSold(members, asOf),
    ownership: ownershipOf(members, asOf),
    outcomes: outcomesOn(members, asOf),
  }
}

function feedsOf(feeds: readonly FeedDays[], kind: RecordKind | undefined, asOf: Day): Record<string, Feed> {
  const spoke = feeds.filter((feed) => feed.kind === kind).map((feed) => feedOn(feed, asOf))
  return Object.fromEntries(spoke.filter((feed) => feed !== null).map((feed) => [feed.source, feed]))
}

interface Paying {
  readonly accountId: string
  readonly seats: number | null
  readonly revenue: Revenue
  readonly usage: MemberUsage | null
}

function payingOn({ accountId, contracts, usage }: PortfolioMember, asOf: Day): Paying | null {
  const paid = paidOn(contracts, asOf)
  if (paid.length === 0) return null
  const seats = seatedHolding(holdingsOn(paid, asOf))?.seats ?? null
  return { accountId, seats, revenue: revenueOn(paid, asOf), usage }
}

function activityOf({ accountId, seats, usage }: Paying): AccountActivity {
  return { accountId, seats, activity: usage!.activity28 }
}

function medianOfKnown(values: readonly (number | null)[]): number | null {
  return median(values.filter((value) => value !== null))
}

function mostCommon(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0] ?? null
}

/** How the whole portfolio's use stands against its usual, now and a week ago (handbook 6: holidays, outages). */
function usageChange(used: readonly MemberUsage[], { usageDrop }: Settings): Portfolio['usageChange'] {
  const known = used.map(({ events }) => events.slice(0, events.findLastIndex((count) => count > 0) + 1))
  const change = (weeksAgo: number): UsageChange | null => {
    const levels = known
      .map((weeks) => usageLevel(weeks.slice(weeksAgo), null, usageDrop))
      .filter((level) => level !== null)
    if (levels.length < usageDrop.leastAccounts) return null
    return {
      fourWeeks: median(levels.map((level) => level.fourWeeks / level.usual))!,
      twoWeeks: median(levels.map((level) => level.twoWeeks / level.usual))!,
    }
  }
  return [change(0), change(1)]
}

function productsSold(members: readonly PortfolioMember[], asOf: Day): number {
  const keys = new Set<string>()
  for (const { contracts } of members) {
    for (const contract of contracts) {
      if (contract.productId !== null || contract.terms.some(({ plan }) => plan !== null))
        keys.add(productKey(contract, asOf))
    }
  }
  return keys.size
}
