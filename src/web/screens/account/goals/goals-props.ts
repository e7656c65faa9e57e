/** What each part of the page of goals is drawn from: the items of the plan, and how they stand. */
import type { PlanPlace } from '../../../plan/edited-item.ts'
import type { ListedItem } from '../../../plan/plan-items-query.ts'
import type { Goals } from './goals-queries.ts'

export interface GoalsProps {
  readonly place: PlanPlace
  readonly items: readonly ListedItem[]
  readonly goals: Goals
}
