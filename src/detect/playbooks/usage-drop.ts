/** Usage drop: a risk of low adoption with who stopped, and a talk about what changed (handbook 6). */
import { dayNumber } from '#src/kernel/day.ts'
import { type LostUsers, lostUsers } from '../lost-users.ts'
import type { Playbook } from '../playbook.ts'
import type { RuleInput } from '../rule.ts'
import { counted, dayInWords } from '../words.ts'
import { action } from '../proposals/action.ts'
import { contact, named } from '../proposals/contact.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { risk } from '../proposals/risk.ts'

const CALL_WORKDAYS = 5

export const usageDrop: Playbook = {
  rule: 'usage-drop',
  propose(finding, input) {
    const moved = { finding, input }
    const lost = lostOf(input, dayNumber(finding.since))
    const whom = named(contact(input), 'whoever decides there')
    const where = lost === null || lost.department === null ? '' : ` in ${lost.department}`
    const added = risk(moved, 'low-adoption', {
      about: finding.headline.replace('Usage', 'usage'),
      cause: `${finding.reason}${where === '' ? '' : ` Most of those who stopped work${where}.`}`,
      mitigation: `Learn from ${whom} what changed${where}, and ${comeBack(lost)}.`,
    })
    return [
      added,
      action(moved, {
        what: 'ask what changed',
        action: `Call ${whom} and ask what changed${where} around ${dayInWords(finding.since)}`,
        by: 'csm',
        dueOn: dueInWorkdays(moved, CALL_WORKDAYS),
        answers: added.target,
      }),
    ]
  },
}

function lostOf({ usage, dossier }: RuleInput, since: number): LostUsers | null {
  return usage.kind === 'living' ? lostUsers(usage, since, dossier.people) : null
}

function comeBack(lost: LostUsers | null): string {
  if (lost === null || lost.still === lost.before) return 'agree what would bring the use back'
  return `bring the ${counted(lost.before - lost.still, 'user')} who stopped back with a session for them`
}
