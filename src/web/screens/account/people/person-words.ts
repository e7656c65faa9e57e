/** What is said of somebody in the few words of a box, a row or a picture. */
import { format } from '../../../format.ts'
import { enPeople } from '../../../messages/en-people.ts'
import { enPlanFields } from '../../../messages/en-plan-fields.ts'
import { sentimentTone } from '../../../tones.ts'
import type { Tone } from '../../../ui/mark.tsx'
import type { PersonShown } from './people-query.ts'
import { nameOf } from './use-people-edits.ts'

export const personWords = {
  tone: ({ sentiment }: PersonShown): Tone => (sentiment === null ? 'unknown' : sentimentTone(sentiment)),
  mood: ({ sentiment }: PersonShown): string =>
    sentiment === null ? enPeople.sentimentUnknown : enPlanFields.option('stakeholders', sentiment),
  strength: ({ strength }: PersonShown): string =>
    strength === null ? enPeople.strengthUnknown : enPeople.strength(strength),
  /** `9 d`, `61 d silent`, `never met`, `Left 3 Mar` */
  contact: (person: PersonShown, asOf: string): string => {
    const { state, daysSince, leftOn } = person
    if (state === 'departed') {
      return leftOn === null ? enPeople.leftUnknown : enPeople.left(format.shortDay(leftOn, asOf))
    }
    if (daysSince === null) return state === 'missing' ? '' : enPeople.neverEngaged
    const days = enPeople.days(daysSince)
    return state === 'silent' ? `${days} ${enPeople.states.silent}` : days
  },
  /** the whole of it, for whoever hears it */
  sentence: (person: PersonShown, asOf: string): string => {
    const { title, roles, influence, standsFor, state, departure } = person
    const parts = [
      nameOf(person),
      title,
      roles.join(', '),
      standsFor === null ? null : enPeople.group(standsFor),
      influence === null ? null : enPeople.influence(influence),
      state === 'missing' ? null : personWords.mood(person),
      state === 'missing' ? null : personWords.strength(person),
      state === 'departed' || state === 'missing' ? null : enPeople.states[state],
      personWords.contact(person, asOf),
      departure?.verdict === 'check' ? enPeople.mayHaveLeft : null,
      person.standing === 'assumed' ? enPeople.assumed : null,
    ]
    return enPeople.boxSays(parts.flatMap((part) => (part === null || part === '' ? [] : [part])))
  },
}
