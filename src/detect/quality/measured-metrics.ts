/** What the signals measure of the metrics of a plan: wherever one does, its figure is the current one (handbook 2, section 4). */
import type { Day } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { Diagnosis, Evidence, SignalId, SignalReading } from '../diagnosis.ts'

export interface MeasuredCurrent {
  readonly value: number
  /** of the metric where it names one; `%` goes with a value from 0 to 100 */
  readonly unit: string
  /** the day of the newest record behind it */
  readonly asOf: Day | null
  /** of the records */
  readonly source: string
  /** the arithmetic in words */
  readonly says: string
  readonly evidence: readonly Evidence[]
}

/** What a metric may name as its signal: those of health, and the people who are active. */
export type MetricSignal = SignalId | 'active-users'

/** What a measure needs of a day. */
type Reading = Pick<SignalReading, 'id' | 'value' | 'stale'>
type Seats = Pick<Diagnosis, 'seats'>

interface Measure {
  /** the signal that it is read from */
  readonly signal: SignalId
  /** the units in which it can be told, in small letters: its own first, each with what the value is times in it */
  readonly units: Readonly<Record<string, number>>
  /** null: not measured */
  value(reading: Pick<Reading, 'value'>, diagnosis: Seats): number | null
}

const inHundreds = { '%': 100, percent: 100, share: 1 }

const measures: Readonly<Record<MetricSignal, Measure>> = {
  onboarding: ofSignal('onboarding', inHundreds),
  'product-usage': ofSignal('product-usage', inHundreds),
  'feature-adoption': ofSignal('feature-adoption', inHundreds),
  'seat-utilisation': {
    signal: 'seat-utilisation',
    units: inHundreds,
    // What is known at the least only moves without anything having changed, and contradicts nobody.
    value: ({ value }, { seats }) => (seats.atLeast === undefined ? value : null),
  },
  'active-users': {
    signal: 'seat-utilisation',
    units: { people: 1, users: 1, seats: 1 },
    value: (_reading, { seats }) => seats.active,
  },
  'support-volume': ofSignal('support-volume', { 'times the usual': 1 }),
  'nps-csat': ofSignal('nps-csat', { 'mean answer': 1 }),
  'stakeholder-engagement': ofSignal('stakeholder-engagement', { people: 1, roles: 1 }),
  'renewal-risk': ofSignal('renewal-risk', { 'of 5': 1, points: 1 }),
}

/**
 * @returns null where the metric names no signal, where the signal is not measured or stale, and where it cannot be told
 * in the unit of the metric
 */
export function measuredCurrent(
  { target, values }: Pick<PlanItem<'metrics'>, 'target' | 'values'>,
  diagnosis: Diagnosis,
): MeasuredCurrent | null {
  const signal = signalOf({ target })
  const measured = signal === null ? null : measuredBy(signal, diagnosis)
  if (measured === null) return null
  const { units } = measures[signal!]
  const unit = values.unit ?? Object.keys(units)[0]!
  const times = units[unit.trim().toLowerCase()]
  if (times === undefined) return null
  const { value, source, reading } = measured
  const { asOf, says, evidence } = reading
  return { value: value * times, unit, asOf, source, says, evidence }
}

/** What the signal of a metric came to on a past day, in the unit of the metric; null where it was not measured, or stale. */
export function measuredThen(
  { target, values }: Pick<PlanItem<'metrics'>, 'target' | 'values'>,
  day: Seats & { readonly signals: readonly Reading[] },
): number | null {
  const signal = signalOf({ target })
  if (signal === null) return null
  const { units, signal: read, value } = measures[signal]
  const times = units[(values.unit ?? Object.keys(units)[0]!).trim().toLowerCase()]
  const reading = day.signals.find(({ id }) => id === read)
  if (times === undefined || reading === undefined || reading.stale) return null
  const then = value(reading, day)
  return then === null ? null : then * times
}

/** What a signal comes to in its own unit; null where it is not measured, or stale. */
export function measuredBy(
  signal: MetricSignal,
  diagnosis: Diagnosis,
): { readonly value: number; readonly source: string; readonly reading: SignalReading } | null {
  const measure = measures[signal]
  const reading = diagnosis.health[diagnosis.leads].signals.find(({ id }) => id === measure.signal)
  if (reading === undefined || reading.stale || reading.source === null) return null
  const value = measure.value(reading, diagnosis)
  return value === null ? null : { value, source: reading.source, reading }
}

/** The signal that a metric names; null where it names none that there is. */
export function signalOf({ target }: Pick<PlanItem<'metrics'>, 'target'>): MetricSignal | null {
  return target.by === 'signal' && Object.hasOwn(measures, target.signal)
    ? (target.signal as MetricSignal)
    : null
}

function ofSignal(signal: SignalId, units: Measure['units']): Measure {
  return { signal, units, value: ({ value }) => value }
}
