/** Somebody who is on the map as a champion and has been silent for longer than a champion may (handbook 1). */
import { daysBetween } from '#src/kernel/day.ts'
import { openItems } from '#src/plan/open-items.ts'
import { counted } from '../../words.ts'
import { against } from '../against.ts'
import { personBehind } from '../person-behind.ts'
import type { Disagreement } from '../plan-quality.ts'
import type { QualityInput } from '../quality-input.ts'

/** Of who has left that is said, which is worse. */
export function championSilent({ plan, diagnosis }: QualityInput): Disagreement[] {
  return openItems(plan, 'stakeholders').flatMap((item) => {
    const person = personBehind(item, diagnosis)
    if (!item.values.roles.includes('Champion') || person === null) return []
    const { contact, departure, lastContactOn, evidence } = person
    if (contact !== 'silent' || departure.verdict === 'departed') return []
    const since =
      lastContactOn === null
        ? 'no contact is known'
        : `last contact ${counted(daysBetween(lastContactOn, diagnosis.asOf), 'day')} ago`
    return [against(item, 'roles', `silent: ${since}`, evidence)]
  })
}
