/** Events of an account by whole week, as far back as its use is known. */
import { sumWithin } from '#src/facts/usage-series.ts'
import type { KnownUse } from './usage-standing.ts'

/** @returns the week that ends with `weekEnd` first; weeks before the account was first seen are not zero and not given */
export function usageWeeks(
  { series, seenFrom, weekEnd }: Pick<KnownUse, 'series' | 'seenFrom' | 'weekEnd'>,
  most: number,
): number[] {
  const known = Math.floor((weekEnd - seenFrom + 1) / 7)
  return Array.from({ length: Math.max(0, Math.min(known, most)) }, (_, ago) =>
    sumWithin(series, series.events, weekEnd - 7 * ago, 7),
  )
}
