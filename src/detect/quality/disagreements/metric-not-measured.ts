/** A KPI without a current value that was measured, or whose value nobody can trace. */
import { isBacked } from '../evidence.ts'
import { measuredBy, measuredCurrent, signalOf } from '../measured-metrics.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function metricNotMeasured({ plan, diagnosis }: QualityInput): Disagreement[] {
  return [...plan.items.metrics.values()].flatMap((item) => {
    if (measuredCurrent(item, diagnosis) !== null) return []
    const signal = signalOf(item)
    const { current, source } = item.values
    // In a unit that the signal cannot tell, it is what somebody says.
    if (signal !== null && measuredBy(signal, diagnosis) === null)
      return [against(item, 'current', `${signal.replaceAll('-', ' ')} is not measured`, [])]
    if (current === null) return [against(item, 'current', 'no current value', [])]
    const isTraced = (source ?? null) !== null || isBacked(item, diagnosis)
    return isTraced ? [] : [against(item, 'current', 'nothing says where it was measured', [])]
  })
}
