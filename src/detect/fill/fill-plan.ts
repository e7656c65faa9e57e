/** Fills the plan of an account from its records, at once and without asking; risks, growth and actions stay proposals. */
import { draftsOf } from './drafts-of.ts'
import type { EditDraft } from './edit-draft.ts'
import type { FillInput } from './fill-input.ts'
import { wantedItems } from './wanted-items.ts'

/** What a person has said or taken out already stays so. @returns none for an account without a tier */
export function fillPlan(input: FillInput): EditDraft[] {
  return draftsOf(input.plan, wantedItems(input), () => true)
}
