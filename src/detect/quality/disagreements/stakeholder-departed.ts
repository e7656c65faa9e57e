/** A stakeholder who is said to be there, and has left by the records, or may have (handbook 5). */
import { sureness } from '#src/kernel/sureness.ts'
import { percent } from '../../words.ts'
import { against } from '../against.ts'
import { personBehind } from '../person-behind.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

export function stakeholderDeparted({ plan, diagnosis }: QualityInput): Disagreement[] {
  return [...plan.items.stakeholders.values()].flatMap((item) => {
    const departure = personBehind(item, diagnosis)?.departure
    if (item.values.status !== 'there' || departure === undefined || departure.verdict === 'there') return []
    const { verdict, confidence, evidence } = departure
    const what = verdict === 'departed' ? 'left' : 'may have left'
    return [against(item, 'status', `${what}, ${percent(sureness(confidence))} sure`, evidence)]
  })
}
