/** The statement that reads one file as one kind: each cell typed, each bad cell noted. */
import type { ColumnType, Kind } from '#src/facts/kind.ts'
import type { Day } from '#src/kernel/day.ts'
import type { BoundRead } from './bind-columns.ts'
import type { Fault } from './fault.ts'
import { identifier, literal } from './sql-text.ts'
import { textOf, type TypeColumn, typeColumn } from './type-column.ts'
import type { Spelled } from './values/spellings.ts'

export interface ReadSql {
  /** selects `source`, `observed`, `left_why`, `problems` and the values, see `loadRead` */
  readonly sql: string
  /** what the numbers in `problems` mean: by column, then by fault counted from 1 */
  readonly faults: readonly { readonly column: string; readonly faults: readonly Fault[] }[]
}

/**
 * @param from SQL of the file, see `relation`; the n-th lookup is the table `lookup_n` (key, value, several)
 * @param spelled by the position of the column, those that do not write in the canonical way
 */
export function readSql(
  bound: BoundRead,
  from: string,
  today: Day,
  spelled: ReadonlyMap<number, Spelled> = new Map(),
): ReadSql {
  const types = bound.columns.map((column, at) => typeColumn(column, bound, today, spelled.get(at)))
  const kept = bound.read.kind.name === 'usage' ? [] : bound.unknown.map(({ index }) => `c${index}`)
  const inner = cellsSql(bound, [...types.map(({ select }) => select), ...kept], from, spelled.size > 0)
  const joins = types.flatMap(({ column, spelled: table }) =>
    table === null ? [] : [`LEFT JOIN ${table} ON ${table}.text = cell.${textOf(column)}`],
  )
  const values = types.map(({ column, value }) => `${value} AS ${identifier(`v_${column.column.name}`)}`)
  const faults = types.map(({ fault }, at) => `${fault} AS f_${at}`)
  const signs = types.flatMap(({ currency }, at) =>
    currency === null ? [] : [`${currency} AS currency_${at}`],
  )
  return {
    sql: `SELECT ${outputs(bound, types).join(',\n  ')}
      FROM (SELECT cell.*, ${[...values, ...faults, ...signs].join(',\n  ')} FROM (${inner}) AS cell ${joins.join(' ')})
      ${bound.lookups.length + spelled.size === 0 ? '' : 'ORDER BY row'}`,
    faults: types.map(({ column, faults: known }) => ({ column: column.says, faults: known })),
  }
}

/** SQL of the texts of some columns, by their positions, of all rows that count. */
export function textsSql(bound: BoundRead, from: string, positions: readonly number[]): string {
  const texts = positions
    .map((at) => bound.columns[at]!)
    .map((column) => `${column.text} AS ${textOf(column)}`)
  return `SELECT * FROM (${cellsSql(bound, texts, from, false)}) WHERE left_why IS NULL`
}

/** The texts of the file, what its lookups found, and why a row is left out; a join may mix up rows, so they are numbered. */
function cellsSql(bound: BoundRead, texts: readonly string[], from: string, isJoined: boolean): string {
  const { lookups } = bound
  const found = lookups.flatMap(({ key }, at) => [
    `${key} AS key_${at}`,
    `lookup_${at}.several AS several_${at}`,
  ])
  const cells = [...texts, ...found, `${bound.leftOut} AS left_why`]
  if (lookups.length === 0 && !isJoined) return `SELECT ${cells.join(', ')} FROM (${from})`
  const joins = lookups.map(({ key }, at) => `LEFT JOIN lookup_${at} ON lookup_${at}.key = ${key}`)
  return `SELECT row, ${cells.join(', ')}
    FROM (SELECT *, row_number() OVER () AS row FROM (${from})) ${joins.join(' ')}`
}

function outputs({ read, unknown }: BoundRead, types: readonly TypeColumn[]): string[] {
  const has = (name: string) => types.some(({ column }) => column.column.name === name)
  // A kind's own column of that name says something else than the system that the ids come from.
  const namesSource = has('source') && read.kind.columns.every(({ name }) => name !== 'source')
  const named = types.flatMap(({ currency: sign }, at) => (sign === null ? [] : [`currency_${at}`]))
  const currency = named.length === 0 ? null : `coalesce(${named.join(', ')})`
  const takesCurrency = read.kind.columns.some(({ name }) => name === 'currency')
  const fine = types.map((_, at) => `f_${at} IS NULL`).join(' AND ')
  const noted = types.map(({ shown }, at) => `{c: ${at}, p: f_${at}, v: left(${shown}, 80)}`)
  return [
    `${namesSource ? `coalesce(v_source, ${literal(read.source)})` : literal(read.source)} AS source`,
    `${has('observed_at') ? 'v_observed_at' : 'NULL::TIMESTAMPTZ'} AS observed`,
    'left_why',
    `CASE WHEN left_why IS NOT NULL OR (${fine}) THEN NULL
      ELSE list_filter([${noted.join(', ')}], lambda noted: noted.p IS NOT NULL) END AS problems`,
    ...(read.kind.name === 'usage'
      ? columnsOf(read.kind, has)
      : [contentOf(read.kind, has, currency), attributesOf(unknown, takesCurrency ? null : currency)]),
  ]
}

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  email: 'VARCHAR',
  currency: 'VARCHAR',
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

/** @param currency SQL of the currency that amounts name themselves, for rows that name none */
function contentOf(kind: Kind, has: (name: string) => boolean, currency: string | null): string {
  const members = kind.columns.flatMap(({ name, type }) => {
    const value = has(name) ? identifier(`v_${name}`) : null
    const own = name === 'currency' && currency !== null ? [currency] : []
    const known = [...(value === null ? [] : [value]), ...own]
    if (known.length === 0) return []
    return `${identifier(name)}: ${jsonSql(type, known.length === 1 ? known[0]! : `coalesce(${known.join(', ')})`)}`
  })
  return `CAST(to_json({${members.join(', ')}}) AS VARCHAR) AS content`
}

/** JSON knows no days, no instants, and no number that is none. */
function jsonSql(type: ColumnType, value: string): string {
  if (type === 'day') return `CAST(${value} AS VARCHAR)`
  if (type === 'instant') return instantText(value)
  return type === 'number' ? `CASE WHEN isfinite(${value}) THEN ${value} END` : value
}

function attributesOf(unknown: BoundRead['unknown'], currency: string | null): string {
  // The database keeps no NUL; Parquet may bring one.
  const members = unknown.map(({ name, index }) => `${literal(name)}, replace(c${index}, chr(0), '')`)
  if (currency !== null && unknown.every(({ name }) => name !== 'currency')) {
    members.push(`'currency', ${currency}`)
  }
  if (members.length === 0) return "'{}' AS attributes"
  return `CAST(json_object(${members.join(', ')}) AS VARCHAR) AS attributes`
}

/** SQL of an instant as ISO 8601 in UTC: `2026-03-01T09:30:00.000Z`. */
export function instantText(value: string): string {
  return `strftime(${value} AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')`
}
