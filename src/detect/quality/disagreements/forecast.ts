/** A forecast that a person calls over what the records say, by more than twenty points (handbook 1). */
import { type Diagnosis, forecastCategories, type ForecastCategory } from '../../diagnosis.ts'
import type { ForecastSettings } from '../../settings.ts'
import { isFar } from '../../renewal/is-far.ts'
import { outsideBand } from '../../renewal/outside-band.ts'
import { percent } from '../../words.ts'
import { against } from '../against.ts'
import { outlookEvidence } from '../outlook-evidence.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function forecast({ plan, diagnosis, settings }: QualityInput): Disagreement[] {
  return [...plan.items.renewal.values()].flatMap((item) => {
    const said = item.values.forecast
    if (said === null || diagnosis.renewal === null || said === diagnosis.renewal.category) return []
    const says = contradiction(said, diagnosis, settings.forecast)
    if (says === null) return []
    const isMore = forecastCategories.indexOf(said) < forecastCategories.indexOf(diagnosis.renewal.category)
    const { outlook } = diagnosis
    const evidence = outlook === null ? [] : outlookEvidence(outlook, isMore ? 'down' : 'up')
    return [against(item, 'forecast', says, evidence)]
  })
}

/** Closed and Lost are what records show; the others are a range of the outlook. */
function contradiction(
  said: ForecastCategory,
  { renewal, outlook }: Diagnosis,
  settings: ForecastSettings,
): string | null {
  const category = renewal!.category
  if (said === 'Closed') return `no record shows it signed: ${category}`
  if (said === 'Lost') return `no record shows notice: ${category}`
  if (category === 'Closed' || category === 'Lost') return `the records say ${category}`
  if (outlook === null) return null
  return isFar(outsideBand(said, outlook.p, settings)) ? `${category}: outlook ${percent(outlook.p)}` : null
}
