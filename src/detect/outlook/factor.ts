/** One thing that speaks for or against a renewal: x in [−1, 1], and what it saw in words. */
import type { Driver } from '../diagnosis.ts'
import type { FactorId } from '../settings.ts'

export interface Factor {
  readonly id: FactorId
  readonly family: Driver['family']
  /** null: missing */
  readonly x: number | null
  readonly says: string
}

/** The value on the line through the points, flat outside of them; the points ascend. */
export function through(value: number, points: readonly (readonly [at: number, value: number])[]): number {
  const next = points.findIndex(([at]) => value <= at)
  if (next === -1) return points.at(-1)![1]
  if (next === 0) return points[0]![1]
  const [[x0, y0], [x1, y1]] = [points[next - 1]!, points[next]!]
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0)
}
