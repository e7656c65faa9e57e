/** Budget freeze: to check; the risk is assumed until the buyer was asked (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { action } from '../proposals/action.ts'
import { BUYERS, contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { risk } from '../proposals/risk.ts'
import { amount, counted, dayInWords } from '../words.ts'

const CHECK_WORKDAYS = 5

export const budgetFreeze: Playbook = {
  rule: 'budget-freeze',
  propose(finding, input) {
    const moved = { finding, input }
    const { arr, currency } = input.revenue
    const whom = named(contact(input, BUYERS), 'the person who buys it there')
    const stake = arr === null ? 'this contract' : `the ${amount(arr, currency)} a year`
    const assumed = risk(moved, 'budget-freeze', {
      about: `${counted(finding.evidence.length, 'mention')} since ${dayInWords(finding.since)}`,
      cause: finding.reason,
      mitigation: `Learn from ${whom} what the savings mean for ${stake}, and have the value agreed before they decide.`,
      standing: 'assumed',
    })
    return [
      assumed,
      action(moved, {
        what: 'check the savings',
        action: `Ask ${whom} what the savings mean for ${stake}, and record or dismiss the risk`,
        by: 'am',
        dueOn: dueInWorkdays(moved, CHECK_WORKDAYS),
        answers: assumed.target,
      }),
    ]
  },
}
