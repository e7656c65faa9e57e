/** What a person made of one proposed edit: taken as it was, taken changed, or left out. */
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'

export interface EditAnswer {
  /** its number on the card, from 1 */
  readonly no: number
  /** as it was proposed: a later diagnosis may propose otherwise */
  readonly proposed: ProposedEdit
  readonly answer: 'accepted' | 'changed' | 'left out'
  /** left out by itself, because what it would change is not in the plan */
  readonly isMissing: boolean
  /** the edit of the plan that it became, and the item that this touched; null where it was left out */
  readonly editId: string | null
  readonly itemId: string | null
}
