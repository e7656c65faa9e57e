/** Health changed: a review of the account where it became worse, a win where it came back (handbook 6). */
import type { Playbook } from '../playbook.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { experience } from '../proposals/experience.ts'
import { review } from '../proposals/review.ts'
import { signalsToConfirm } from '../proposals/to-confirm.ts'

const REVIEW_WORKDAYS = 5

export const healthChanged: Playbook = {
  rule: 'health-changed',
  propose(finding, input) {
    const moved = { finding, input }
    const on = dueInWorkdays(moved, REVIEW_WORKDAYS)
    if (finding.severity === 'low') return [experience(moved, 'wins', finding.reason)]
    const confirm = signalsToConfirm(input.health)
    return [review(moved, { review: `Account review: ${finding.headline}`, on, confirm, by: 'csm' })]
  },
}
