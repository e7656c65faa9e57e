/** An item as the records have it: what the plan is to hold where nobody said otherwise. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { PlanSections, SectionName } from '#src/plan/plan-sections.ts'
import type { ItemTarget } from '#src/plan/target.ts'

export interface Wanted<S extends SectionName = SectionName> {
  readonly section: S
  readonly target: ItemTarget
  readonly item: PlanSections[S]
  /** the line to read: `Maria Torres (Champion)` */
  readonly says: string
  readonly why: string
  readonly evidence: readonly string[]
  /** confirmed: records say so */
  readonly standing: 'assumed' | 'confirmed'
  readonly ownerEmail: string | null
  /** fields that stay once they have a value, as a baseline does */
  readonly once?: readonly string[]
  /** it enters the plan also after the plan was filled, as an opportunity that the CRM knows now */
  readonly isNews?: boolean
  /** whether an item of the section says it already, under another target */
  saidBy?(item: PlanItem<S>): boolean
}
