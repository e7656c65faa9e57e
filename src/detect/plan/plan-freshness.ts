/** How fresh the plan of an account is, as the rule of stale plans asks it: what the records confirm is confirmed by itself. */
import type { Plan } from '#src/plan/plan.ts'
import { confirmedByRecords } from '../quality/confirmed-by-records.ts'
import { freshnessForRules } from '../quality/freshness-for-rules.ts'
import type { PlanFreshness } from '../rule.ts'
import type { Situation } from '../situation.ts'

/** @returns null for an account without a plan to speak of */
export function planFreshness(plan: Plan, { dossier, people, settings }: Situation): PlanFreshness | null {
  const states = people.all.map(({ person, lastContact }) => ({
    factId: person.factId,
    lastContactOn: lastContact?.on ?? null,
  }))
  const confirmedOn = confirmedByRecords({ people: states, opportunities: dossier.opportunities })
  return freshnessForRules(plan, dossier.asOf, settings.plan.shelfLifeDays, confirmedOn)
}
