/** A competitor that is said to be gone and is named again. */
import { counted, dayInWords } from '../../words.ts'
import { against } from '../against.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function competitorBack({ plan, diagnosis }: QualityInput): Disagreement[] {
  return [...plan.items.competitors.values()].flatMap((item) => {
    const { name, status } = item.values
    if (status !== 'Former') return []
    const cause = `competitor ${name.trim().toLowerCase()}`
    const movement = diagnosis.movements.find((one) => one.rule === 'competitor' && one.cause === cause)
    if (movement === undefined) return []
    const says = `named again: ${counted(movement.evidence.length, 'mention')} since ${dayInWords(movement.since)}`
    return [against(item, 'status', says, movement.evidence)]
  })
}
