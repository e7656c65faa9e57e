/** What each part of the page of work is drawn from: the items of the plan, and how they stand. */
import type { PlanPlace } from '../../../plan/edited-item.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import type { Work } from './work-query.ts'

export interface WorkProps {
  readonly place: PlanPlace
  readonly items: readonly ListedItem[]
  readonly work: Work
}
