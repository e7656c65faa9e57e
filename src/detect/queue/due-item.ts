/** Something of a plan that is to be done by a day: an action, a step of the renewal, a review. */
import type { Day } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { Target } from '#src/plan/target.ts'

export type DueSection = 'actions' | 'checklist' | 'reviews'

export interface DueItem {
  readonly section: DueSection
  readonly id: string
  readonly version: number
  /** false: the engine knows that it is due, and nobody has taken it into the plan */
  readonly inPlan: boolean
  readonly says: string
  readonly dueOn: Day
  readonly status: string | null
  /** whose move it is: an e-mail address of ours, a name of theirs; null: nobody is named */
  readonly owner: string | null
  readonly side: 'ours' | 'theirs'
  /** what is to be made sure of in a review */
  readonly confirm: readonly string[]
  /** of the movement that it answers, or of the renewal whose step it is; null: people thought of it */
  readonly cause: string | null
  /** the item that it serves; null: none, or it is not known which */
  readonly answers: string | null
}

/** @returns null for an item that is due on no day */
export function dueItem(item: PlanItem): DueItem | null {
  const { section, id, version } = item
  const same = {
    id,
    version,
    inPlan: true,
    confirm: [],
    answers: null,
    cause: causeOf(item),
  } as const
  if (section === 'actions') {
    const { action, owner, dueOn, status, answers } = (item as PlanItem<'actions'>).values
    if (dueOn === null) return null
    const whose = owner.side === 'ours' ? owner.email : owner.name
    const served = answers?.by === 'item' ? answers.id : null
    return { ...same, section, says: action, dueOn, status, owner: whose, side: owner.side, answers: served }
  }
  if (section === 'checklist') {
    const { step, ownerEmail, dueOn, status } = (item as PlanItem<'checklist'>).values
    return { ...same, section, says: step, dueOn, status, owner: ownerEmail, side: 'ours' }
  }
  if (section !== 'reviews') return null
  const { review, on, confirm } = (item as PlanItem<'reviews'>).values
  return { ...same, section, says: review, dueOn: on, status: null, owner: null, side: 'ours', confirm }
}

/** A step of a renewal that is due by its day alone: it says what an entry of the plan would, by which it is told. */
export function dueStep(step: {
  readonly accountId: string
  readonly days: number
  readonly what: string
  readonly owner: string | null
  readonly dueOn: Day
  /** of the movement that proposes it, else of its renewal */
  readonly cause: string
}): DueItem {
  const { accountId, days, what, owner, dueOn, cause } = step
  return {
    section: 'checklist',
    id: `T-${days} ${accountId}`,
    version: 0,
    inPlan: false,
    says: `T-${days}: ${what}`,
    dueOn,
    status: null,
    owner,
    side: 'ours',
    confirm: [],
    cause,
    answers: null,
  }
}

function causeOf({ target, values }: PlanItem): string | null {
  if (target.by === 'cause') return target.cause
  const answers = 'answers' in values ? (values.answers as Target | null) : null
  return answers?.by === 'cause' ? answers.cause : null
}
