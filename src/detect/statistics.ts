/** The few statistics of the engine: median, spread about it, and clamping. */

/** @returns null when there are no values */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Median distance from the centre, scaled so that it equals the standard deviation of a normal spread. */
export function medianDeviation(values: readonly number[], centre: number): number {
  return 1.4826 * (median(values.map((value) => Math.abs(value - centre))) ?? 0)
}

export function clamp(value: number, low = -1, high = 1): number {
  return Math.min(high, Math.max(low, value))
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
