/** The interval of a share that was seen in a sample, by Wilson's score with Newcombe's correction for continuity. */
import { normalQuantile } from './normal-quantile.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The corrected form, since losses are rare and a rule may have fired a few times only: without it one fire that was
 * followed by a loss would pass for a link.
 * @param size how many cases, above 0; not whole where cases resemble each other and count for fewer
 * @param level how sure, 0–1
 */
export function wilson(share: number, size: number, level = 0.95): Interval {
  return { low: lowEnd(share, size, level), high: 1 - lowEnd(1 - share, size, level) }
}

function lowEnd(share: number, size: number, level: number): number {
  if (share <= 0) return 0
  const z = normalQuantile((1 + level) / 2)
  const spread = z * z - 2 - 1 / size + 4 * share * (size * (1 - share) + 1)
  const low = (2 * size * share + z * z - 1 - z * Math.sqrt(Math.max(0, spread))) / (2 * (size + z * z))
  return Math.min(share, Math.max(0, low))
}
