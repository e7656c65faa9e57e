/** How fresh the plan of an account is, as the rule of stale plans asks it: what the records confirm is confirmed by itself. */
import { itemsOf, type Plan } from '#src/plan/plan.ts'
import { confirmedByRecords } from '../quality/confirmed-by-records.ts'
import { freshnessForRules } from '../quality/freshness-for-rules.ts'
import type { PlanFreshness } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { ENGINE } from './read-plan.ts'

/**
 * @returns null for an account without a plan to speak of, as before it is filled from its records: what a file brought
 * is only a part of it
 */
export function planFreshness(plan: Plan, { dossier, people, settings }: Situation): PlanFreshness | null {
  if (!itemsOf(plan).some(({ author }) => author === ENGINE)) return null
  const states = people.all.map(({ person, lastContact }) => ({
    factId: person.factId,
    lastContactOn: lastContact?.on ?? null,
  }))
  const confirmedOn = confirmedByRecords({ people: states, opportunities: dossier.opportunities })
  return freshnessForRules(plan, dossier.asOf, settings.plan.shelfLifeDays, confirmedOn)
}
