/** A metric whose stated current value is not what the signal measures. */
import { measuredCurrent } from '../measured-metrics.ts'
import { withUnit } from '../with-unit.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

/** Under the change that makes a trend both say the same (handbook 4). */
export function metricDiffers({ plan, diagnosis, settings }: QualityInput): Disagreement[] {
  return [...plan.items.metrics.values()].flatMap((item) => {
    const measured = measuredCurrent(item, diagnosis)
    const stated = item.values.current
    if (measured === null || stated === null) return []
    const { value, unit, evidence } = measured
    if (Math.abs(stated - value) <= settings.health.leastTrend * Math.abs(value)) return []
    return [against(item, 'current', `${withUnit(value, unit)} measured`, evidence)]
  })
}
