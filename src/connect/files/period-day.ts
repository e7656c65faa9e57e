/** Weeks and months that are written as such, `2026-W47` or `04/2026`: each as its first day, where use is told by period. */
import { MONTH_WORD, monthNumber } from './values/month-words.ts'
import { group, matches } from './values/typing.ts'

const raw = String.raw
const WEEK = raw`(?:[Cc][Ww]|[Kk][Ww]|[Ww])`

/** RE2 of each writing, with the place of its year and that of its week or month. */
const writings = [
  { grain: 'week', pattern: raw`(\d{4})[-/ ]?${WEEK} ?(\d{1,2})`, year: 1, part: 2 },
  { grain: 'week', pattern: raw`${WEEK} ?(\d{1,2})[-/. ]+(\d{4})`, year: 2, part: 1 },
  { grain: 'month', pattern: raw`(\d{4})[-/](\d{1,2})`, year: 1, part: 2 },
  { grain: 'month', pattern: raw`(\d{1,2})[-/.](\d{4})`, year: 2, part: 1 },
  { grain: 'month', pattern: raw`(${MONTH_WORD})\.?[- /]+(\d{4})`, year: 2, part: 1 },
] as const

/** SQL of the text, with the first day in the place of a week (its Monday) or month that there is. */
export function periodDay(text: string): string {
  const cases = writings.map(({ grain, pattern, year, part }) => {
    const [ofYear, number] = [group(text, pattern, year), group(text, pattern, part)]
    const isWord = pattern.includes(MONTH_WORD)
    const first =
      grain === 'week'
        ? `CAST(CAST(try_strptime(${ofYear} || '-' || lpad(${number}, 2, '0') || '-1', '%G-%V-%u') AS DATE) AS VARCHAR)`
        : monthDay(ofYear, isWord ? monthNumber(number) : number)
    return `WHEN ${matches(text, pattern)} THEN coalesce(${first}, ${text})`
  })
  // Most are days as they should be, and are not looked at twice.
  const isDay = `substr(${text}, 5, 1) = '-' AND substr(${text}, 8, 1) = '-'`
  return `(CASE WHEN ${isDay} THEN ${text} ${cases.join(' ')} ELSE ${text} END)`
}

/** Null for a month that there is not: it is told as it stands in the file. */
function monthDay(year: string, month: string): string {
  return `CASE WHEN TRY_CAST(${month} AS INTEGER) BETWEEN 1 AND 12
    THEN ${year} || '-' || lpad(CAST(${month} AS VARCHAR), 2, '0') || '-01' END`
}

/** What all of the texts are written as; null for days, and for none. */
export function periodWritten(texts: readonly string[]): 'week' | 'month' | null {
  const found = writings.find(({ pattern }) => {
    const whole = new RegExp(`^${pattern}$`)
    return texts.length > 0 && texts.every((text) => whole.test(text))
  })
  return found?.grain ?? null
}
