/** The forms in which people and systems write a day, each with how it becomes `YYYY-MM-DD`. */
import { MONTH_WORD, monthNumber } from './month-words.ts'
import { group, matches, type Style } from './typing.ts'

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
  dayOfMonth: raw`${WEEKDAY}(\d{1,2})${ORDINAL}(?: de | of |[ ./-]+)(${MONTH_WORD})\.?,?(?: del? |[ ./-]+)'?${YEAR}`,
  monthAndDay: raw`${WEEKDAY}(${MONTH_WORD})\.?[ ./-]+(\d{1,2})${ORDINAL},?[ ./-]+${YEAR}`,
  yearMonthDay: raw`(\d{4})[ ./-]+(${MONTH_WORD})\.?[ ./-]+(\d{1,2})`,
  compact: raw`(\d{4})(\d{2})(\d{2})`,
} as const

type DayForm = keyof typeof FORMS

/** Days whose order of day and month must be known. */
export const SLASHED = `${FORMS.slashed}${TIME}?`

/** SQL that is true where the text is a day in the form, maybe with a time behind it. */
export function hasForm(text: string, form: DayForm): string {
  return matches(text, `${FORMS[form]}${TIME}?`)
}

/** SQL of the day as `YYYY-M-D`, whether or not it exists; NULL for a text that is no day in any of the forms. */
export function dayText(text: string, order: Style['order']): string {
  const forms = Object.keys(FORMS) as DayForm[]
  const cases = forms.map((form) => `WHEN ${hasForm(text, form)} THEN ${composed(text, form, order)}`)
  return `CASE ${cases.join('\n  ')} END`
}

function composed(text: string, form: DayForm, order: Style['order']): string {
  const part = (number: number) => group(text, `^${FORMS[form]}`, number)
  if (form === 'yearFirst' || form === 'compact') return joined(part(1), part(2), part(3))
  if (form === 'yearMonthDay') return joined(part(1), monthNumber(part(2)), part(3))
  const year = fullYear(part(3))
  if (form === 'dayOfMonth') return joined(year, monthNumber(part(2)), part(1))
  if (form === 'monthAndDay') return joined(year, monthNumber(part(1)), part(2))
  const monthFirst = form === 'slashed' && order === 'mdy'
  return monthFirst ? joined(year, part(1), part(2)) : joined(year, part(2), part(1))
}

/** Joined by ||, a month that is none makes the whole none. */
function joined(year: string, month: string, day: string): string {
  return `(${year} || '-' || ${month} || '-' || ${day})`
}

/** Of two digits 00 to 68 are of this century, as everywhere since POSIX. */
function fullYear(year: string): string {
  return `CASE WHEN strlen(${year}) = 4 THEN ${year} WHEN ${year} <= '68' THEN '20' || ${year} ELSE '19' || ${year} END`
}
