/** The forecast category of a probability, or of what is decided (handbook 1). */
import type { ForecastCategory } from '../diagnosis.ts'
import type { ForecastSettings } from '../settings.ts'
import type { Decided } from './decided.ts'

export function categoryOf(
  p: number,
  outcome: Decided | null,
  { commit, likely, atRisk }: ForecastSettings,
): ForecastCategory {
  if (outcome !== null) return outcome.kind === 'signed' ? 'Closed' : 'Lost'
  if (p >= commit) return 'Commit'
  if (p >= likely) return 'Likely'
  return p >= atRisk ? 'At risk' : 'Unlikely'
}
