/** What one does with an item as a whole: confirm that it holds, say how it stands, or take it out. */
import { enPlanFields } from '../messages/en-plan-fields.ts'
import { said } from '../said.ts'
import { type EditedItem, idForEdit, type PlanPlace } from './edited-item.ts'
import { type PlanEditMade, usePlanEdits } from './use-plan-edits.ts'

type Does = Pick<PlanEditMade, 'change' | 'values'>

export function useItemActions({ organization, account }: PlanPlace) {
  const { edit } = usePlanEdits(organization, account)
  const make = async (item: EditedItem, does: Does, says: string) => {
    const { section, version } = item
    const { problem } = await edit([{ section, ...does, ...idForEdit(item), basedOn: version }], says)
    if (problem !== null) said.refuse(problem, enPlanFields.notWritten)
  }
  return {
    confirm: (item: EditedItem) => make(item, { change: 'confirm' }, enPlanFields.confirmed(item.name)),
    remove: (item: EditedItem) => make(item, { change: 'remove' }, enPlanFields.removed(item.name)),
    setState: (item: EditedItem, status: string) =>
      make(item, { change: 'change', values: { status } }, enPlanFields.stateChanged(item.name, status)),
  }
}
