/** The five standard metrics, measured by signals; what they are today is read from the signal whenever it is asked (handbook 2, section 4). */
import { customerSince } from '#src/facts/contract-figures.ts'
import { daysBetween } from '#src/kernel/day.ts'
import type { Metric } from '#src/plan/plan-items.ts'
import type { Diagnosis, SignalId, SignalReading } from '../diagnosis.ts'
import type { FillInput } from './fill-input.ts'
import type { Wanted } from './wanted.ts'

interface Standard extends Pick<Metric, 'name' | 'unit' | 'direction'> {
  /** the signal that measures it */
  readonly signal: string
  /** the reading that its baseline is taken from, and how many times its value is in the unit */
  readonly read: SignalId | null
  readonly times?: number
}

const standards: readonly Standard[] = [
  {
    name: 'Adoption rate',
    unit: '%',
    direction: 'up',
    signal: 'seat-utilisation',
    read: 'seat-utilisation',
    times: 100,
  },
  { name: 'Time to value', unit: 'days', direction: 'down', signal: 'time-to-value', read: null },
  { name: 'Active users', unit: 'people', direction: 'up', signal: 'active-users', read: null },
  {
    name: 'Support volume',
    unit: 'times the usual',
    direction: 'down',
    signal: 'support-volume',
    read: 'support-volume',
  },
  { name: 'NPS and CSAT', unit: 'mean answer', direction: 'up', signal: 'nps-csat', read: 'nps-csat' },
]

/** Events within so many days of the start show that they reach back to it. */
const BEGINNING_DAYS = 30
/** Ids of the records behind a baseline that are kept. */
const MOST_EVIDENCE = 5

/** All five: one that is not measured shows as "?", which is a gap to close. */
export function metrics(input: FillInput): Wanted<'metrics'>[] {
  return standards.map((standard) => wanted(standard, input))
}

/** Whether a plan holds, or once held, any of them. */
export function hasStandardMetrics({ plan }: Pick<FillInput, 'plan'>): boolean {
  const removed = [...plan.removed.metrics.values()].map(({ item }) => item)
  const items = [...plan.items.metrics.values(), ...removed]
  return standards.some((standard) => items.some((item) => says(standard, item)))
}

type MetricItem = Parameters<NonNullable<Wanted<'metrics'>['saidBy']>>[0]

function says({ name, signal }: Standard, { target, values }: MetricItem): boolean {
  if (target.by === 'signal' && target.signal === signal) return true
  return values.source === signal || values.name.toLowerCase() === name.toLowerCase()
}

function wanted(standard: Standard, input: FillInput): Wanted<'metrics'> {
  const { name, unit, direction, signal } = standard
  const { baseline, current, evidence } = figuresOf(standard, input)
  const isKnown = baseline !== null || current !== null
  return {
    section: 'metrics',
    target: { by: 'signal', signal },
    item: { name, unit, direction, baseline, current, target: null },
    says: `${name}: ${baseline ?? current ?? '?'} ${isKnown ? unit : ''}`.trim(),
    why: isKnown ? 'It is measured; the target is for people to agree.' : 'It is not measured yet.',
    // That nothing happened, as no ticket, shows in no record of its own.
    evidence:
      isKnown && evidence.length === 0
        ? [input.dossier.profile.factId]
        : [...new Set(evidence)].slice(0, MOST_EVIDENCE),
    standing: isKnown ? 'confirmed' : 'assumed',
    ownerEmail: null,
    once: ['baseline'],
    saidBy: (item) => says(standard, item),
  }
}

interface Figures {
  readonly baseline: number | null
  readonly current: number | null
  readonly evidence: readonly string[]
}

const unknown: Figures = { baseline: null, current: null, evidence: [] }

function figuresOf({ signal, read, times = 1 }: Standard, input: FillInput): Figures {
  const { diagnosis } = input
  if (signal === 'time-to-value') return timeToValue(input)
  const reading = readingOf(diagnosis, read ?? 'seat-utilisation')
  if (reading === null) return unknown
  const evidence = reading.evidence.map(({ factId }) => factId)
  const { active, atLeast, before } = diagnosis.seats
  // People known at the least only are no measure to begin from.
  if (reading.id === 'seat-utilisation' && atLeast !== undefined) return { ...unknown, evidence }
  if (read === null) return { ...unknown, baseline: before ?? active, evidence }
  const earliest = reading.before ?? reading.value
  return { ...unknown, baseline: earliest === null ? null : rounded(earliest * times), evidence }
}

function readingOf({ health, leads }: Diagnosis, id: SignalId): SignalReading | null {
  const reading = health[leads].signals.find((signal) => signal.id === id)
  return reading === undefined || reading.stale || reading.source === null ? null : reading
}

/**
 * From the first paid start to the first value milestone (handbook 1): that of the plan, else the first event of value
 * where the events of the account reach back to its beginning.
 */
function timeToValue({ dossier, plan }: FillInput): Figures {
  const since = customerSince(dossier.contracts, dossier.asOf)
  if (since === null) return unknown
  const milestone = [...plan.items.milestones.values()].find(
    ({ values }) => values.doneOn !== null && values.doneOn >= since && /\bfirst value\b/i.test(values.name),
  )
  if (milestone !== undefined) {
    return { ...unknown, current: daysBetween(since, milestone.values.doneOn!), evidence: milestone.source }
  }
  const events = dossier.events.filter(({ on }) => on >= since)
  const first = events.find(({ kind }) => kind === 'value_milestone' || kind === 'goal_met')
  const isWhole = events.some(({ on }) => daysBetween(since, on) <= BEGINNING_DAYS)
  if (first === undefined || !isWhole) return unknown
  return { ...unknown, current: daysBetween(since, first.on), evidence: [first.factId] }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
