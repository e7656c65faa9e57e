/** What the number of a cell means by its format: a number, or a day or time counted in days. */

export type CellFormat = 'number' | 'date' | 'time' | 'duration'

/** @param code null where the workbook does not spell it out */
export function cellFormat(id: number, code: string | null): CellFormat {
  if (code === null) {
    if (id === 46) return 'duration'
    if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time'
    const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
    return isDate ? 'date' : 'number'
  }
  const [section = ''] = code.split(';')
  const bare = section.replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
  if (/\[[hms]+\]/i.test(bare)) return 'duration'
  const letters = bare.replaceAll(/\[[^\]]*\]|general|am\/pm|a\/p/gi, '').toLowerCase()
  if (/[yd]/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters))) return 'date'
  return /[hs]/.test(letters) ? 'time' : 'number'
}

const DAY = 86_400_000
/** 9999-12-31 */
const LAST = 2_958_465

/** The text of a number that stands in a cell: plain, or as ISO 8601 without a zone, which a sheet does not know. */
export function formatted(value: number, format: CellFormat, from1904: boolean): string | null {
  if (format === 'number' || value < 0 || value > LAST) return null
  const milliseconds = Math.round(value * DAY)
  if (format === 'duration') return clock(milliseconds)
  if (format === 'time' && value < 1) return clock(milliseconds)
  // Excel believes in a 29 February 1900, which is day 60.
  const days = from1904 ? 24_107 : value < 60 ? 25_568 : 25_569
  const [day, time] = new Date(milliseconds - days * DAY).toISOString().split('T')
  return milliseconds % DAY === 0 ? day! : `${day}T${time!.replace(/(\.000)?Z$/, '')}`
}

function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
