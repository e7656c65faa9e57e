/** The forms in which people and systems write a day, each with how it becomes `YYYY-MM-DD`. */
import { MONTH_WORD, monthNumber } from './month-words.ts'
import { matches, type Style } from './typing.ts'

const raw = String.raw

/** RE2 of a zone behind a time: Z, UTC, GMT, +01, +0100, UTC+01:00, and `(Central European Time)` behind it. */
export const ZONE = raw`(?:[Zz]|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)`
const BEHIND_ZONE = raw`(?: UTC)?(?: \([^()]*\))?`
/** RE2 of a time behind a day, with nothing captured. */
export const TIME = raw`(?:(?:, ?| +|[Tt])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)? ?(?:[AaPp]\.?[Mm]\.?)? ?(?:${ZONE}${BEHIND_ZONE})?)`

/** RE2 of a time at the end of a text: hour, minute, second, fraction, a or p, zone. */
export const TIME_GROUPS = raw`(?:[ ,Tt])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)? ?(?:([AaPp])\.?[Mm]\.?)? ?(${ZONE})?${BEHIND_ZONE}$`

const WEEKDAY = raw`(?:[A-Za-zÀ-ÿ]{2,}\.?,? )?`
const ORDINAL = raw`(?:st|nd|rd|th|er|º|\.)?`
const YEAR = raw`(\d{4}|\d{2})`

/** RE2 of each form, with three groups. */
const FORMS = {
  yearFirst: raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`,
  dotted: raw`(\d{1,2})\. ?(\d{1,2})\. ?${YEAR}`,
  slashed: raw`(\d{1,2})[/-](\d{1,2})[/-]${YEAR}`,
  compact: raw`(\d{4})(\d{2})(\d{2})`,
  dayOfMonth: raw`${WEEKDAY}(\d{1,2})${ORDINAL}(?: de | of |[ ./-]+)(${MONTH_WORD})\.?,?(?: del? |[ ./-]+)'?${YEAR}`,
  monthAndDay: raw`${WEEKDAY}(${MONTH_WORD})\.?[ ./-]+(\d{1,2})${ORDINAL},?[ ./-]+${YEAR}`,
  yearMonthDay: raw`(\d{4})[ ./-]+(${MONTH_WORD})\.?[ ./-]+(\d{1,2})`,
} as const

type DayForm = keyof typeof FORMS

const forms = Object.keys(FORMS) as DayForm[]

/** SQL of a struct of the form of a day, and of its three parts as they stand; NULL for a text that is no day. */
export function dayParts(text: string): string {
  const cases = forms.map(
    (form) => `WHEN ${matches(text, `${FORMS[form]}${TIME}?`)}
      THEN {form: '${form}', part: regexp_extract(${text}, '^${FORMS[form].replaceAll("'", "''")}', ['a', 'b', 'c'])}`,
  )
  return `CASE ${cases.join('\n  ')} END`
}

/** SQL of the day as `YYYY-M-D`, whether or not it exists. */
export function dayText(parts: string, order: Style['order']): string {
  const cases = forms.map((form) => `WHEN '${form}' THEN ${composed(parts, form, order)}`)
  return `CASE ${parts}.form ${cases.join('\n  ')} END`
}

function composed(parts: string, form: DayForm, order: Style['order']): string {
  const [a, b, c] = [`${parts}.part.a`, `${parts}.part.b`, `${parts}.part.c`]
  if (form === 'yearFirst' || form === 'compact') return joined(a, b, c)
  if (form === 'yearMonthDay') return joined(a, monthNumber(b), c)
  if (form === 'dayOfMonth') return joined(fullYear(c), monthNumber(b), a)
  if (form === 'monthAndDay') return joined(fullYear(c), monthNumber(a), b)
  return form === 'slashed' && order === 'mdy' ? joined(fullYear(c), a, b) : joined(fullYear(c), b, a)
}

/** Joined by ||, a month that is none makes the whole none. */
function joined(year: string, month: string, day: string): string {
  return `(${year} || '-' || ${month} || '-' || ${day})`
}

/** Of two digits 00 to 68 are of this century, as everywhere since POSIX. */
function fullYear(year: string): string {
  return `CASE WHEN strlen(${year}) = 4 THEN ${year} WHEN ${year} <= '68' THEN '20' || ${year} ELSE '19' || ${year} END`
}
