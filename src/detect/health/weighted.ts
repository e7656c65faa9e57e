/** The weighted model: four dimensions, each the mean of its measured signals on 0–100 (handbook 4). */
import { Failure } from '#src/kernel/failure.ts'
import type { Cap, HealthReading, SignalId, SignalReading } from '../diagnosis.ts'
import type { Dimension, HealthSettings } from '../settings.ts'
import { sum } from '../statistics.ts'
import { figure } from '../words.ts'
import { heldBy, mayHaveStatus } from './standing.ts'

export const dimensionParts: Readonly<Record<Dimension, readonly SignalId[]>> = {
  usage: ['onboarding', 'product-usage', 'feature-adoption', 'seat-utilisation'],
  engagement: ['stakeholder-engagement'],
  sentiment: ['nps-csat'],
  support: ['support-volume'],
}
const dimensions = Object.keys(dimensionParts) as Dimension[]

/** @throws Failure 'misconfigured' when the weights do not total 100 */
export function weighted(
  signals: readonly SignalReading[],
  caps: readonly Cap[],
  settings: HealthSettings,
): HealthReading {
  const { weights } = settings
  refuseOtherThan100(weights)
  const applicable = dimensions.filter((dimension) =>
    signals.some(({ id, applicable }) => applicable && dimensionParts[dimension].includes(id)),
  )
  const measured = measuredParts(signals, weights)
  const total = sum(measured.map(({ weight }) => weight))
  const own = weightedTotal(signals, weights)
  const { score, says } = heldBy(caps, own)
  const possible = sum(applicable.map((dimension) => weights[dimension]))
  const coverage = possible === 0 ? 0 : total / possible
  return {
    score,
    status: mayHaveStatus(signals, coverage, caps, settings) ? statusOf(score ?? 0, settings) : null,
    coverage,
    caps,
    arithmetic: arithmeticOf(measured, own) + says,
    signals,
  }
}

/** What the total needs of a reading. */
export type Scored = Pick<SignalReading, 'id' | 'applicable' | 'score'>

interface Part {
  readonly dimension: Dimension
  readonly weight: number
  readonly value: number
}

/** Σ weight × dimension ÷ Σ weights measured, before any cap; null when nothing is measured. */
export function weightedTotal(signals: readonly Scored[], weights: HealthSettings['weights']): number | null {
  const measured = measuredParts(signals, weights)
  const total = sum(measured.map(({ weight }) => weight))
  return total === 0 ? null : sum(measured.map(({ weight, value }) => weight * value)) / total
}

function measuredParts(signals: readonly Scored[], weights: HealthSettings['weights']): Part[] {
  return dimensions
    .map((dimension) => ({ dimension, weight: weights[dimension], value: dimensionOf(signals, dimension) }))
    .filter((part): part is Part => part.value !== null)
}

/** The mean of 25 × (score − 1) over the measured signals of a dimension; null when none is measured. */
export function dimensionOf(signals: readonly Scored[], dimension: Dimension): number | null {
  const scores = signals
    .filter(({ id, applicable }) => applicable && dimensionParts[dimension].includes(id))
    .map(({ score }) => score)
    .filter((score) => score !== null)
  return scores.length === 0 ? null : (25 * sum(scores.map((score) => score - 1))) / scores.length
}

function refuseOtherThan100(weights: HealthSettings['weights']): void {
  const total = sum(Object.values(weights))
  if (Math.abs(total - 100) < 1e-9) return
  throw new Failure('misconfigured', `The weights of the health model total ${total}, not 100`, {
    hint: 'Change the weights of usage, engagement, sentiment and support so that they total 100.',
  })
}

function statusOf(score: number, { greenFrom, yellowFrom }: HealthSettings): HealthReading['status'] {
  if (score >= greenFrom) return 'Green'
  return score >= yellowFrom ? 'Yellow' : 'Red'
}

function arithmeticOf(measured: readonly Part[], own: number | null): string {
  if (own === null) return 'No signal is measured.'
  const terms = measured.map(
    ({ dimension, weight, value }) => `${weight} × ${figure(value, 1)} (${dimension})`,
  )
  const total = sum(measured.map(({ weight }) => weight))
  return `(${terms.join(' + ')}) ÷ ${total} = ${figure(own, 1)}`
}
