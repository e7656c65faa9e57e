/** An owner's probability of the renewal that is more than twenty points from the outlook of the records (handbook 7a). */
import type { Outlook } from '../../diagnosis.ts'
import { percent } from '../../words.ts'
import { against } from '../against.ts'
import { isFarFrom } from '../is-far-from.ts'
import { outlookEvidence } from '../outlook-evidence.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

const fields = ['probabilityByAm', 'probabilityByCsm'] as const

export function probability({ plan, diagnosis: { outlook } }: QualityInput): Disagreement[] {
  if (outlook === null) return []
  return [...plan.items.renewal.values()].flatMap((item) =>
    fields.flatMap((field) => {
      const said = item.values[field]
      if (said === null || !isFarFrom(said, outlook.p)) return []
      return [
        against(item, field, saysOf(outlook), outlookEvidence(outlook, said > outlook.p ? 'down' : 'up')),
      ]
    }),
  )
}

function saysOf({ p, low, high }: Outlook): string {
  return `outlook ${percent(p)} (${percent(low)} to ${percent(high)})`
}
