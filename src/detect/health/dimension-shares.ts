/** The weighted model taken apart: of each dimension its value, its weight, and the points that it brings to the total (handbook 4). */
import type { SignalId } from '../diagnosis.ts'
import type { Dimension, HealthSettings } from '../settings.ts'
import { sum } from '../statistics.ts'
import { dimensionOf, dimensionParts, type Scored } from './weighted.ts'

export interface DimensionShare {
  readonly dimension: Dimension
  /** 0–100; null: none of its signals is measured */
  readonly value: number | null
  /** of 100, as the settings have it */
  readonly weight: number
  /** of the total before any cap; null where it is not measured, and leaves sum and divisor */
  readonly points: number | null
  /** the signals that it can be had from here */
  readonly signals: readonly SignalId[]
}

export function dimensionShares(
  signals: readonly Scored[],
  weights: HealthSettings['weights'],
): DimensionShare[] {
  const shares = (Object.keys(dimensionParts) as Dimension[]).map((dimension) => ({
    dimension,
    value: dimensionOf(signals, dimension),
    weight: weights[dimension],
    signals: signals
      .filter(({ id, applicable }) => applicable && dimensionParts[dimension].includes(id))
      .map(({ id }) => id),
  }))
  const measured = sum(shares.filter(({ value }) => value !== null).map(({ weight }) => weight))
  return shares.map((share) => ({
    ...share,
    points: share.value === null || measured === 0 ? null : (share.weight * share.value) / measured,
  }))
}
