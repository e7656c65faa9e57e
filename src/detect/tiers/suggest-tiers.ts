/** Suggests tiers: the top of the portfolio by revenue, expansion potential and strategic fit together; a person decides (handbook 1). */
import type { TierSettings } from '../settings.ts'
import { sum } from '../statistics.ts'
import { amount, figure } from '../words.ts'

export interface TierCandidate {
  readonly accountId: string
  /** annual, in one currency for all; null: not known, or nothing is paid */
  readonly arr: number | null
  /** what the open growth levers could bring a year, in the same currency; null: not known */
  readonly potential: number | null
  /** 1–5; null: nobody has said */
  readonly fit: number | null
  /** the tier that it has */
  readonly tier: 1 | 2 | 3 | null
}

export interface TierSuggestion {
  readonly accountId: string
  /** null: signals and alerts only, no plan */
  readonly suggested: 1 | 2 | 3 | null
  /** its place by each of the three, as far as they are known */
  readonly reasons: readonly string[]
  readonly differs: boolean
}

const criteria = ['arr', 'potential', 'fit'] as const

/**
 * By the mean of its places among all that are known, an account of the top share carries a full plan: the upper half of
 * them tier 1, the lower half tier 2; the share that follows carries the half page. What is not known counts neither way.
 * @param candidates accounts that pay
 * @returns in the order of their places, the first first
 */
export function suggestTiers(
  candidates: readonly TierCandidate[],
  { topShare }: TierSettings,
  currency: string | null,
): TierSuggestion[] {
  const placesOf = criteria.map((criterion) => placesBy(candidates, criterion))
  const ranked = candidates
    .map((candidate) => {
      const places = placesOf.map((places) => places.get(candidate.accountId) ?? null)
      const ranks = places.filter((place) => place !== null).map(({ rank }) => rank)
      return { candidate, places, rank: sum(ranks) / Math.max(1, ranks.length) }
    })
    .filter(({ candidate }) => candidate.arr !== null && candidate.arr > 0)
    .toSorted((a, b) => b.rank - a.rank || (a.candidate.accountId < b.candidate.accountId ? -1 : 1))
  const full = Math.ceil(topShare * ranked.length)
  return ranked.map(({ candidate, places }, at) => {
    const suggested = at < full / 2 ? 1 : at < full ? 2 : at < 2 * full ? 3 : null
    return {
      accountId: candidate.accountId,
      suggested,
      reasons: criteria.flatMap((criterion, of) =>
        reason(criterion, candidate[criterion], places[of]!, currency),
      ),
      differs: suggested !== candidate.tier,
    }
  })
}

interface Place {
  /** 0–1, 1 is highest; those alike share one */
  readonly rank: number
  /** 1 is highest */
  readonly place: number
  readonly of: number
}

function placesBy(
  candidates: readonly TierCandidate[],
  criterion: (typeof criteria)[number],
): Map<string, Place> {
  const known = candidates.filter((one) => one[criterion] !== null)
  const values = known.map((one) => one[criterion]!).toSorted((a, b) => b - a)
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const [at, value] of values.entries()) {
    if (!first.has(value)) first.set(value, at)
    last.set(value, at)
  }
  return new Map(
    known.map((one) => {
      const value = one[criterion]!
      const middle = (first.get(value)! + last.get(value)!) / 2
      const rank = values.length === 1 ? 1 : 1 - middle / (values.length - 1)
      return [one.accountId, { rank, place: first.get(value)! + 1, of: values.length }]
    }),
  )
}

function reason(
  criterion: (typeof criteria)[number],
  value: number | null,
  place: Place | null,
  currency: string | null,
): string[] {
  if (value === null || place === null) return []
  const stands = `${place.place} of ${place.of}`
  if (criterion === 'arr') return [`ARR ${amount(value, currency)}: ${stands}`]
  if (criterion === 'potential') return [`expansion potential ${amount(value, currency)}: ${stands}`]
  return [`strategic fit ${figure(value)}: ${stands}`]
}
