/** How fresh the plan of an account is, as the rule of stale plans asks it: what the records confirm is confirmed by itself. */
import { latest } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import { confirmedByRecords } from '../quality/confirmed-by-records.ts'
import { freshnessForRules } from '../quality/freshness-for-rules.ts'
import type { PlanFreshness } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { isOfPeople } from './read-plan.ts'

/**
 * What the engine filled in was read from records on that day, and nobody could look at it sooner: it has its shelf life
 * like the rest. Else every plan would be stale on the day on which it comes to be.
 * @returns null for an account without a plan to speak of
 */
export function planFreshness(plan: Plan, { dossier, people, settings }: Situation): PlanFreshness | null {
  const states = people.all.map(({ person, lastContact }) => ({
    factId: person.factId,
    lastContactOn: lastContact?.on ?? null,
  }))
  const byRecords = confirmedByRecords({ people: states, opportunities: dossier.opportunities })
  return freshnessForRules(plan, dossier.asOf, settings.plan.shelfLifeDays, (item) =>
    latest(byRecords(item), isOfPeople(item) ? null : item.addedAt.slice(0, 10)),
  )
}
