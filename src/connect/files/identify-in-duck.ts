/** Identifies rows where they are, for kinds whose rows mean what they say: no row leaves DuckDB to come back. */
import type { Column, Kind } from '#src/facts/kind.ts'
import type { Duck } from './duck.ts'
import type { LoadedRead } from './load-read.ts'
import { instantText } from './read-sql.ts'
import { literal } from './sql-text.ts'

/** Types that read in SQL as they do in JavaScript; a decimal number does not. */
const ALIKE: ReadonlySet<Column['type']> = new Set(['text', 'email', 'day', 'instant', 'integer'])

/** Natural keys beyond it may be cut and numbered, which SQL cannot do as `identify` does. */
const SHORT = 80

/**
 * Fills `fact_row` and `reference` as `identifyRows` does.
 * @param pointers columns that name a row of another kind, each with that kind
 * @param says what messages call a column
 * @returns SQL that is true for the rows that are left, null when none is
 */
export async function identifyInDuck(
  duck: Duck,
  { bound, table }: LoadedRead,
  read: number,
  pointers: readonly (readonly [string, string])[],
  says: (column: string) => string,
): Promise<string | null> {
  const { kind } = bound.read
  if (!isPlain(kind)) return 'true'
  const key = joined(kind.key)
  const natural = joined(kind.naturalKey ?? [])
  const left = kind.naturalKey === undefined ? null : `${key} IS NULL AND length(${natural}) > ${SHORT}`
  const rows = `${table} WHERE left_why IS NULL AND ${left === null ? 'true' : `(${left}) IS NOT TRUE`}`
  const happened = kind.happened.map(textOf)
  await duck.run(`INSERT INTO fact_row
    SELECT ${literal(kind.name)}, ${read}, rowid, source, ${textOf(kind.key[0]!)}, coalesce(${key}, ${natural}),
      ${kind.account === null ? 'NULL' : textOf(kind.account)},
      ${happened.length === 0 ? 'NULL' : `left(coalesce(${happened.join(', ')}), 10)`},
      ${instantText('observed')}, '[' || ${filled('content')} || ',' || ${filled('attributes')} || ']'
    FROM ${rows}`)
  for (const [column, target] of pointers) {
    await duck.run(`INSERT INTO reference
      SELECT ${read}, rowid, ${literal(says(column))}, ${literal(target)}, source, ${named(kind, column)}
      FROM ${rows} AND ${textOf(column)} IS NOT NULL`)
  }
  return left
}

function isPlain({ normalise, check, key, naturalKey = [], columns }: Kind): boolean {
  if (normalise !== undefined || check !== undefined) return false
  const identifying = new Set([...key, ...naturalKey])
  return columns.every(({ name, type }) => !identifying.has(name) || ALIKE.has(type))
}

/** The filled ones of the columns, NULL when none is. */
function joined(columns: readonly string[]): string {
  return columns.length === 0 ? 'NULL' : `nullif(concat_ws('@', ${columns.map(textOf).join(', ')}), '')`
}

/** One id, or each of a list. */
function named({ columns }: Kind, column: string): string {
  const isList = columns.some(({ name, type }) => name === column && type === 'list')
  return isList ? `unnest(CAST(content->${literal(`$."${column}"`)} AS VARCHAR[]))` : textOf(column)
}

function textOf(column: string): string {
  return `json_extract_string(content, ${literal(`$."${column}"`)})`
}

/** Merging drops what is null. */
function filled(object: string): string {
  return `CAST(json_merge_patch('{}', ${object}) AS VARCHAR)`
}
