/** Competitor: to check; the risk and the competitor are assumed until somebody asked (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { added, answering } from '../proposals/added.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import type { Moved } from '../proposals/moved.ts'
import { ownerOf } from '../proposals/owner-of.ts'
import { risk } from '../proposals/risk.ts'
import { counted, dayInWords } from '../words.ts'

const CHECK_WORKDAYS = 5

export const competitor: Playbook = {
  rule: 'competitor',
  propose(finding, input) {
    const moved = { finding, input }
    const name = nameOf(moved)
    const whom = named(contact(input), 'the person who decides there')
    const dueOn = dueInWorkdays(moved, CHECK_WORKDAYS)
    const where = `${counted(finding.evidence.length, 'mention')} since ${dayInWords(finding.since)}`
    const assumed = risk(moved, 'competitor-evaluation', {
      about: `${name}, ${where}`,
      cause: finding.reason,
      mitigation: `Ask ${whom} whether ${name} is being looked at, by whom and for what; answer that with what the account has from us.`,
      standing: 'assumed',
    })
    return [
      assumed,
      added(
        moved,
        'competitors',
        answering(moved, 'competitor'),
        { name, where, contractEndOn: null, status: 'Mentioned' },
        { says: `${name}: ${where}`, ownerEmail: ownerOf(moved, 'am'), dueOn, standing: 'assumed' },
      ),
      action(moved, {
        what: 'check the competitor',
        action: `Ask ${whom} whether ${name} is being looked at, and record or dismiss the risk`,
        by: 'am',
        dueOn,
        answers: assumed.target,
      }),
    ]
  },
}

/** As it is written in the settings or at a contact, not as the cause has it in small letters. */
function nameOf({ finding, input: { settings, dossier } }: Moved): string {
  const key = finding.cause.slice('competitor '.length)
  const known = [
    ...settings.movements.competitors,
    ...dossier.people.flatMap(({ competitors }) => competitors),
  ]
  return known.map((one) => one.normalize('NFC').trim()).find((one) => one.toLowerCase() === key) ?? key
}
