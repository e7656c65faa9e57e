/** What the model that leads says of an account, in the three words that lists and totals share. */
import type { Diagnosis, HealthReading } from '../diagnosis.ts'

export interface LeadingHealth {
  /** 0–100, unrounded; null when no signal is measured */
  readonly score: number | null
  /** null while too little is measured */
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

export function leadingHealth({ health, leads }: Pick<Diagnosis, 'health' | 'leads'>): LeadingHealth {
  const { score, status } = health[leads]
  return { score, status: status === null ? null : shared[status] }
}
