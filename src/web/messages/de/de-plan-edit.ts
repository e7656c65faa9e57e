/** The words around editing a plan, in German. */
import type { enPlanEdit } from '../en-plan-edit.ts'
import type { Texts } from '../worded.ts'

export const dePlanEdit: Texts<typeof enPlanEdit> = {
  notUndone: 'Es ließ sich nicht rückgängig machen',
  builtOn: (who, what) =>
    what === '' ? `${who} hat es seither geändert` : `${who} hat es seither geändert: ${what}`,
  builtOnHint: 'Ist das zurückgenommen, geht auch dies. Oder ändern Sie es von Hand.',
  // A sentence of the engine, which stays as it is.
  whyTakenBack: (why) => why,
}
