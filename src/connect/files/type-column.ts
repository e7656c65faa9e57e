/** A bound column as SQL: the text of its cell, its value, and what is wrong with it. */
import type { Day } from '#src/kernel/day.ts'
import type { BoundColumn, BoundRead } from './bind-columns.ts'
import type { Fault } from './fault.ts'
import { identifier } from './sql-text.ts'
import { type CellColumn, isMoney } from './values/cell-column.ts'
import { currencyCode } from './values/currency-signs.ts'
import { has } from './values/decide-style.ts'
import { currencyRule } from './values/number-value.ts'
import type { Spelled } from './values/spellings.ts'
import { canonicalSql, typed, type TypedColumn } from './values/typed-sql.ts'

export interface TypeColumn extends TypedColumn {
  readonly column: BoundColumn
  /** what the innermost query selects for it: its text as `t_…` */
  readonly select: string
  /** the table of its spellings, to be joined by its text; null where it writes in the canonical way */
  readonly spelled: string | null
  /** SQL of what a message shows of it */
  readonly shown: string
  /** SQL of the currency that an amount names itself; null where it names none */
  readonly currency: string | null
}

/** @param spelled how the column writes its values; undefined: in the canonical way, as long as nothing else is found */
export function typeColumn(
  column: BoundColumn,
  bound: BoundRead,
  today: Day,
  spelled: Spelled | undefined,
): TypeColumn {
  const cell = cellOf(column, bound, today)
  const select = `${column.text} AS ${cell.text}`
  const plain = { column, select, shown: cell.text, spelled: null, currency: null }
  if (spelled === undefined) return withLookups({ ...plain, ...canonicalSql(cell) }, bound)
  const { table, faults, counts } = spelled
  const rules = faults.map((fault, index) => ({ when: `${table}.fault = ${index + 1}`, fault }))
  const contradicted =
    isMoney(cell) && cell.currency !== null ? [currencyRule(`${table}.sign`, cell.currency)] : []
  const result = typed(cell, `${table}.clean`, `${table}.value`, [...rules, ...contradicted])
  const currency = has(counts, 'currencies') ? currencyCode(`${table}.sign`) : null
  return withLookups({ ...plain, ...result, spelled: table, currency }, bound)
}

export function cellOf(column: BoundColumn, bound: BoundRead, today: Day): CellColumn {
  const { read, content, lookups, columns } = bound
  const currency = columns.find((one) => one.column.name === 'currency')
  return {
    kind: read.kind,
    column: column.column,
    text: textOf(column),
    controls: content.controls || lookups.some((lookup) => lookup.content.controls),
    today,
    said: read.reading,
    hasNumbers: content.file.format !== 'csv',
    currency: currency === undefined ? null : identifier('t_currency'),
  }
}

/** The name of the column that holds its text. */
export function textOf({ column }: BoundColumn): string {
  return identifier(`t_${column.name}`)
}

function withLookups(type: TypeColumn, { lookups }: BoundRead): TypeColumn {
  const { strict } = type.column
  if (strict.length === 0) return type
  const first = type.faults.length + 1
  const whens = strict.flatMap((at, index) => [
    `WHEN key_${at} IS NOT NULL AND several_${at} IS NULL THEN ${first + 2 * index}`,
    `WHEN several_${at} > 1 THEN ${first + 2 * index + 1}`,
  ])
  return {
    ...type,
    shown: `coalesce(${[type.shown, ...strict.map((at) => `key_${at}`)].join(', ')})`,
    fault: `CASE ${whens.join(' ')} ELSE ${type.fault} END`,
    faults: [...type.faults, ...strict.flatMap((at) => lookupFaults(lookups[at]!.content.file.path))],
  }
}

function lookupFaults(path: string): Fault[] {
  return [
    { problem: `not found in ${path}`, todo: 'add it there, or correct it' },
    { problem: `stands for several values in ${path}`, todo: 'correct it there' },
  ]
}
