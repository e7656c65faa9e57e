/** On which day records last confirmed what stands in the plan: what a record confirms is confirmed by itself (handbook 3). */
import type { Opportunity } from '#src/facts/records.ts'
import { type Day, latest } from '#src/kernel/day.ts'
import type { ConfirmedOn } from '#src/plan/freshness-of.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import { dayOf } from '#src/plan/provenance.ts'
import type { PersonState } from '../diagnosis.ts'
import { isOfPeople } from '../plan/read-plan.ts'

/** What the records say of the account itself, of people and of opportunities. */
export interface RecordsOfPlan {
  readonly people: readonly Pick<PersonState, 'factId' | 'lastContactOn'>[]
  readonly opportunities: readonly Pick<Opportunity, 'factId' | 'statedOn'>[]
  /** when the record of the account itself was last read; null: that is not known */
  readonly accountReadOn: Day | null
}

/**
 * Whom we met is who they are, as of the last two-way contact; an opportunity is as the CRM has it, as of the latest
 * version of its record; the overview that the engine keeps is what the account's own record said when it was last read.
 * What the engine filled in was read from records on that day, and nobody could look at it sooner:
 * else every plan would be stale on the day on which it comes to be. That the cause of a risk goes on says nothing of its
 * mitigation, owner and date: what people wrote is confirmed by people.
 */
export function confirmedByRecords({ people, opportunities, accountReadOn }: RecordsOfPlan): ConfirmedOn {
  const met = new Map(people.map(({ factId, lastContactOn }) => [factId, lastContactOn]))
  const stated = new Map(opportunities.map(({ factId, statedOn }) => [factId, statedOn]))
  return (item) => {
    const filledOn = isOfPeople(item) ? null : dayOf(item.addedAt)
    if (item.section === 'overview' && filledOn !== null) return latest(filledOn, accountReadOn)
    if (item.section === 'stakeholders') return latest(filledOn, onRecord(met, personOf(item)))
    if (item.section === 'opportunities')
      return latest(filledOn, ...recordsOf(item).map((id) => onRecord(stated, id)))
    return filledOn
  }
}

function onRecord(days: ReadonlyMap<string, Day | null>, factId: string | null): Day | null {
  return factId === null ? null : (days.get(factId) ?? null)
}

function personOf({ values }: PlanItem): string | null {
  return 'personId' in values ? values.personId : null
}

function recordsOf({ target, source }: PlanItem): string[] {
  return target.by === 'record' ? [target.factId, ...source] : [...source]
}
