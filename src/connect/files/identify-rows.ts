/** Takes the rows of a read through the meaning of their kind: what identifies them, what they refer to, and what contradicts itself. */
import type { Value } from '#src/facts/fact.ts'
import { identify } from '#src/facts/identify.ts'
import type { Kind, Row } from '#src/facts/kind.ts'
import type { Cell, Duck } from './duck.ts'
import { identifyInDuck } from './identify-in-duck.ts'
import type { LoadedRead } from './load-read.ts'
import { addProblems, type ProblemRow } from './problem-table.ts'
import { instantText } from './read-sql.ts'

const BLOCK = 2_000

/** A row as DuckDB hands it over: rowid, source, instant of observation, values, attributes, whether it is good. */
type Delivered = readonly [
  number,
  string,
  string | null,
  Readonly<Record<string, Value>>,
  Readonly<Record<string, string | null>>,
  boolean,
]

/** `fact_row`: the rows; `reference`: what they point to, by the kind and the source of the one that points. */
export async function createFactTables(duck: Duck): Promise<void> {
  await duck.run(`CREATE TABLE fact_row (kind VARCHAR, read INTEGER, row INTEGER, source VARCHAR, id VARCHAR,
    source_id VARCHAR, account VARCHAR, happened VARCHAR, observed VARCHAR, content VARCHAR)`)
  await duck.run(`CREATE TABLE reference (read INTEGER, row INTEGER, "column" VARCHAR, target VARCHAR, source VARCHAR,
    id VARCHAR)`)
}

export async function identifyRows(duck: Duck, loaded: LoadedRead, read: number): Promise<void> {
  const { bound, table } = loaded
  const { kind } = bound.read
  const says = (column: string) => bound.columns.find((one) => one.column.name === column)?.says ?? column
  const left = await identifyInDuck(duck, loaded, read, pointers(kind), says)
  if (left === null) return
  for (let from = 0; from < bound.content.rows; from += BLOCK) {
    const [block] = await duck.rows<{ rows: string | null }>(`
      SELECT '[' || string_agg(json_array(rowid, source, ${instantText('observed')}, content::JSON, attributes::JSON,
        problems IS NULL), ',' ORDER BY rowid) || ']' AS rows
      FROM ${table} WHERE rowid >= ${from} AND rowid < ${from + BLOCK} AND left_why IS NULL AND (${left})`)
    const facts: Cell[][] = []
    const references: Cell[][] = []
    const problems: ProblemRow[] = []
    for (const delivered of JSON.parse(block?.rows ?? '[]') as Delivered[]) {
      const [at, source, observed, given, attributes, good] = delivered
      const row = kind.normalise?.(given) ?? given
      const { sourceId, happenedOn } = identify(kind, row)
      const account = textOf(row, kind.account)
      const content = JSON.stringify([filled(row), filled(attributes)])
      const id = textOf(row, kind.key[0]!)
      facts.push([kind.name, read, at, source, id, sourceId, account, happenedOn, observed, content])
      for (const [column, target] of pointers(kind)) {
        for (const to of namedIn(row[column])) references.push([read, at, says(column), target, source, to])
      }
      // A row with bad cells is rejected already, and what is missing in it would be told twice.
      for (const { column, problem, todo } of (good ? kind.check?.(row) : undefined) ?? []) {
        problems.push([read, at, says(column), problem, todo, shown(row[column]), null, null])
      }
    }
    await duck.append('fact_row', facts)
    await duck.append('reference', references)
    await addProblems(duck, problems)
  }
}

/** Columns that name a row of another kind, the account among them. */
function pointers(kind: Kind): [string, string][] {
  const others = Object.entries(kind.refersTo)
  return kind.account === null || kind.name === 'account' ? others : [[kind.account, 'account'], ...others]
}

function filled<T>(row: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

/** One id, or a list of them. */
function namedIn(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function textOf(row: Row, column: string | null): string | null {
  const value = column === null ? null : row[column]
  return typeof value === 'string' ? value : null
}

function shown(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}
