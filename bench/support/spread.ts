/** The least, middle and greatest of several measurements, and where a share of them lies. */

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

/** @param share 0–1; between two values the line between them */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)]!
  return low + (sorted[Math.ceil(place)]! - low) * (place - Math.floor(place))
}
