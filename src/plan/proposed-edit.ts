/** One edit of the plan as it is proposed: what changes, who sees to it and by when, on which evidence, and why. */
import type { Day } from '#src/kernel/day.ts'
import type { PlanSections, SectionName } from './plan-sections.ts'
import type { ItemTarget } from './target.ts'

/** What every proposed edit carries, whatever it changes. */
export interface Proposed {
  /** the change in a few words with its figures, as a line of a diff: `Low adoption: usage down 46%` */
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

export interface Added<S extends SectionName> extends Proposed {
  readonly section: S
  readonly change: 'add'
  readonly target: ItemTarget
  readonly item: PlanSections[S]
}

export interface Changed<S extends SectionName> extends Proposed {
  readonly section: S
  readonly change: 'change'
  readonly target: ItemTarget
  /** the fields that are to be other than they are */
  readonly item: { readonly [Field in keyof PlanSections[S]]?: PlanSections[S][Field] | undefined }
}

/** An item that is as it was, and is to be confirmed anew or taken out. */
export interface Kept<S extends SectionName> extends Proposed {
  readonly section: S
  readonly change: 'confirm' | 'remove'
  readonly target: ItemTarget
  readonly item: null
}

export type ProposedEdit = {
  [S in SectionName]: Added<S> | Changed<S> | Kept<S>
}[SectionName]
