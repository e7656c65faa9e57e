/** What each type of column makes of its texts: how the canonical spelling is read, how the others are, and what tells them apart. */
import type { ColumnType } from '#src/facts/kind.ts'
import { canonicalBoolean, lenientBoolean } from './boolean-value.ts'
import { type CellColumn, isId, isMoney } from './cell-column.ts'
import { saysNothing } from './clean-text.ts'
import { canonicalCurrency, lenientCurrency } from './currency-value.ts'
import { canonicalDay, lenientDay } from './day-value.ts'
import { canonicalEmail, lenientEmail } from './email-value.ts'
import { canonicalInstant, lenientInstant } from './instant-value.ts'
import { canonicalNumber, lenientNumber } from './number-value.ts'
import { canonicalText, lenientText } from './text-value.ts'
import type { Canonical, Lenient } from './typing.ts'
import { canonicalList, canonicalWord, lenientList, lenientWord } from './words-value.ts'

export interface ValueType {
  canonical(cell: CellColumn): Canonical
  /** @param text SQL of the text without what says nothing */
  lenient(text: string, cell: CellColumn): Lenient
}

const number: ValueType = {
  canonical: (cell) => {
    const mayBeThousands = cell.said.decimals === 'comma' && !cell.hasNumbers
    return canonicalNumber(cell.text, cell.column, mayBeThousands)
  },
  lenient: (text, cell) => {
    const { column, hasNumbers } = cell
    return lenientNumber(text, { column, hasNumbers, isMoney: isMoney(cell) })
  },
}

export const valueTypes: Readonly<Record<ColumnType, ValueType>> = {
  text: {
    canonical: (cell) =>
      cell.column.oneOf === undefined
        ? canonicalText(cell.text, isId(cell))
        : canonicalWord(cell.text, cell.column),
    lenient: (text, cell) =>
      cell.column.oneOf === undefined ? lenientText(text, isId(cell)) : lenientWord(text, cell.column),
  },
  email: { canonical: ({ text }) => canonicalEmail(text), lenient: lenientEmail },
  currency: { canonical: ({ text }) => canonicalCurrency(text), lenient: lenientCurrency },
  day: { canonical: ({ text }) => canonicalDay(text), lenient: lenientDay },
  instant: { canonical: ({ text }) => canonicalInstant(text), lenient: lenientInstant },
  integer: number,
  number,
  boolean: { canonical: ({ text }) => canonicalBoolean(text), lenient: lenientBoolean },
  list: {
    canonical: ({ text, column }) => canonicalList(text, column, saysNothing(text, true)),
    lenient: (text, { column }) => lenientList(text, column),
  },
}
