/** On which day records last confirmed what stands in the plan: what a record confirms is confirmed by itself (handbook 3). */
import type { Opportunity } from '#src/facts/records.ts'
import { type Day, latest } from '#src/kernel/day.ts'
import type { ConfirmedOn } from '#src/plan/freshness-of.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { PersonState } from '../diagnosis.ts'

/** What the records say of people and opportunities. */
export interface RecordsOfPlan {
  readonly people: readonly Pick<PersonState, 'factId' | 'lastContactOn'>[]
  readonly opportunities: readonly Pick<Opportunity, 'factId' | 'statedOn'>[]
}

/**
 * Whom we met is who they are, as of the last two-way contact; an opportunity is as the CRM has it, as of the latest
 * version of its record. That the cause of a risk goes on says nothing of its mitigation, owner and date: a risk is
 * confirmed by people alone, and so are actions and objectives.
 */
export function confirmedByRecords({ people, opportunities }: RecordsOfPlan): ConfirmedOn {
  const met = new Map(people.map(({ factId, lastContactOn }) => [factId, lastContactOn]))
  const stated = new Map(opportunities.map(({ factId, statedOn }) => [factId, statedOn]))
  return (item) => {
    if (item.section === 'stakeholders') return dayOf(met, personOf(item))
    if (item.section === 'opportunities') return latest(...recordsOf(item).map((id) => dayOf(stated, id)))
    return null
  }
}

function dayOf(days: ReadonlyMap<string, Day | null>, factId: string | null): Day | null {
  return factId === null ? null : (days.get(factId) ?? null)
}

function personOf({ values }: PlanItem): string | null {
  return 'personId' in values ? values.personId : null
}

function recordsOf({ target, source }: PlanItem): string[] {
  return target.by === 'record' ? [target.factId, ...source] : [...source]
}
