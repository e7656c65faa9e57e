/** Downgrade: the risk that more goes, the blocker of the renewal, and the question what is no longer needed (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { blocker } from '../proposals/blocker.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { risk } from '../proposals/risk.ts'
import { amount, dayInWords } from '../words.ts'

const ASK_WORKDAYS = 5

export const downgrade: Playbook = {
  rule: 'downgrade',
  propose(finding, input) {
    const moved = { finding, input }
    const { arr, currency } = input.revenue
    const whom = named(contact(input, BUYERS), 'the person who buys it there')
    const on = dayInWords(finding.since)
    const rest = arr === null ? 'the rest' : `the remaining ${amount(arr, currency)} a year`
    const lost = finding.headline.replace('Downgrade: ', '')
    const dueOn = dueInWorkdays(moved, ASK_WORKDAYS)
    const added = risk(moved, 'contraction', {
      about: `${lost} since ${on}`,
      cause: finding.reason,
      mitigation: `Learn from ${whom} what is no longer needed, and secure ${rest} with the value that is used.`,
    })
    return [
      added,
      blocker(moved, `Downgrade of ${on}: ${lost}`, dueOn),
      action(moved, {
        what: 'ask about the downgrade',
        action: `Ask ${whom} what they no longer need since ${on}, and what would have to be true to need it again`,
        by: 'am',
        dueOn,
        answers: added.target,
      }),
    ]
  },
}
