/** The shape of a form: one way of laying out a plan. */
import type { FormId } from '#src/plan/form-outlines.ts'
import type { Document } from './document.ts'
import type { PlanSource } from './plan-source.ts'

/** `customer`: to be given away, without probability, blockers, competitors, and what only we say of the account. */
export const audiences = ['internal', 'customer'] as const
export type Audience = (typeof audiences)[number]

/** How a document says which form it is in. */
export interface FormName {
  readonly id: string
  readonly name: string
}

export interface FormOptions {
  readonly audience: Audience
  /** which sections it has, in their order, and what it is called; as delivered where nobody says */
  readonly sections?: readonly string[]
  readonly called?: FormName
}

export interface Form {
  /** the name of its file, and how it is asked for */
  readonly id: FormId
  /** `One-page strategic plan` */
  readonly name: string
  /** what it holds and whom it is for, in one sentence */
  readonly says: string
  /** for whom it can be had; the first where nobody says */
  readonly audiences: readonly [Audience, ...Audience[]]
  /** @returns the same document for the same source; of an empty source the template */
  make(source: PlanSource, options: FormOptions): Document
}
