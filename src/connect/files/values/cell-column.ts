/** A column of a kind as it lies in a file: what its values are read by. */
import type { Column, Kind } from '#src/facts/kind.ts'
import type { Day } from '#src/kernel/day.ts'
import type { ReadingOptions } from '../reading-options.ts'

export interface CellColumn {
  readonly kind: Kind
  readonly column: Column
  /** SQL of its trimmed text; NULL where it is empty */
  readonly text: string
  /** whether the text may hold control characters */
  readonly controls: boolean
  /** nothing that has happened lies after it */
  readonly today: Day
  readonly said: ReadingOptions
  /** the file has numbers of its own, whose text has a decimal point whatever people write */
  readonly hasNumbers: boolean
  /** SQL of the text of the row's currency; null where the file has none */
  readonly currency: string | null
}

/** Whether it names a row, of its own kind or another. */
export function isId({ kind, column: { name, type } }: CellColumn): boolean {
  if (type !== 'text') return false
  return name === 'id' || name.endsWith('_id') || name === kind.account || name in kind.refersTo
}

/** Whether it is an amount in the currency of the row. */
export function isMoney({ kind, column: { name, type, max } }: Pick<CellColumn, 'kind' | 'column'>): boolean {
  if (type !== 'number' || max !== undefined) return false
  // A product names no currency, yet its price may.
  return name === 'list_price' || kind.columns.some((one) => one.name === 'currency' && one.required !== true)
}
