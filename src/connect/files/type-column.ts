/** A bound column as SQL: the text of its cell, its value, and what is wrong with it. */
import type { Day } from '#src/kernel/day.ts'
import type { BoundColumn, BoundRead } from './bind-columns.ts'
import type { Fault } from './fault.ts'
import { identifier } from './sql-text.ts'
import { type CellColumn, isMoney } from './values/cell-column.ts'
import { cleanText } from './values/clean-text.ts'
import { currencyOf } from './values/number-value.ts'
import type { StyledColumn } from './values/style-columns.ts'
import { canonicalSql, typed, type TypedColumn } from './values/typed-sql.ts'
import { valueTypes } from './values/value-types.ts'

export interface TypeColumn extends TypedColumn {
  readonly column: BoundColumn
  /** what the innermost query selects for it: its text as `t_…` */
  readonly select: string
  /** what a query around it selects: the text without what says nothing as `k_…`; null where it is not needed */
  readonly clean: string | null
  /** what the next one selects: what is made of it first as `p_…`; null where it is not needed */
  readonly prepared: string | null
  /** SQL of what a message shows of it */
  readonly shown: string
  /** SQL of the currency that an amount names itself; null where it names none */
  readonly currency: string | null
}

/** @param styled how the column writes its values; undefined: in the canonical way, as long as nothing else is found */
export function typeColumn(
  column: BoundColumn,
  bound: BoundRead,
  today: Day,
  styled: StyledColumn | undefined,
): TypeColumn {
  const cell = cellOf(column, bound, today)
  const select = `${column.text} AS ${cell.text}`
  const plain = { column, select, shown: cell.text, clean: null, prepared: null, currency: null }
  if (styled === undefined) return withLookups({ ...plain, ...canonicalSql(cell) }, bound)
  const clean = cleaned(column)
  const made = identifier(`p_${column.column.name}`)
  const { prepared, typing } = valueTypes[cell.column.type].lenient(clean, cell, styled.style)
  const { value, rules } = typing(made)
  const namesCurrency = isMoney(cell) && Number(styled.counts['currencies'] ?? 0) > 0
  const result: TypeColumn = {
    ...plain,
    ...typed(cell, clean, value, rules),
    clean: cleanSql(cell, clean),
    prepared: `${prepared} AS ${made}`,
    currency: namesCurrency ? currencyOf(made) : null,
  }
  return withLookups(result, bound)
}

export function cellOf(column: BoundColumn, bound: BoundRead, today: Day): CellColumn {
  const { read, content, lookups, columns } = bound
  const currency = columns.find((one) => one.column.name === 'currency')
  return {
    kind: read.kind,
    column: column.column,
    text: identifier(`t_${column.column.name}`),
    controls: content.controls || lookups.some((lookup) => lookup.content.controls),
    today,
    said: read.reading,
    hasNumbers: content.file.format !== 'csv',
    currency: currency === undefined ? null : identifier('t_currency'),
  }
}

/** SQL of the text of a column without what says nothing, where `cleanSql` selects it. */
export function cleaned({ column }: BoundColumn): string {
  return identifier(`k_${column.name}`)
}

export function cleanSql({ column, text }: CellColumn, name: string): string {
  return `${cleanText(text, column.type === 'text' || column.type === 'list')} AS ${name}`
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
