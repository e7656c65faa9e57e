/** Instants: a day in any form, a time behind it, a zone behind that or the zone that somebody named. */
import { dayFaults } from './day-faults.ts'
import { dayParts, dayText, TIME_GROUPS } from './day-forms.ts'
import { countDays, dayRules, epoch, isEpoch } from './day-value.ts'
import { type Canonical, group, type Lenient, matches, rowsWhere } from './typing.ts'

const raw = String.raw
const ISO = raw`\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}(:?\d{2})?)`
/** Sign, hours and minutes of +01, +0100, UTC+1. */
const OFFSET = raw`^(?:UTC|GMT)?([+-])(\d{1,2}?)(?::?(\d{2}))?$`

export function canonicalInstant(text: string): Canonical {
  // ISO 8601 may leave out the seconds, and the colon of the offset; DuckDB wants both.
  const seconds = raw`regexp_replace(${text}, '^(.{16})([Zz+-])', '\1:00\2')`
  const value = raw`TRY_CAST(regexp_replace(${seconds}, '([+-]\d{2})(\d{2})$', '\1:\2') AS TIMESTAMPTZ)`
  return { value, odd: `NOT ${matches(text, ISO)} OR (${text} IS NOT NULL AND ${value} IS NULL)` }
}

export function lenientInstant(text: string): Lenient {
  const names = ['hour', 'minute', 'second', 'fraction', 'half', 'zone'].map((name) => `'${name}'`)
  return {
    parts: `{day: ${dayParts(text)}, time: regexp_extract(${text}, '${TIME_GROUPS}', [${names.join(', ')}])}`,
    counts: (parts) => countInstants(text, parts),
    typing: (parts, style) => {
      const day = dayText(`${parts}.day`, style.order)
      const written = `${day} || ' ' || ${clockText(`${parts}.time`)}`
      const zoned = `TRY_CAST(${written} || ${offset(`${parts}.time.zone`)} AS TIMESTAMPTZ)`
      const local = `TRY_CAST(${written} AS TIMESTAMP) AT TIME ZONE '${style.zone}'`
      const instant = `CASE WHEN ${parts}.time.zone = '' THEN ${local} ELSE ${zoned} END`
      return {
        value: `CASE WHEN ${isEpoch(text)} THEN ${epoch(text)} ELSE ${instant} END`,
        rules: dayRules(text, `${parts}.day`, style, {
          made: day,
          exists: `${instant} IS NOT NULL`,
          none: dayFaults.noInstant,
          gone: dayFaults.noTime,
        }),
      }
    },
  }
}

function countInstants(text: string, parts: string): Readonly<Record<string, string>> {
  const local = `${parts}.day IS NOT NULL AND ${parts}.time.zone = ''`
  return {
    ...countDays(text, `${parts}.day`),
    bareDays: rowsWhere(`${local} AND ${parts}.time.hour = ''`),
    local: rowsWhere(`${local} AND ${parts}.time.hour <> ''`),
  }
}

/** SQL of `HH:MM:SS.fff`, midnight where no time is written; an hour of a clock with halves must be 1 to 12. */
function clockText(time: string): string {
  const hour = `TRY_CAST(${time}.hour AS INTEGER)`
  const half = (shift: number) =>
    `CASE WHEN ${hour} BETWEEN 1 AND 12 THEN ${hour} % 12 + ${shift} ELSE 99 END`
  const hours = `CASE lower(${time}.half) WHEN 'a' THEN ${half(0)} WHEN 'p' THEN ${half(12)} ELSE ${hour} END`
  const seconds = `if(${time}.second = '', '00', ${time}.second)`
  const fraction = `if(${time}.fraction = '', '', '.' || ${time}.fraction)`
  return `CASE WHEN ${time}.hour = '' THEN '00:00:00'
    ELSE ${hours} || ':' || ${time}.minute || ':' || ${seconds} || ${fraction} END`
}

/** SQL of a zone as `+HH:MM`. */
function offset(zone: string): string {
  const part = (number: number) => group(zone, OFFSET, number)
  return `CASE WHEN ${part(2)} = '' THEN '+00:00'
    ELSE ${part(1)} || lpad(${part(2)}, 2, '0') || ':' || if(${part(3)} = '', '00', ${part(3)}) END`
}
