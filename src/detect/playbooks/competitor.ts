/** Competitor: to check; the risk and the competitor are assumed until somebody asked (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { added, answering } from '../proposals/added.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { ownerOf } from '../proposals/owner-of.ts'
import { risk } from '../proposals/risk.ts'
import { counted, dayInWords } from '../words.ts'

const CHECK_WORKDAYS = 5

export const competitor: Playbook = {
  rule: 'competitor',
  propose(finding, input) {
    const moved = { finding, input }
    const key = finding.cause.slice('competitor '.length)
    const name = [
      ...input.settings.movements.competitors,
      ...input.dossier.people.flatMap((one) => one.competitors),
    ]
      .map((one) => one.trim())
      .find((one) => one.toLowerCase() === key)!
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
