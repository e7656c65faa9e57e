/** An opportunity that is open in an account in the red: no expansion is offered there, it waits (handbook 6). */
import { openItems } from '#src/plan/open-items.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'
import { redHealth } from '../red-health.ts'

export function opportunityInRed({ plan, diagnosis }: QualityInput): Disagreement[] {
  const red = redHealth(diagnosis)
  if (red === null) return []
  return openItems(plan, 'opportunities')
    .filter(({ values }) => values.status === 'Open')
    .map((item) => against(item, 'status', `${red.says}: expansion waits`, red.evidence))
}
