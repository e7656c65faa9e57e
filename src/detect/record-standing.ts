/** How far the records of a kind are known for an account: an empty stretch is zero only while their feed is alive (handbook 4). */
import type { Day } from '#src/kernel/day.ts'
import type { Feed, Portfolio, RecordKind } from './portfolio.ts'

/** Of a living feed every day from `from` through `through` is known; of a silent one nothing after `through`. */
export type RecordStanding =
  | {
      readonly kind: 'living' | 'silent'
      /** names of the sources, as a reading shows them */
      readonly source: string
      readonly from: Day
      readonly through: Day
    }
  | { readonly kind: 'never seen' }

/**
 * The account's own sources decide; where it has no records of the kind, all sources of the organization do. An account
 * whose only source has died is not covered by another one that never brought anything of it.
 * @param own records of this kind of the account
 */
export function recordStanding(
  kind: RecordKind,
  own: readonly { readonly source: string }[],
  portfolio: Portfolio,
): RecordStanding {
  const all = portfolio.recordFeeds[kind]
  const names = new Set(own.map(({ source }) => source))
  const named = Object.values(all).filter(({ source }) => names.has(source))
  const feeds = named.length > 0 ? named : Object.values(all)
  if (feeds.length === 0) return { kind: 'never seen' }
  const living = feeds.filter(({ alive }) => alive)
  const [speaks, by]: ['living' | 'silent', readonly Feed[]] =
    living.length > 0 ? ['living', living] : ['silent', feeds]
  return {
    kind: speaks,
    source: by.map(({ source }) => source).join(', '),
    from: first(by.map(({ firstOn }) => firstOn)),
    through: speaks === 'living' ? portfolio.asOf : last(by.map(({ lastOn }) => lastOn)),
  }
}

function first(days: readonly Day[]): Day {
  return days.toSorted()[0]!
}

function last(days: readonly Day[]): Day {
  return days.toSorted().at(-1)!
}
