/** Against the museum: how much of a plan is confirmed within its shelf life, and what waits for an answer (handbook 3). */
import { type Day, latest } from '#src/kernel/day.ts'
import { freshnessOf, LEAST_FRESH } from '#src/plan/freshness-of.ts'
import { cardState } from '../card-state.ts'
import { confirmedByRecords } from './confirmed-by-records.ts'
import { named } from './named.ts'
import type { FreshnessQuality } from './plan-quality.ts'
import type { QualityInput } from './quality-input.ts'

export function freshness(input: QualityInput): FreshnessQuality {
  const { plan, diagnosis, cards, today, settings } = input
  const confirmedOn = confirmedByRecords({ ...input, people: diagnosis.relationship.people })
  const found = freshnessOf(plan, today, settings.plan.shelfLifeDays, confirmedOn)
  const isStale = found !== null && found.share < LEAST_FRESH
  return {
    share: found?.share ?? null,
    staleSince: isStale ? found.staleSince : null,
    stale: (found?.stale ?? []).map(named),
    lastReviewOn: lastReviewOn(input),
    // Who snoozed a card has answered it until its day.
    unanswered: cards.filter((card) => cardState(card, today) === 'queued').length,
  }
}

/** An owner has read the plan, a review that was planned has taken place, or one was held and closed. */
function lastReviewOn({ plan, reviewedOn, today }: QualityInput): Day | null {
  const held = [...plan.items.readings.values(), ...plan.items.reviews.values()].map(
    ({ values }) => values.on,
  )
  return latest(...[...held, ...(reviewedOn === null ? [] : [reviewedOn])].filter((on) => on <= today))
}
