/** Stale plan: a review of it, in which what is past its shelf life is confirmed or changed (handbook 3 and 6). */
import type { Playbook } from '../playbook.ts'
import { dueInWorkdays } from '../proposals/due.ts'
import { review } from '../proposals/review.ts'
import { signalsToConfirm } from '../proposals/to-confirm.ts'

const REVIEW_WORKDAYS = 10

export const stalePlan: Playbook = {
  rule: 'stale-plan',
  propose(finding, input) {
    const moved = { finding, input }
    const on = dueInWorkdays(moved, REVIEW_WORKDAYS)
    const confirm = signalsToConfirm(input.health)
    return [review(moved, { review: `Plan review: ${finding.headline}`, on, confirm, by: 'am' })]
  },
}
