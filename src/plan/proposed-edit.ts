/** One edit of the plan as it is proposed: what changes, who sees to it and by when, on which evidence, and why. */
import type { Day } from '#src/kernel/day.ts'
import type { PlanItems, PlanSection } from './plan-items.ts'
import type { Target } from './target.ts'

/** What every proposed edit carries, whatever it changes. */
export interface Proposed {
  /** the change in a few words with its figures, as a line of a diff: `Low adoption: usage down 46 %` */
  readonly says: string
  /** who of us sees to it; null when not known */
  readonly ownerEmail: string | null
  readonly dueOn: Day
  /** ids of the facts behind it */
  readonly evidence: readonly string[]
  /** confirmed: records say so; assumed: read from signs, and a person is to make sure */
  readonly standing: 'assumed' | 'confirmed'
  /** one sentence */
  readonly why: string
}

export interface Added<S extends PlanSection> extends Proposed {
  readonly section: S
  readonly change: 'add'
  readonly target: Target
  readonly item: PlanItems[S]
}

export interface Changed<S extends PlanSection> extends Proposed {
  readonly section: S
  readonly change: 'change'
  readonly target: Target
  /** the fields that are to be other than they are */
  readonly item: { readonly [Field in keyof PlanItems[S]]?: PlanItems[S][Field] | undefined }
}

/** An item that is as it was, and is to be confirmed anew or taken out. */
export interface Kept<S extends PlanSection> extends Proposed {
  readonly section: S
  readonly change: 'confirm' | 'remove'
  readonly target: Target
  readonly item: null
}

export type ProposedEdit = {
  [S in PlanSection]: Added<S> | Changed<S> | Kept<S>
}[PlanSection]
