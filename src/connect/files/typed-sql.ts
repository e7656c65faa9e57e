/** How the text of a cell becomes a value of its column's type, and how it is told what is wrong with it: one pair of DuckDB expressions a type. */
import type { Column, ColumnType } from '#src/facts/kind.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Fault } from './fault.ts'
import { literal } from './sql-text.ts'

export interface TypedColumn {
  /** the value; of no meaning where there is a fault */
  readonly value: string
  /** which fault it is, as a position in `faults` counted from 1; NULL where all is well */
  readonly fault: string
  readonly faults: readonly Fault[]
}

interface Rule {
  /** SQL that is true where the fault was made */
  readonly when: string
  readonly fault: Fault
}

const CONTROL = `'[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]'`
const INSTANT = `'\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)'`

/**
 * @param text SQL of the trimmed text; NULL where it is empty
 * @param controls whether the text may hold control characters
 * @param today nothing that has happened lies after it
 */
export function typedSql(column: Column, text: string, controls: boolean, today: Day): TypedColumn {
  const { value, fits, rules } = types[column.type](text, column)
  const all: Rule[] = []
  if (column.required === true) all.push({ when: `${text} IS NULL`, fault: missing })
  if (controls && (column.type === 'text' || column.type === 'list')) {
    all.push({ when: `regexp_matches(${text}, ${CONTROL})`, fault: controlCharacter })
  }
  all.push(...bounds(column, value), ...notLater(column, value, today))
  const first = all.length
  all.push(...rules)
  const whens = all.map((rule, index) => `WHEN ${rule.when} THEN ${index + 1}`)
  // Most values are as they should be, and one look tells so.
  if (fits !== undefined) whens.splice(first, 0, `WHEN ${fits} THEN NULL`)
  return {
    value,
    fault: whens.length === 0 ? 'NULL::UTINYINT' : `CASE ${whens.join(' ')} END::UTINYINT`,
    faults: all.map((rule) => rule.fault),
  }
}

const missing: Fault = { problem: 'empty', todo: 'fill it: the column is required' }
const controlCharacter: Fault = { problem: 'holds a control character', todo: 'remove it' }

interface Typing {
  readonly value: string
  /** SQL that is true for well-formed values, if it is quicker to ask than the rules */
  readonly fits?: string
  readonly rules: readonly Rule[]
}

type TypeSql = (text: string, column: Column) => Typing

const types: Readonly<Record<ColumnType, TypeSql>> = {
  text: (text, column) =>
    column.oneOf === undefined ? { value: text, rules: [] } : oneOf(text, column.oneOf, column.synonyms),
  email: (text) => ({
    value: text,
    rules: [
      {
        when: `NOT regexp_full_match(${text}, '[^@\\s[:cntrl:]]+@[^@\\s[:cntrl:]]+')`,
        fault: {
          problem: 'not an e-mail address',
          todo: 'write it as name@example.com, or leave it empty',
        },
      },
    ],
  }),
  day,
  instant,
  integer: (text) => ({
    value: `TRY_CAST(split_part(${text}, '.', 1) AS INTEGER)`,
    fits: `regexp_full_match(${text}, '\\d{1,9}')`,
    rules: [
      {
        // Spreadsheets write 5.0 where a column has gaps.
        when: `NOT regexp_full_match(${text}, '[+-]?\\d+(\\.0*)?')`,
        fault: { problem: 'not a whole number', todo: 'write it with digits only, as 1200' },
      },
      {
        when: `NOT regexp_full_match(${text}, '[+-]?0*\\d{1,9}(\\.0*)?')`,
        fault: { problem: 'more than nine digits', todo: 'correct it' },
      },
    ],
  }),
  number: (text) => ({
    value: `TRY_CAST(${text} AS DOUBLE)`,
    fits: `regexp_full_match(${text}, '-?\\d{1,15}(\\.\\d+)?')`,
    rules: [
      {
        when: `NOT regexp_full_match(${text}, '[+-]?(\\d+\\.?\\d*|\\.\\d+)')`,
        fault: {
          problem: 'not a number',
          todo: 'write it with a decimal point and without separators or signs of currency, as 1234.50',
        },
      },
      {
        when: `NOT regexp_full_match(${text}, '[+-]?0*\\d{0,15}(\\.\\d*)?')`,
        fault: { problem: 'more than fifteen digits before the point', todo: 'correct it' },
      },
    ],
  }),
  boolean: (text) => ({
    value: `lower(${text}) IN ('true', 'yes', 't', 'y', '1')`,
    rules: [
      {
        when: `lower(${text}) NOT IN ('true', 'yes', 't', 'y', '1', 'false', 'no', 'f', 'n', '0')`,
        fault: { problem: 'neither yes nor no', todo: 'write true or false' },
      },
    ],
  }),
  list,
}

