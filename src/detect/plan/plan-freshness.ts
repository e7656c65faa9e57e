/** How fresh the plan of an account is, as the rule of stale plans asks it: what the records confirm is confirmed by itself. */
import { dayOf } from '#src/plan/provenance.ts'
import { itemsOf, type Plan, type PlanItem } from '#src/plan/plan.ts'
import { confirmedByRecords } from '../quality/confirmed-by-records.ts'
import { freshnessForRules } from '../quality/freshness-for-rules.ts'
import type { PlanFreshness } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { ENGINE } from './read-plan.ts'

/**
 * @returns null for an account without a plan to speak of, as before it is filled from its records: what a file brought
 * is only a part of it. The day on which it is filled is such a day too, whether it is asked about before or after.
 */
export function planFreshness(plan: Plan, { dossier, people, settings }: Situation): PlanFreshness | null {
  const isFilled = ({ author, addedAt }: PlanItem) => author === ENGINE && dayOf(addedAt) < dossier.asOf
  if (!itemsOf(plan).some(isFilled)) return null
  const states = people.all.map(({ person, lastContact }) => ({
    factId: person.factId,
    lastContactOn: lastContact?.on ?? null,
  }))
  const confirmedOn = confirmedByRecords({
    people: states,
    opportunities: dossier.opportunities,
    // A dossier does not know which files came without saying anything new.
    accountReadOn: null,
  })
  return freshnessForRules(plan, dossier.asOf, settings.plan.shelfLifeDays, confirmedOn)
}
