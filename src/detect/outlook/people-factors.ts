/** What the people say about the renewal: champion, buyer and breadth of contact (handbook 7a). */
import { counted } from '../words.ts'
import type { Factor } from './factor.ts'
import type { Contact, PeopleInputs } from './inputs.ts'

const ENGAGED = 0.5
const SILENT = -0.25
const DEPARTED = -1
/** By engaged people, five or more at the end. */
const BREADTH = [-1, -0.5, 0, 0.5, 0.5, 1]

export function peopleFactors({ champion, buyer, engagedPeople }: PeopleInputs): Factor[] {
  return [
    { id: 'champion', family: 'people', x: contactX(champion), says: contactSays('champion', champion) },
    { id: 'buyer', family: 'people', x: contactX(buyer), says: contactSays('economic buyer', buyer) },
    {
      id: 'breadth',
      family: 'people',
      x: engagedPeople === null ? null : BREADTH[Math.min(5, engagedPeople)]!,
      says:
        engagedPeople === null
          ? 'who is engaged is not known'
          : `${counted(engagedPeople, 'person', 'people')} engaged`,
    },
  ]
}

function contactX(contact: Contact): number | null {
  if (contact === null) return null
  return contact === 'engaged' ? ENGAGED : contact === 'silent' ? SILENT : DEPARTED
}

function contactSays(role: string, contact: Contact): string {
  if (contact === null) return `${role} not known`
  return contact === 'departed' ? `${role} left, no successor` : `${role} ${contact}`
}
