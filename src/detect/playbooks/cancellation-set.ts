/** Cancellation set: the risk, the blocker of the renewal, and a talk of our executive with whoever decides (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { blocker } from '../proposals/blocker.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { risk } from '../proposals/risk.ts'
import { amount, dayInWords } from '../words.ts'

const TALK_WORKDAYS = 5
const DECIDERS = ['Executive Sponsor', 'Economic Buyer', 'Champion']

export const cancellationSet: Playbook = {
  rule: 'cancellation-set',
  propose(finding, input) {
    const moved = { finding, input }
    const { arr, currency } = input.revenue
    const { sponsorEmail } = input.dossier.profile
    const whom = named(contact(input, DECIDERS), 'whoever decides there')
    const until = finding.dueOn === null ? '' : `, ends on ${dayInWords(finding.dueOn)}`
    const stake = arr === null ? '' : ` of ${amount(arr, currency)} a year`
    const dueOn = dueInWorkdays(moved, TALK_WORKDAYS)
    const added = risk(moved, 'cancellation', {
      about: `notice given on ${dayInWords(finding.since)}${until}`,
      cause: finding.reason,
      mitigation: `Learn from ${whom} why they leave and what would keep them, with ${sponsorEmail ?? 'our executive'}; else agree how the contract${stake} ends well.`,
    })
    return [
      added,
      blocker(moved, `Notice given on ${dayInWords(finding.since)}${until}`, dueOn),
      action(moved, {
        what: 'ask why they leave',
        action: `Speak with ${whom} about why they leave and what would keep them, with ${sponsorEmail ?? 'our executive'}`,
        by: 'am',
        dueOn,
        answers: added.target,
      }),
    ]
  },
}
