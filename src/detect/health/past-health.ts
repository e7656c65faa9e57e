/** The health of an account on an earlier day, as its snapshot keeps it. */
import type { Day } from '#src/kernel/day.ts'
import type { Diagnosis, HealthReading, SignalReading } from '../diagnosis.ts'

/** Days for which a change of the status is news. */
export const healthNewsDays = 28

export type PastSignal = Pick<SignalReading, 'id' | 'score' | 'value' | 'applicable' | 'says' | 'evidence'>

export interface PastHealth extends Pick<HealthReading, 'score' | 'status' | 'caps'> {
  readonly on: Day
  /** the model that led then, which score and status are of */
  readonly leads: Diagnosis['leads']
  readonly signals: readonly PastSignal[]
}

/** What a diagnosis is to those of later days. */
export function pastHealthOf({
  asOf,
  health,
  leads,
}: Pick<Diagnosis, 'asOf' | 'health' | 'leads'>): PastHealth {
  const { score, status, caps, signals } = health[leads]
  return { on: asOf, leads, score, status, caps, signals }
}
