/** An open opportunity that no signal shows: the lever that it pulls is closed, or nothing is named that makes it ready. */
import { openItems } from '#src/plan/open-items.ts'
import type { Opportunity } from '#src/plan/plan-items.ts'
import { against } from '../against.ts'
import type { Diagnosis, Lever, LeverId } from '../../diagnosis.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

/** What a CRM calls an upsell is more of the same, be it a larger plan or more seats. */
const leversOf: Readonly<Partial<Record<NonNullable<Opportunity['type']>, readonly LeverId[]>>> = {
  Seat: ['seats'],
  'Cross-sell': ['cross-sell'],
  Tier: ['tier'],
  Upsell: ['tier', 'seats'],
  Department: ['department'],
  Geographic: ['geography'],
}

/** Where no signal can be told it is enough that somebody named one. */
export function opportunityWithoutSignal({ plan, diagnosis }: QualityInput): Disagreement[] {
  return openItems(plan, 'opportunities').flatMap((item) => {
    const { type, readinessSignals } = item.values
    const levers = leversNamed(diagnosis, (type && leversOf[type]) ?? [])
    if (levers.some(({ state }) => state === 'open')) return []
    const [lever] = levers
    // Of seats it is said how many are idle.
    if (lever?.state === 'none' && lever.id === 'seats') return []
    if (lever?.state === 'none') return [against(item, 'type', `no signal: ${lever.reason}`, lever.evidence)]
    return readinessSignals.length > 0 ? [] : [against(item, 'readinessSignals', 'no signal shows it', [])]
  })
}

/** In the order of the ids. */
function leversNamed({ levers }: Diagnosis, ids: readonly LeverId[]): Lever[] {
  return ids.flatMap((id) => levers.filter((lever) => lever.id === id))
}
