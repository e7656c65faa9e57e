/** What is to be done about money that does not come: the risk, the blocker of the renewal, and a day for the payment. */
import type { ProposedEdit } from '#src/plan/proposed-edit.ts'
import { action } from './action.ts'
import { blocker } from './blocker.ts'
import { dueInWorkdays } from './due.ts'
import type { Moved } from './moved.ts'
import { risk } from './risk.ts'

const PAYMENT_WORKDAYS = 5

export interface Unpaid {
  /** `invoice INV-7 of 10,000 USD` */
  readonly what: string
  /** `34 days overdue` */
  readonly state: string
  readonly mitigation: string
  /** the names of the actions, apart for an overdue invoice and for its payment that failed */
  readonly id: string
  readonly action: string
}

export function unpaid(moved: Moved, { what, state, mitigation, id, action: step }: Unpaid): ProposedEdit[] {
  const dueOn = dueInWorkdays(moved, PAYMENT_WORKDAYS)
  const added = risk(moved, 'unpaid-invoices', {
    about: `${what}, ${state}`,
    cause: moved.finding.reason,
    mitigation,
  })
  const paid = action(moved, { what: id, action: step, by: 'am', dueOn, answers: added.target })
  return [added, blocker(moved, `${what.charAt(0).toUpperCase()}${what.slice(1)} is not paid`, dueOn), paid]
}
