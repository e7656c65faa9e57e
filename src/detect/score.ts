/** A value as a score of 1–5. */
import type { ScoreLines } from './settings.ts'

/** 5 from the first line on, 4 from the second …; below the last 1. Rounding of sums must not cost a point. */
export function score(value: number, lines: ScoreLines): number {
  const reached = lines.findIndex((line) => value >= line - 1e-9)
  return reached === -1 ? 1 : 5 - reached
}
