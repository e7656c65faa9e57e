/** How values of the database become values of JavaScript, where the driver's own way would lose something. */
import pg from 'pg'

/** Type numbers (oid) of PostgreSQL. */
const INT8 = 20
const DATE = 1082
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
/** a number like any other: the driver has no name for it */
const TEXT_ARRAY: number = 1009

const textArray: (text: string) => (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY)

/** Days stay text (a Date would shift them by zone); whole numbers are numbers. */
const parsers = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [DATE_ARRAY, textArray],
  [INT8, wholeNumber],
  [INT8_ARRAY, (text) => textArray(text).map((item) => (item === null ? null : wholeNumber(item)))],
])

export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
}

/** Throws rather than round a number beyond 2^53. */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large a whole number`)
  return number
}
