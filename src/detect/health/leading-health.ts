/** What the model that leads says of an account, in the three words that lists and totals share. */
import type { Diagnosis, HealthReading } from '../diagnosis.ts'
import type { Snapshot } from '../snapshot.ts'

export interface LeadingHealth {
  /** 0–100, unrounded; null when no signal is measured, and for a former customer */
  readonly score: number | null
  /** null while too little is measured, and for a former customer */
  readonly status: 'Green' | 'Yellow' | 'Red' | null
}

/** Healthy, At Risk and Critical are the green, yellow and red of the seven-signal model (handbook 4). */
const shared: Readonly<Record<NonNullable<HealthReading['status']>, LeadingHealth['status']>> = {
  Healthy: 'Green',
  'At Risk': 'Yellow',
  Critical: 'Red',
  Green: 'Green',
  Yellow: 'Yellow',
  Red: 'Red',
}

/** Who is no customer any more has none: nobody is to save what is lost. */
export function leadingHealth({
  health,
  leads,
  goneSince,
}: Pick<Diagnosis, 'health' | 'leads'> & Pick<Snapshot, 'goneSince'>): LeadingHealth {
  // One that was kept before this was told holds no day.
  if (goneSince) return { score: null, status: null }
  const { score, status } = health[leads]
  return { score, status: status === null ? null : shared[status] }
}
