/** The steps towards a deadline, from so many days before it on (handbook 7). */

export interface Step {
  /** days before the deadline */
  readonly days: number
  /** as an order, and as the next step names it */
  readonly now: string
  readonly next: string
}

/** Only for an account in the red. */
export const RECOVERY_DAYS = 180

/** Days before the deadline from which on a step is due without a plan too, and the movement is of severity high. */
export const CLOSE_DAYS = 30

export const steps: readonly Step[] = [
  { days: RECOVERY_DAYS, now: 'Agree how the account recovers', next: 'the recovery' },
  { days: 120, now: 'Make the renewal plan and get ready inside', next: 'the renewal plan' },
  { days: 90, now: 'Audit the stakeholders and build the value case', next: 'the value case' },
  { days: 60, now: 'Hold the executive talk', next: 'the executive talk' },
  { days: 45, now: 'Send the proposal', next: 'the proposal' },
  { days: 30, now: 'Settle the commercial terms', next: 'the commercial terms' },
  { days: 14, now: 'Get the signature', next: 'the signature' },
  { days: 7, now: 'Escalate: the decision is due', next: 'the escalation' },
]
