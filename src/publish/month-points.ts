/** The course of an account over twelve months, one point a month, from the snapshots that were kept. */
import { type SignalId, signalIds } from '#src/detect/diagnosis.ts'
import { leadingHealth, type LeadingHealth } from '#src/detect/health/leading-health.ts'
import type { Snapshot } from '#src/detect/snapshot.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'

const MONTHS = 12

export interface MonthPoint extends LeadingHealth {
  readonly on: Day
  /** the value of each signal in its own unit; null: not measured then */
  readonly signals: Readonly<Record<SignalId, number | null>>
}

/**
 * @param snapshots in any order; a month shows the latest of it, counted back from the day
 * @returns the oldest first; months without a snapshot have no score and no values
 */
export function monthPoints(
  snapshots: readonly Pick<Snapshot, 'asOf' | 'goneSince' | 'health' | 'leads'>[],
  today: Day,
): MonthPoint[] {
  const ascending = snapshots.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  return Array.from({ length: MONTHS }, (_, at) => {
    const on = addMonths(today, at - MONTHS + 1)
    const from = addMonths(today, at - MONTHS)
    const found = ascending.findLast(({ asOf }) => asOf > from && asOf <= on)
    return found === undefined ? unknownOn(on) : pointOf(found, on)
  })
}

function pointOf(snapshot: Pick<Snapshot, 'goneSince' | 'health' | 'leads'>, on: Day): MonthPoint {
  const { signals } = snapshot.health[snapshot.leads]
  const values = signals.map(({ id, value, stale }) => [id, stale ? null : value] as const)
  return { on, ...leadingHealth(snapshot), signals: { ...nothing, ...Object.fromEntries(values) } }
}

const nothing = Object.fromEntries(signalIds.map((id) => [id, null])) as Record<SignalId, null>

function unknownOn(on: Day): MonthPoint {
  return { on, score: null, status: null, signals: nothing }
}
