/** An item that a movement proposes to add to a section of the plan. */
import type { Day } from '#src/kernel/day.ts'
import type { PlanSection } from '#src/plan/plan-items.ts'
import type { PlanSections } from '#src/plan/plan-sections.ts'
import type { Added } from '#src/plan/proposed-edit.ts'
import type { Target } from '#src/plan/target.ts'
import { isSure, type Moved, whyMoved } from './moved.ts'

/** What an edit says of itself beside its item. */
export interface Said {
  readonly says: string
  readonly ownerEmail: string | null
  readonly dueOn: Day
  /** the movement itself, where nothing closer is said */
  readonly why?: string
  /** by the confidence of the movement, where nothing is said */
  readonly standing?: 'assumed' | 'confirmed'
}

export function added<S extends PlanSection>(
  moved: Moved,
  section: S,
  target: Target,
  item: PlanSections[S],
  said: Said,
): Added<S> {
  return { section, change: 'add', target, item, ...proposed(moved, said) }
}

/** What every edit of a movement carries. */
export function proposed(
  moved: Moved,
  { says, ownerEmail, dueOn, why, standing }: Said,
): Pick<Added<PlanSection>, 'says' | 'ownerEmail' | 'dueOn' | 'evidence' | 'standing' | 'why'> {
  return {
    says,
    ownerEmail,
    dueOn,
    evidence: [...new Set(moved.finding.evidence.map(({ factId }) => factId))],
    standing: standing ?? (isSure(moved) ? 'confirmed' : 'assumed'),
    why: why ?? whyMoved(moved),
  }
}

/** The item of the plan that answers the cause of the movement. */
export function answering({ finding: { cause } }: Moved, what: string): Target {
  return { by: 'cause', cause, what }
}
