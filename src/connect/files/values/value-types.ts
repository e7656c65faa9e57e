/** What each type of column makes of its texts: how the canonical spelling is read, how the others are, and what tells them apart. */
import type { ColumnType } from '#src/facts/kind.ts'
import { canonicalBoolean, lenientBoolean } from './boolean-value.ts'
import { type CellColumn, isId, isMoney } from './cell-column.ts'
import { saysNothing } from './clean-text.ts'
import { canonicalDay, countDays, lenientDay } from './day-value.ts'
import { canonicalEmail, lenientEmail } from './email-value.ts'
import { canonicalInstant, countInstants, lenientInstant } from './instant-value.ts'
import { canonicalNumber, countNumbers, lenientNumber, type NumberColumn } from './number-value.ts'
import { canonicalText, countIds, lenientText } from './text-value.ts'
import type { Canonical, Lenient, Style } from './typing.ts'
import { canonicalList, canonicalWord, lenientList, lenientWord } from './words-value.ts'

export interface ValueType {
  canonical(cell: CellColumn): Canonical
  /** @param text SQL of the cleaned text */
  lenient(text: string, cell: CellColumn, style: Style): Lenient
  /** aggregates over the cleaned texts that tell how the column is written */
  counts(text: string, cell: CellColumn): Readonly<Record<string, string>>
}

const number: ValueType = {
  canonical: (cell) => {
    const mayBeThousands = cell.said.decimals === 'comma' && !cell.hasNumbers
    return canonicalNumber(cell.text, numberOf(cell), mayBeThousands)
  },
  lenient: (text, cell, style) => lenientNumber(text, numberOf(cell), style),
  counts: (text, cell) => countNumbers(text, numberOf(cell)),
}

export const valueTypes: Readonly<Record<ColumnType, ValueType>> = {
  text: {
    canonical: (cell) =>
      cell.column.oneOf === undefined
        ? canonicalText(cell.text, isId(cell))
        : canonicalWord(cell.text, cell.column),
    lenient: (text, cell, style) =>
      cell.column.oneOf === undefined ? lenientText(text, isId(cell), style) : lenientWord(text, cell.column),
    counts: (text, cell) => (isId(cell) ? countIds(text) : {}),
  },
  email: {
    canonical: ({ text }) => canonicalEmail(text),
    lenient: (text) => lenientEmail(text),
    counts: () => ({}),
  },
  day: {
    canonical: ({ text }) => canonicalDay(text),
    lenient: (text, _cell, style) => lenientDay(text, style),
    counts: (text) => countDays(text),
  },
  instant: {
    canonical: ({ text }) => canonicalInstant(text),
    lenient: (text, _cell, style) => lenientInstant(text, style),
    counts: (text) => countInstants(text),
  },
  integer: number,
  number,
  boolean: {
    canonical: ({ text }) => canonicalBoolean(text),
    lenient: (text) => lenientBoolean(text),
    counts: () => ({}),
  },
  list: {
    canonical: ({ text, column }) => canonicalList(text, column, saysNothing(text, true)),
    lenient: (text, { column }) => lenientList(text, column),
    counts: () => ({}),
  },
}

function numberOf(cell: CellColumn): NumberColumn {
  const { column, hasNumbers } = cell
  return { column, hasNumbers, currency: isMoney(cell) ? cell.currency : undefined }
}
