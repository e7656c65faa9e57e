/** How the text of a cell becomes a value of its column's type, and how it is told what is wrong with it: one pair of DuckDB expressions a type. */
import type { Column, ColumnType } from '#src/facts/kind.ts'
import type { Day } from '#src/kernel/day.ts'
import { literal } from './sql-text.ts'

/** What may be wrong with a value, and what to do about it. */
export interface Mistake {
  readonly problem: string
  readonly todo: string
}

export interface TypedColumn {
  /** the value; of no meaning where there is a mistake */
  readonly value: string
  /** which mistake it is, as a position in `mistakes` counted from 1; NULL where all is well */
  readonly mistake: string
  readonly mistakes: readonly Mistake[]
}

interface Rule {
  /** SQL that is true where the mistake was made */
  readonly when: string
  readonly mistake: Mistake
}

const CONTROL = `'[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]'`
const INSTANT = `'\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)'`

/**
 * @param text SQL of the trimmed text; NULL where it is empty
 * @param controls whether the text may hold control characters
 * @param today nothing that has happened lies after it
 */
export function typedSql(column: Column, text: string, controls: boolean, today: Day): TypedColumn {
  const { value, rules } = types[column.type](text, column)
  const all: Rule[] = []
  if (column.required === true) all.push({ when: `${text} IS NULL`, mistake: missing })
  if (controls && (column.type === 'text' || column.type === 'list')) {
    all.push({ when: `regexp_matches(${text}, ${CONTROL})`, mistake: controlCharacter })
  }
  all.push(...rules, ...bounds(column, value), ...notLater(column, value, today))
  const whens = all.map((rule, index) => `WHEN ${rule.when} THEN ${index + 1}`)
  return {
    value,
    mistake: whens.length === 0 ? 'NULL::UTINYINT' : `CASE ${whens.join(' ')} END::UTINYINT`,
    mistakes: all.map((rule) => rule.mistake),
  }
}

const missing: Mistake = { problem: 'empty', todo: 'fill it: the column is required' }
const controlCharacter: Mistake = { problem: 'holds a control character', todo: 'remove it' }

type TypeSql = (text: string, column: Column) => { value: string; rules: readonly Rule[] }

const types: Readonly<Record<ColumnType, TypeSql>> = {
  text: (text, column) =>
    column.oneOf === undefined ? { value: text, rules: [] } : oneOf(text, column.oneOf),
  email: (text) => ({
    value: text,
    rules: [
      {
        when: `NOT regexp_full_match(${text}, '[^@\\s[:cntrl:]]+@[^@\\s[:cntrl:]]+')`,
        mistake: {
          problem: 'not an e-mail address',
          todo: 'write it as name@example.com, or leave it empty',
        },
      },
    ],
  }),
  day,
  instant: (text) => ({
    value: `TRY_CAST(${text} AS TIMESTAMPTZ)`,
    rules: [
      {
        when: `NOT regexp_full_match(${text}, ${INSTANT}) OR (${text} IS NOT NULL AND TRY_CAST(${text} AS TIMESTAMPTZ) IS NULL)`,
        mistake: {
          problem: 'not an instant with a time zone',
          todo: 'write it as 2026-03-01T09:30:00Z or with an offset such as +01:00',
        },
      },
    ],
  }),
  integer: (text) => ({
    value: `TRY_CAST(split_part(${text}, '.', 1) AS INTEGER)`,
    rules: [
      {
        // Spreadsheets write 5.0 where a column has gaps.
        when: `NOT regexp_full_match(${text}, '[+-]?\\d+(\\.0*)?')`,
        mistake: { problem: 'not a whole number', todo: 'write it with digits only, as 1200' },
      },
      {
        when: `NOT regexp_full_match(${text}, '[+-]?0*\\d{1,9}(\\.0*)?')`,
        mistake: { problem: 'more than nine digits', todo: 'correct it' },
      },
    ],
  }),
  number: (text) => ({
    value: `TRY_CAST(${text} AS DOUBLE)`,
    rules: [
      {
        when: `NOT regexp_full_match(${text}, '[+-]?(\\d+\\.?\\d*|\\.\\d+)')`,
        mistake: {
          problem: 'not a number',
          todo: 'write it with a decimal point and without separators or signs of currency, as 1234.50',
        },
      },
      {
        when: `NOT regexp_full_match(${text}, '[+-]?0*\\d{0,15}(\\.\\d*)?')`,
        mistake: { problem: 'more than fifteen digits before the point', todo: 'correct it' },
      },
    ],
  }),
  boolean: (text) => ({
    value: `lower(${text}) IN ('true', 'yes', 't', 'y', '1')`,
    rules: [
      {
        when: `lower(${text}) NOT IN ('true', 'yes', 't', 'y', '1', 'false', 'no', 'f', 'n', '0')`,
        mistake: { problem: 'neither yes nor no', todo: 'write true or false' },
      },
    ],
  }),
  list,
}

function day(text: string): ReturnType<TypeSql> {
  const value = `TRY_CAST(${text} AS DATE)`
  return {
    value,
    rules: [
      {
        when: `CAST(${value} AS VARCHAR) IS DISTINCT FROM ${text} AND NOT regexp_full_match(${text}, '\\d{4}-\\d{2}-\\d{2}')`,
        mistake: { problem: 'not a date', todo: 'write it as YYYY-MM-DD' },
      },
      {
        when: `CAST(${value} AS VARCHAR) IS DISTINCT FROM ${text}`,
        mistake: { problem: 'a day that does not exist', todo: 'correct it' },
      },
    ],
  }
}

function oneOf(text: string, words: readonly string[]): ReturnType<TypeSql> {
  return {
    value: spelled(text, words),
    rules: [
      {
        when: `lower(${text}) NOT IN (${words.map((word) => literal(word.toLowerCase())).join(', ')})`,
        mistake: { problem: 'not one of the known words', todo: `write one of: ${words.join(', ')}` },
      },
    ],
  }
}

function list(text: string, column: Column): ReturnType<TypeSql> {
  const parts = `list_filter(list_transform(string_split(${text}, ';'), lambda part: trim(part)), lambda part: part <> '')`
  if (column.oneOf === undefined) return { value: parts, rules: [] }
  const words = column.oneOf.map((word) => literal(word.toLowerCase())).join(', ')
  return {
    value: `list_transform(${parts}, lambda part: ${spelled('part', column.oneOf)})`,
    rules: [
      {
        when: `len(list_filter(${parts}, lambda part: lower(part) NOT IN (${words}))) > 0`,
        mistake: {
          problem: 'holds a word that is not known',
          todo: `separate by ; and use only: ${column.oneOf.join(', ')}`,
        },
      },
    ],
  }
}

/** The word as the kind spells it. */
function spelled(text: string, words: readonly string[]): string {
  const cases = words.map((word) => `WHEN ${literal(word.toLowerCase())} THEN ${literal(word)}`)
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
    rules.push({ when: `${value} < ${min}`, mistake: { problem: `less than ${min}`, todo } })
  if (max !== undefined)
    rules.push({ when: `${value} > ${max}`, mistake: { problem: `more than ${max}`, todo } })
  return rules
}

function notLater({ past, type }: Column, value: string, today: Day): Rule[] {
  if (past !== true) return []
  const when = `CAST(${type === 'instant' ? `${value} AT TIME ZONE 'UTC'` : value} AS DATE) > DATE ${literal(today)}`
  return [
    { when, mistake: { problem: 'lies in the future', todo: `give a day up to ${today}, or leave it out` } },
  ]
}
