/** What is kept of a diagnosis for good: what a later day is compared with, and no more, since there is one an account and day. */
import type { Diagnosis, Movement } from './diagnosis.ts'

type Kept = Pick<
  Diagnosis,
  | 'account'
  | 'asOf'
  | 'settingsVersion'
  | 'arr'
  | 'currency'
  | 'seats'
  | 'deadline'
  | 'health'
  | 'leads'
  | 'outlook'
  | 'undecided'
>

export interface Snapshot extends Kept {
  /** since when it was no customer any more; absent: the snapshot was kept before this was told */
  readonly goneSince?: Diagnosis['goneSince']
  /** what moved, without its records: they can be had by diagnosing the day again */
  readonly movements: readonly Pick<
    Movement,
    'rule' | 'cause' | 'since' | 'severity' | 'headline' | 'priority'
  >[]
}

export function snapshotOf(diagnosis: Diagnosis): Snapshot {
  const { account, asOf, settingsVersion, arr, currency, goneSince, seats, deadline } = diagnosis
  const { health, leads, outlook, undecided, movements } = diagnosis
  return {
    account,
    asOf,
    settingsVersion,
    arr,
    currency,
    goneSince,
    seats,
    deadline,
    health,
    leads,
    outlook,
    undecided,
    movements: movements.map(({ rule, cause, since, severity, headline, priority }) => ({
      rule,
      cause,
      since,
      severity,
      headline,
      priority,
    })),
  }
}
