/** One edit of the plan as it is made: what a proposed edit says, with who made it, for which cause, when and on which version. */
import type { Day } from '#src/kernel/day.ts'
import type { PlanSections, SectionName } from './plan-sections.ts'
import type { Proposed } from './proposed-edit.ts'
import type { Made, Proof, Word } from './provenance.ts'
import type { ItemTarget } from './target.ts'

interface EditOf<S extends SectionName> extends Made, Omit<Proposed, 'dueOn'> {
  readonly section: S
  readonly target: ItemTarget
  readonly dueOn: Day | null
}

/** Fields with the values that they are to have; those not named, or undefined, stay as they are. */
export type FieldsOf<S extends SectionName> = {
  readonly [Field in keyof PlanSections[S]]?: PlanSections[S][Field] | undefined
}

interface AddEdit<S extends SectionName> extends EditOf<S> {
  readonly change: 'add'
  readonly item: PlanSections[S]
}

interface ChangeEdit<S extends SectionName> extends EditOf<S> {
  readonly change: 'change'
  readonly item: FieldsOf<S>
}

interface KeepEdit<S extends SectionName> extends EditOf<S> {
  readonly change: 'confirm' | 'remove'
  readonly item: null
}

/** What takes an edit back: fields as they were, and an item that was taken out. */
interface RestoreEdit<S extends SectionName> extends EditOf<S> {
  readonly change: 'restore'
  readonly item: FieldsOf<S>
  /** as it was; null where somebody has confirmed the item since */
  readonly proof: Proof | null
  /** whose word stands again; without it, what is brought back is the word of whoever does */
  readonly again?: WordsAgain
}

/** Of the fields that are brought back, and of what else is; null: it is not. */
export interface WordsAgain {
  readonly presence: Word | null
  readonly proof: Word | null
  readonly fields: Readonly<Record<string, Word>>
}

export type PlanEdit = {
  [S in SectionName]: AddEdit<S> | ChangeEdit<S> | KeepEdit<S> | RestoreEdit<S>
}[SectionName]
