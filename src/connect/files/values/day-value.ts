/** Days in every form that people write, a time behind them left out, and seconds since 1970. */
import { dayFaults } from './day-faults.ts'
import { dayParts, dayText } from './day-forms.ts'
import { type Canonical, type Lenient, matches, type Rule, rowsWhere, type Style } from './typing.ts'

const raw = String.raw
const SERIAL = raw`\d{5}(?:\.\d+)?`
const EPOCH = raw`[12]\d{9}(?:\.\d+)?|[12]\d{12}`

export function canonicalDay(text: string): Canonical {
  const value = `TRY_CAST(${text} AS DATE)`
  return { value, odd: `CAST(${value} AS VARCHAR) IS DISTINCT FROM ${text}` }
}

export function lenientDay(text: string): Lenient {
  return {
    parts: dayParts(text),
    counts: (parts) => countDays(text, parts),
    typing: (parts, style) => {
      const counted = `CAST(${epoch(text)} AT TIME ZONE '${style.zone}' AS DATE)`
      const written = `TRY_CAST(${dayText(parts, style.order)} AS DATE)`
      return {
        value: `CASE WHEN ${isEpoch(text)} THEN ${counted} ELSE ${written} END`,
        rules: dayRules(text, parts, style, {
          made: dayText(parts, style.order),
          exists: `${written} IS NOT NULL`,
          none: dayFaults.noDay,
          gone: dayFaults.gone,
        }),
      }
    },
  }
}

export interface MadeDay {
  /** SQL of what the parts come to, and whether there is such a day */
  readonly made: string
  readonly exists: string
  readonly none: Rule['fault']
  readonly gone: Rule['fault']
}

export function dayRules(text: string, parts: string, { order }: Style, day: MadeDay): Rule[] {
  const isText = `${text} IS NOT NULL AND NOT ${isEpoch(text)}`
  const rules: Rule[] = [
    { when: matches(text, SERIAL), fault: dayFaults.serial },
    { when: `${isText} AND ${day.made} IS NULL`, fault: day.none },
    { when: `${isText} AND NOT (${day.exists})`, fault: day.gone },
  ]
  if (order === 'dmy' || order === 'mdy') return rules
  const differ = `${parts}.form = 'slashed' AND ${numbered(parts, 'a')} <> ${numbered(parts, 'b')}`
  return [{ when: differ, fault: order === 'mixed' ? dayFaults.both : dayFaults.either }, ...rules]
}

/** SQL that is true for seconds or milliseconds since 1970. */
export function isEpoch(text: string): string {
  return matches(text, EPOCH)
}

/** SQL of the instant that they are. */
export function epoch(text: string): string {
  const number = `TRY_CAST(${text} AS DOUBLE)`
  return `to_timestamp(CASE WHEN ${number} >= 1e12 THEN ${number} / 1000 ELSE ${number} END)`
}

/** Aggregates that tell what the days of a column prove. */
export function countDays(text: string, parts: string): Readonly<Record<string, string>> {
  const slashed = `${parts}.form = 'slashed'`
  const [a, b] = [numbered(parts, 'a'), numbered(parts, 'b')]
  return {
    dmy: rowsWhere(`${slashed} AND ${a} > 12 AND ${b} <= 12`),
    mdy: rowsWhere(`${slashed} AND ${a} <= 12 AND ${b} > 12`),
    either: `min(${text}) FILTER (${slashed} AND ${a} <= 12 AND ${b} <= 12 AND ${a} <> ${b})`,
    epoch: rowsWhere(isEpoch(text)),
  }
}

function numbered(parts: string, part: 'a' | 'b'): string {
  return `TRY_CAST(${parts}.part.${part} AS INTEGER)`
}