function day(text: string): Typing {
  const value = `TRY_CAST(${text} AS DATE)`
  return {
    value,
    fits: `CAST(${value} AS VARCHAR) = ${text}`,
    rules: [
      {
        when: `NOT regexp_full_match(${text}, '\\d{4}-\\d{2}-\\d{2}')`,
        fault: { problem: 'not a date', todo: 'write it as YYYY-MM-DD' },
      },
      { when: `${text} IS NOT NULL`, fault: { problem: 'a day that does not exist', todo: 'correct it' } },
    ],
  }
}

function instant(text: string): Typing {
  // ISO 8601 may leave out the seconds, and the colon of the offset; DuckDB wants both.
  const seconds = `regexp_replace(${text}, '^(.{16})([Zz+-])', '\\1:00\\2')`
  const value = `TRY_CAST(regexp_replace(${seconds}, '([+-]\\d{2})(\\d{2})$', '\\1:\\2') AS TIMESTAMPTZ)`
  return {
    value,
    rules: [
      {
        when: `NOT regexp_full_match(${text}, ${INSTANT}) OR (${text} IS NOT NULL AND ${value} IS NULL)`,
        fault: {
          problem: 'not an instant with a time zone',
          todo: 'write it as 2026-03-01T09:30:00Z or with an offset such as +01:00',
        },
      },
    ],
  }
}

function oneOf(text: string, words: readonly string[], synonyms: Column['synonyms'] = {}): Typing {
  const known = [...words.map((word) => word.toLowerCase()), ...Object.keys(synonyms)]
  return {
    value: spelled(text, words, synonyms),
    rules: [
      {
        when: `lower(${text}) NOT IN (${known.map(literal).join(', ')})`,
        fault: { problem: 'not one of the known words', todo: `write one of: ${words.join(', ')}` },
      },
    ],
  }
}

function list(text: string, column: Column): Typing {
  const parts = `list_filter(list_transform(string_split(${text}, ';'), lambda part: trim(part)), lambda part: part <> '')`
  if (column.oneOf === undefined) return { value: parts, rules: [] }
  const words = column.oneOf.map((word) => literal(word.toLowerCase())).join(', ')
  return {
    value: `list_transform(${parts}, lambda part: ${spelled('part', column.oneOf)})`,
    rules: [
      {
        when: `len(list_filter(${parts}, lambda part: lower(part) NOT IN (${words}))) > 0`,
        fault: {
          problem: 'holds a word that is not known',
          todo: `separate by ; and use only: ${column.oneOf.join(', ')}`,
        },
      },
    ],
  }
}

/** The word as the kind spells it. */
function spelled(text: string, words: readonly string[], synonyms: Column['synonyms'] = {}): string {
  const pairs = [...words.map((word) => [word.toLowerCase(), word] as const), ...Object.entries(synonyms)]
  const cases = pairs.map(([given, word]) => `WHEN ${literal(given)} THEN ${literal(word)}`)
  return `CASE lower(${text}) ${cases.join(' ')} END`
}

function bounds({ min, max }: Column, value: string): Rule[] {
  const todo =
    max === undefined
      ? `give ${min} or more`
      : min === undefined
        ? `give ${max} or less`
        : `give ${min} to ${max}`
  const rules: Rule[] = []
  if (min !== undefined)
    rules.push({ when: `${value} < ${min}`, fault: { problem: `less than ${min}`, todo } })
  if (max !== undefined)
    rules.push({ when: `${value} > ${max}`, fault: { problem: `more than ${max}`, todo } })
  return rules
}

function notLater({ past, type }: Column, value: string, today: Day): Rule[] {
  if (past !== true) return []
  const when = `CAST(${type === 'instant' ? `${value} AT TIME ZONE 'UTC'` : value} AS DATE) > DATE ${literal(today)}`
  return [
    { when, fault: { problem: 'lies in the future', todo: `give a day up to ${today}, or leave it out` } },
  ]
}
