/** Decision-maker silence: a conversation within two weeks, held by whoever holds the relationship (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { keyRoles } from '../people/people-standing.ts'
import { action } from '../proposals/action.ts'
import { dueIn } from '../proposals/due.ts'
import { stakeholderToConfirm } from '../proposals/stakeholder.ts'
import { subject } from '../proposals/subject.ts'
import { counted, dayInWords, listed } from '../words.ts'

const TALK_DAYS = 14

export const decisionMakerSilence: Playbook = {
  rule: 'decision-maker-silence',
  propose(finding, input) {
    const moved = { finding, input }
    const { person, lastContact, windowDays } = subject(moved)
    const roles = keyRoles.filter((role) => person.roles.includes(role))
    const by = roles.includes('Champion') ? 'csm' : 'am'
    const last = lastContact === null ? 'never met on record' : `last met on ${dayInWords(lastContact.on)}`
    const talk = action(moved, {
      what: 'break the silence',
      action: `Talk with ${person.name} (${listed(roles)}), ${last}`,
      by,
      email: person.ownerEmail,
      dueOn: dueIn(moved, TALK_DAYS),
      answers: { by: 'person', factId: person.factId },
      why: `More than ${counted(windowDays, 'day')} without two-way contact is silence.`,
    })
    const { ownerEmail, dueOn } = talk
    const says = `${person.name} (${listed(roles)}): sentiment and strength, ${last}`
    return [talk, stakeholderToConfirm(moved, person, { says, ownerEmail, dueOn, standing: 'assumed' })]
  },
}
