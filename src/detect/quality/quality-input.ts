/** What the quality of a plan is told from. */
import type { Opportunity } from '#src/facts/records.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Plan } from '#src/plan/plan.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { MovementCard } from '../movement-card.ts'
import type { Settings } from '../settings.ts'

/** An opportunity of the CRM, open or closed. */
export type CrmOpportunity = Pick<Opportunity, 'factId' | 'source' | 'stage' | 'statedOn'>

export interface QualityInput {
  readonly plan: Plan
  /** the latest by the day */
  readonly diagnosis: Diagnosis
  /** the open ones of the account, answered or not */
  readonly cards: readonly MovementCard[]
  /** e-mail addresses; null: nobody is known to hold the account */
  readonly owners: { readonly am: string | null; readonly csm: string | null }
  readonly opportunities: readonly CrmOpportunity[]
  /** when the record of the account itself was last read; null: it has none */
  readonly accountReadOn: Day | null
  /** the last review of the account that was held and not passed over; null: none was */
  readonly reviewedOn: Day | null
  readonly today: Day
  /** of the segment of the account */
  readonly settings: Settings
}
