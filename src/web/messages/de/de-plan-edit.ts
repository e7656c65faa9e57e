/** The words around editing a plan, in German. */
import type { enPlanEdit } from '../en-plan-edit.ts'
import type { Texts } from '../worded.ts'

export const dePlanEdit: Texts<typeof enPlanEdit> = {
  notUndone: 'Es ließ sich nicht rückgängig machen',
  // A sentence of the engine, which stays as it is.
  whyTakenBack: (why) => why,
}
