/** New stakeholder: on the map as assumed, and somebody who knows them is asked (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueIn, dueInWorkdays } from '../proposals/due.ts'
import { ownerOf } from '../proposals/owner-of.ts'
import { stakeholderAdded } from '../proposals/stakeholder.ts'
import { subject } from '../proposals/subject.ts'
import { dayInWords } from '../words.ts'

const MAP_WORKDAYS = 5
const MEET_DAYS = 30

export const newStakeholder: Playbook = {
  rule: 'new-stakeholder',
  propose(finding, input) {
    const moved = { finding, input }
    const { person } = subject(moved)
    const { name, title, factId, knownSince } = person
    return [
      stakeholderAdded(moved, person, {
        says: `${name}, ${title}: role not known yet`,
        ownerEmail: ownerOf(moved, 'am'),
        dueOn: dueInWorkdays(moved, MAP_WORKDAYS),
        standing: 'assumed',
        why: `${name} is known since ${dayInWords(knownSince)}, and the title is a senior one.`,
      }),
      action(moved, {
        what: 'get to know',
        action: `Ask ${named(contact(input), 'the person who decides there')} what ${name} decides, and for an introduction`,
        by: 'am',
        dueOn: dueIn(moved, MEET_DAYS),
        answers: { by: 'person', factId },
      }),
    ]
  },
}
