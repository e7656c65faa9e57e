/** A risk that is closed in the plan while the movement that it answers still holds. */
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function closedRisk({ plan, diagnosis }: QualityInput): Disagreement[] {
  return [...plan.items.risks.values()].flatMap((item) => {
    const { target, values } = item
    if (values.status !== 'Closed' || target.by !== 'cause') return []
    const movement = diagnosis.movements.find(({ cause }) => cause === target.cause)
    return movement === undefined ? [] : [against(item, 'status', movement.headline, movement.evidence)]
  })
}
