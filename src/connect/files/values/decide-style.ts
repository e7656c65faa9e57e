/** Decides how a column writes its values: what they prove counts, then what a person says; nothing is guessed. */
import type { ReadingOptions } from '../reading-options.ts'
import type { Style } from './typing.ts'

/** How often a column writes something in a way, or an example of it. */
export interface Counts {
  readonly [what: string]: number | string | null | undefined
}

/**
 * Where there are values that can be read both ways, or both ways are proven, what a person says counts: one slip of the
 * pen must not turn all other values round.
 * @param elsewhere what other columns of the same file prove
 */
export function decideOrder(
  counts: Counts,
  said: ReadingOptions['dateOrder'],
  elsewhere: Style['order'],
): Style['order'] {
  const [dmy, mdy] = [has(counts, 'dmy'), has(counts, 'mdy')]
  if (said !== null && (has(counts, 'either') || (dmy && mdy))) return said
  if (dmy && mdy) return 'mixed'
  if (dmy) return 'dmy'
  if (mdy) return 'mdy'
  return elsewhere === 'mixed' ? null : elsewhere
}

/** What the columns of a file prove together; null where they do not agree, or prove nothing. */
export function orderOfFile(columns: readonly Counts[]): Style['order'] {
  const dmy = columns.some((counts) => has(counts, 'dmy'))
  const mdy = columns.some((counts) => has(counts, 'mdy'))
  return dmy === mdy ? null : dmy ? 'dmy' : 'mdy'
}

export function decideDecimals(counts: Counts, said: ReadingOptions['decimals']): Style['decimals'] {
  const [point, comma] = [has(counts, 'point'), has(counts, 'comma')]
  const either = has(counts, 'eitherPoint') || has(counts, 'eitherComma')
  if (said !== null && (either || (point && comma))) return said
  if (point && comma) return 'mixed'
  if (point) return 'point'
  return comma ? 'comma' : null
}

export function has(counts: Counts, what: string): boolean {
  const found = counts[what] ?? 0
  return typeof found === 'string' || found > 0
}
