/** The least, middle and greatest of several measurements. */
import { quantile } from '#src/detect/backtest/quantile.ts'

export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** Throws when there is nothing to sum up: a measurement that measured nothing is no figure. */
export function spread(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error('nothing was measured')
  return { min: Math.min(...values), median: quantile(values, 0.5), max: Math.max(...values) }
}
