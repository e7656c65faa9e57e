/** What was assumed of the values of a column, in words for a person. */
import type { ColumnType } from '#src/facts/kind.ts'
import type { ReadingOptions } from '../reading-options.ts'
import { type Counts, has } from './decide-style.ts'
import { meaningOf } from './question-of.ts'
import type { Style } from './typing.ts'

export interface AssumedOf {
  /** what messages call the column */
  readonly says: string
  readonly type: ColumnType
  readonly counts: Counts
  readonly style: Style
}

export function assumptionsOf(column: AssumedOf, said: ReadingOptions): string[] {
  const { says, counts, style } = column
  const told = [
    ...orderAssumed(column, said),
    ...decimalsAssumed(column, said),
    ...zoneAssumed(column, said),
    counted(counts, 'epoch', 'number', 'counted as seconds or milliseconds since 1970'),
    counted(counts, 'percents', 'percentage', 'read as a share: 45% is 0.45'),
    counted(counts, 'currencies', 'amount', 'taken to be in the currency written beside it'),
    style.wholeFloats ? 'ids written as 12345.0 are read as 12345' : null,
  ]
  return told.flatMap((one) => (one === null ? [] : [`${says}: ${one}`]))
}

function orderAssumed({ counts, style: { order } }: AssumedOf, said: ReadingOptions): string[] {
  const { either } = counts
  if (typeof either !== 'string' || said.dateOrder !== null) return []
  if (order !== 'dmy' && order !== 'mdy') return []
  const prover = has(counts, order) ? 'other dates of the column' : 'the dates of another column'
  return [`${either} is read as ${meaningOf(order, either)}, as ${prover} prove`]
}

function decimalsAssumed({ counts, style: { decimals } }: AssumedOf, said: ReadingOptions): string[] {
  if (said.decimals !== null || (decimals !== 'point' && decimals !== 'comma')) return []
  const example = counts['eitherComma'] ?? (decimals === 'comma' ? counts['eitherPoint'] : null)
  if (typeof example !== 'string') return []
  return [`${example} is read as ${meaningOf(decimals, example)}, as other numbers of the column prove`]
}

function zoneAssumed({ type, counts, style }: AssumedOf, said: ReadingOptions): string[] {
  if (type !== 'instant' || said.timeZone !== null) return []
  const local = counted(counts, 'local', 'time', `without a zone taken as ${style.zone}`)
  const bare = counted(counts, 'bareDays', 'day', `without a time taken as midnight ${style.zone}`)
  return [local, bare].filter((one) => one !== null)
}

function counted(counts: Counts, what: string, one: string, then: string): string | null {
  const count = Number(counts[what] ?? 0)
  return count === 0 ? null : `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'} ${then}`
}
