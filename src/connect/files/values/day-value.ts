/** Days in every form that people write, a time behind them left out, and seconds since 1970. */
import { dayFaults } from './day-faults.ts'
import { dayText, hasForm, SLASHED } from './day-forms.ts'
import { type Canonical, group, type Lenient, matches, type Rule, type Style } from './typing.ts'

const raw = String.raw
const SERIAL = raw`\d{5}(?:\.\d+)?`
const SECONDS = raw`[12]\d{9}(?:\.\d+)?`
const MILLISECONDS = raw`[12]\d{12}`

export function canonicalDay(text: string): Canonical {
  const value = `TRY_CAST(${text} AS DATE)`
  return { value, odd: `CAST(${value} AS VARCHAR) IS DISTINCT FROM ${text}` }
}

export function lenientDay(text: string, style: Style): Lenient {
  const zoned = `CAST(CAST(${epoch(text)} AT TIME ZONE '${style.zone}' AS DATE) AS VARCHAR)`
  return {
    prepared: `CASE WHEN ${isEpoch(text)} THEN ${zoned} ELSE ${dayText(text, style.order)} END`,
    typing: (made) => {
      const value = `TRY_CAST(${made} AS DATE)`
      return { value, rules: dayRules(text, made, value, style, dayFaults.noDay, dayFaults.gone) }
    },
  }
}

/** @param made what came of the day; NULL where the text has none of the forms */
export function dayRules(
  text: string,
  made: string,
  value: string,
  { order }: Style,
  ...[none, gone]: [Rule['fault'], Rule['fault']]
): Rule[] {
  const rules: Rule[] = [
    { when: matches(text, SERIAL), fault: dayFaults.serial },
    { when: `${text} IS NOT NULL AND ${made} IS NULL`, fault: none },
    { when: `${text} IS NOT NULL AND ${value} IS NULL`, fault: gone },
  ]
  if (order === 'dmy' || order === 'mdy') return rules
  const differ = `${hasForm(text, 'slashed')} AND ${first(text)} <> ${second(text)}`
  const undecided = { when: differ, fault: order === 'mixed' ? dayFaults.both : dayFaults.either }
  return [undecided, ...rules]
}

/** SQL that is true for seconds or milliseconds since 1970. */
export function isEpoch(text: string): string {
  return `(${matches(text, SECONDS)} OR ${matches(text, MILLISECONDS)})`
}

/** SQL of the instant that they are. */
export function epoch(text: string): string {
  const number = `TRY_CAST(${text} AS DOUBLE)`
  return `to_timestamp(CASE WHEN ${number} >= 1e12 THEN ${number} / 1000 ELSE ${number} END)`
}

/** Aggregates that tell in which forms a column writes its days, and what they prove. */
export function countDays(text: string): Readonly<Record<string, string>> {
  const slashed = hasForm(text, 'slashed')
  const [a, b] = [first(text), second(text)]
  const either = `${slashed} AND ${a} <= 12 AND ${b} <= 12 AND ${a} <> ${b}`
  return {
    dmy: `count(*) FILTER (${slashed} AND ${a} > 12 AND ${b} <= 12)`,
    mdy: `count(*) FILTER (${slashed} AND ${a} <= 12 AND ${b} > 12)`,
    either: `min(${text}) FILTER (${either})`,
    epoch: `count(*) FILTER (${isEpoch(text)})`,
  }
}

function first(text: string): string {
  return `TRY_CAST(${group(text, `^${SLASHED}$`, 1)} AS INTEGER)`
}

function second(text: string): string {
  return `TRY_CAST(${group(text, `^${SLASHED}$`, 2)} AS INTEGER)`
}
