/** Instants: a day in any form, a time behind it, a zone behind that or the zone that somebody named. */
import { dayFaults } from './day-faults.ts'
import { dayText, TIME_GROUPS } from './day-forms.ts'
import { countDays, dayRules, epoch, isEpoch } from './day-value.ts'
import { type Canonical, group, type Lenient, matches, type Style } from './typing.ts'

const raw = String.raw
const ISO = raw`\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?([Zz]|[+-]\d{2}(:?\d{2})?)`
/** Sign, hours and minutes of +01, +0100, UTC+1. */
const OFFSET = raw`^(?:UTC|GMT)?([+-])(\d{1,2}?)(?::?(\d{2}))?$`
const HAS_ZONE = raw`.*[+-]\d\d:\d\d`

export function canonicalInstant(text: string): Canonical {
  // ISO 8601 may leave out the seconds, and the colon of the offset; DuckDB wants both.
  const seconds = raw`regexp_replace(${text}, '^(.{16})([Zz+-])', '\1:00\2')`
  const value = raw`TRY_CAST(regexp_replace(${seconds}, '([+-]\d{2})(\d{2})$', '\1:\2') AS TIMESTAMPTZ)`
  return { value, odd: `NOT ${matches(text, ISO)} OR (${text} IS NOT NULL AND ${value} IS NULL)` }
}

export function lenientInstant(text: string, style: Style): Lenient {
  const written = `${dayText(text, style.order)} || ' ' || ${timeText(text)}`
  const counted = `strftime(${epoch(text)} AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S.%g') || '+00:00'`
  return {
    prepared: `CASE WHEN ${isEpoch(text)} THEN ${counted} ELSE ${written} END`,
    typing: (made) => {
      const value = `CASE WHEN ${matches(made, HAS_ZONE)} THEN TRY_CAST(${made} AS TIMESTAMPTZ)
        ELSE TRY_CAST(${made} AS TIMESTAMP) AT TIME ZONE '${style.zone}' END`
      return { value, rules: dayRules(text, made, value, style, dayFaults.noInstant, dayFaults.noTime) }
    },
  }
}

export function countInstants(text: string): Readonly<Record<string, string>> {
  const time = group(text, TIME_GROUPS, 1)
  const local = `NOT ${isEpoch(text)} AND ${group(text, TIME_GROUPS, 6)} = ''`
  return {
    ...countDays(text),
    bareDays: `count(*) FILTER (${local} AND ${time} = '')`,
    local: `count(*) FILTER (${local} AND ${time} <> '')`,
  }
}

/** SQL of `HH:MM:SS.fff`, with `+HH:MM` where a zone is written; midnight where no time is. */
function timeText(text: string): string {
  const part = (number: number) => group(text, TIME_GROUPS, number)
  const hour = part(1)
  const clock = `CASE lower(${part(5)})
    WHEN 'a' THEN CASE WHEN ${hour}::INTEGER BETWEEN 1 AND 12 THEN (${hour}::INTEGER % 12)::VARCHAR ELSE '99' END
    WHEN 'p' THEN CASE WHEN ${hour}::INTEGER BETWEEN 1 AND 12 THEN (${hour}::INTEGER % 12 + 12)::VARCHAR ELSE '99' END
    ELSE ${hour} END`
  const seconds = `if(${part(3)} = '', '00', ${part(3)}) || if(${part(4)} = '', '', '.' || ${part(4)})`
  return `CASE WHEN ${hour} = '' THEN '00:00:00'
    ELSE ${clock} || ':' || ${part(2)} || ':' || ${seconds} || ${offset(part(6))} END`
}

/** SQL of a zone as `+HH:MM`, empty where there is none. */
function offset(zone: string): string {
  const part = (number: number) => group(zone, OFFSET, number)
  return `CASE WHEN ${zone} = '' THEN '' WHEN ${part(2)} = '' THEN '+00:00'
    ELSE ${part(1)} || lpad(${part(2)}, 2, '0') || ':' || if(${part(3)} = '', '00', ${part(3)}) END`
}
