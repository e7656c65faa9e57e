/** The statement that reads one file as one kind: each cell typed, each bad cell noted. */
import type { ColumnType, Kind } from '#src/facts/kind.ts'
import type { Day } from '#src/kernel/day.ts'
import type { BoundColumn, BoundRead } from './bind-columns.ts'
import type { Fault } from './fault.ts'
import { identifier, literal } from './sql-text.ts'
import { typedSql } from './typed-sql.ts'

export interface ReadSql {
  /** selects `source`, `observed`, `problems` and the values, see `loadRead` */
  readonly sql: string
  /** what the numbers in `problems` mean: by column, then by fault counted from 1 */
  readonly faults: readonly { readonly column: string; readonly faults: readonly Fault[] }[]
}

interface Typed {
  readonly column: BoundColumn
  /** what the innermost query selects for it: its text as `t_…`, and what a lookup needs */
  readonly selects: readonly string[]
  /** SQL of what a message shows of it */
  readonly shown: string
  readonly value: string
  readonly fault: string
  readonly faults: readonly Fault[]
}

/** @param from SQL of the file, see `relation`; the n-th lookup is the table `lookup_n` (key, value, several) */
export function readSql(bound: BoundRead, from: string, today: Day): ReadSql {
  const lookups = bound.columns.filter((column) => column.lookup !== null)
  const typed = bound.columns.map((column) =>
    column.lookup === null
      ? typedColumn(column, bound, today)
      : typedLookup(column, lookups.indexOf(column), bound, today),
  )
  const kept = bound.read.kind.name === 'usage' ? [] : bound.unknown.map(({ index }) => `c${index}`)
  const cells = [...typed.flatMap(({ selects }) => selects), ...kept]
  const inner =
    lookups.length === 0 ? `SELECT ${cells.join(', ')} FROM (${from})` : joined(cells, lookups, from)
  const values = typed.map(({ column, value }) => `${value} AS ${named('v', column)}`)
  const faults = typed.map(({ fault }, at) => `${fault} AS f_${at}`)
  return {
    sql: `SELECT ${outputs(bound, typed).join(',\n  ')}
      FROM (SELECT *, ${[...values, ...faults].join(',\n  ')} FROM (${inner}))
      ${lookups.length === 0 ? '' : 'ORDER BY row'}`,
    faults: typed.map((column) => ({ column: column.column.says, faults: column.faults })),
  }
}

function typedColumn(column: BoundColumn, { content }: BoundRead, today: Day): Typed {
  const text = named('t', column)
  const typed = typedSql(column.column, text, content.controls, today)
  return { column, selects: [`${column.text} AS ${text}`], shown: text, ...typed }
}

function typedLookup(column: BoundColumn, at: number, { content }: BoundRead, today: Day): Typed {
  const { content: other, equals } = column.lookup!
  const text = named('t', column)
  const typed = typedSql(column.column, text, content.controls || other.controls, today)
  const next = typed.faults.length + 1
  return {
    column,
    selects: [
      `CASE WHEN lookup_${at}.several = 1 THEN lookup_${at}.value END AS ${text}`,
      `c${equals} AS key_${at}`,
      `lookup_${at}.several AS several_${at}`,
    ],
    shown: `key_${at}`,
    value: typed.value,
    fault: `CASE WHEN key_${at} IS NOT NULL AND several_${at} IS NULL THEN ${next}
      WHEN several_${at} > 1 THEN ${next + 1} ELSE ${typed.fault} END`,
    faults: [
      ...typed.faults,
      { problem: `not found in ${other.file.path}`, todo: 'add it there, or correct it' },
      { problem: `stands for several values in ${other.file.path}`, todo: 'correct it there' },
    ],
  }
}

/** A join may mix up the rows, so they are numbered first. */
function joined(cells: readonly string[], lookups: readonly BoundColumn[], from: string): string {
  const joins = lookups.map(
    ({ lookup }, at) => `LEFT JOIN lookup_${at} ON lookup_${at}.key = c${lookup!.equals}`,
  )
  return `SELECT row, ${cells.join(', ')}
    FROM (SELECT *, row_number() OVER () AS row FROM (${from})) ${joins.join(' ')}`
}

function outputs({ read, unknown }: BoundRead, typed: readonly Typed[]): string[] {
  const has = (name: string) => typed.some(({ column }) => column.column.name === name)
  // A kind's own column of that name says something else than the system that the ids come from.
  const namesSource = has('source') && read.kind.columns.every(({ name }) => name !== 'source')
  const fine = typed.map((_, at) => `f_${at} IS NULL`).join(' AND ')
  const noted = typed.map(({ shown }, at) => `{c: ${at}, p: f_${at}, v: left(${shown}, 80)}`)
  return [
    `${namesSource ? `coalesce(v_source, ${literal(read.source)})` : literal(read.source)} AS source`,
    `${has('observed_at') ? 'v_observed_at' : 'NULL::TIMESTAMPTZ'} AS observed`,
    `CASE WHEN ${fine} THEN NULL
      ELSE list_filter([${noted.join(', ')}], lambda noted: noted.p IS NOT NULL) END AS problems`,
    ...(read.kind.name === 'usage'
      ? columnsOf(read.kind, has)
      : [contentOf(read.kind, has), attributesOf(unknown)]),
  ]
}

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  email: 'VARCHAR',
  day: 'DATE',
  instant: 'TIMESTAMPTZ',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'VARCHAR[]',
}

function columnsOf(kind: Kind, has: (name: string) => boolean): string[] {
  return kind.columns.map(({ name, type }) => {
    const value = has(name) ? identifier(`v_${name}`) : `NULL::${sqlTypes[type]}`
    return `${value} AS ${identifier(name)}`
  })
}

function contentOf(kind: Kind, has: (name: string) => boolean): string {
  const members = kind.columns
    .filter(({ name }) => has(name))
    .map(({ name, type }) => {
      const value = identifier(`v_${name}`)
      return `${identifier(name)}: ${jsonSql(type, value)}`
    })
  return `CAST(to_json({${members.join(', ')}}) AS VARCHAR) AS content`
}

/** JSON knows no days, no instants, and no number that is none. */
function jsonSql(type: ColumnType, value: string): string {
  if (type === 'day') return `CAST(${value} AS VARCHAR)`
  if (type === 'instant') return instantText(value)
  return type === 'number' ? `CASE WHEN isfinite(${value}) THEN ${value} END` : value
}

function attributesOf(unknown: BoundRead['unknown']): string {
  if (unknown.length === 0) return "'{}' AS attributes"
  // The database keeps no NUL; Parquet may bring one.
  const members = unknown.map(({ name, index }) => `${literal(name)}, replace(c${index}, chr(0), '')`)
  return `CAST(json_object(${members.join(', ')}) AS VARCHAR) AS attributes`
}

/** SQL of an instant as ISO 8601 in UTC: `2026-03-01T09:30:00.000Z`. */
export function instantText(value: string): string {
  return `strftime(${value} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')`
}

function named(prefix: string, { column }: BoundColumn): string {
  return identifier(`${prefix}_${column.name}`)
}
