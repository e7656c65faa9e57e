/** A forecast that a person calls over what the records say, by more than twenty points (handbook 1). */
import type { Diagnosis, ForecastCategory } from '../../diagnosis.ts'
import type { ForecastSettings } from '../../settings.ts'
import { percent } from '../../words.ts'
import { against } from '../against.ts'
import { isFarFrom } from '../is-far-from.ts'
import { outlookEvidence } from '../outlook-evidence.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function forecast({ plan, diagnosis, settings }: QualityInput): Disagreement[] {
  return [...plan.items.renewal.values()].flatMap((item) => {
    const said = item.values.forecast
    if (said === null || diagnosis.renewal === null || said === diagnosis.renewal.category) return []
    const says = contradiction(said, diagnosis, settings.forecast)
    if (says === null) return []
    const { outlook } = diagnosis
    const evidence = outlook === null ? [] : outlookEvidence(outlook, rangeOf(said, settings.forecast)[0])
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
  const [from, to] = rangeOf(said, settings)
  const nearest = Math.min(Math.max(outlook.p, from), to)
  return isFarFrom(nearest, outlook.p) ? `${category}: outlook ${percent(outlook.p)}` : null
}

/** From the least to the most probability of a category. */
function rangeOf(category: ForecastCategory, { commit, likely, atRisk }: ForecastSettings): [number, number] {
  const ranges: Readonly<Record<ForecastCategory, [number, number]>> = {
    Closed: [1, 1],
    Commit: [commit, 1],
    Likely: [likely, commit],
    'At risk': [atRisk, likely],
    Unlikely: [0, atRisk],
    Lost: [0, 0],
  }
  return ranges[category]
}
