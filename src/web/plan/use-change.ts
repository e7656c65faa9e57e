/** Changes an item of the plan and says so; what is refused is said too. */
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { PlanPlace } from './edited-item.ts'
import type { ListedItem } from './plan-items-query.ts'
import { type PlanEditMade, usePlanEdits } from './use-plan-edits.ts'
import { said } from '../said.ts'

export function useChange({ organization, account }: PlanPlace) {
  const { edit } = usePlanEdits(organization, account)
  const write = async (edits: readonly PlanEditMade[], says: string) => {
    const { problem } = await edit(edits, says)
    if (problem !== null) said.refuse(problem, enPlanFields.notWritten)
    return problem === null
  }
  const change = (item: ListedItem, values: PlanEditMade['values'] & {}, says: string) =>
    write([{ section: item.section, change: 'change', item: item.id, basedOn: item.version, values }], says)
  return { change, write }
}
