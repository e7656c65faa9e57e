/** Looks how columns write their values: one aggregate over the file, and what follows from it. */
import type { Duck } from '../duck.ts'
import { type CellColumn } from './cell-column.ts'
import { type Counts, decideDecimals, decideOrder, has, orderOfFile } from './decide-style.ts'
import type { Style } from './typing.ts'
import { valueTypes } from './value-types.ts'

export interface ColumnToStyle {
  readonly cell: CellColumn
  /** SQL of the cleaned text */
  readonly text: string
}

export interface StyledColumn {
  readonly counts: Counts
  readonly style: Style
}

/** @param from SQL of the rows, in which the cleaned texts are columns */
export async function styleColumns(
  duck: Duck,
  columns: readonly ColumnToStyle[],
  from: string,
): Promise<StyledColumn[]> {
  const counts = await countColumns(duck, columns, from)
  const order = orderOfFile(counts)
  return columns.map(({ cell: { said } }, at) => {
    const found = counts[at]!
    return {
      counts: found,
      style: {
        order: decideOrder(found, said.dateOrder, order),
        decimals: decideDecimals(found, said.decimals),
        zone: said.timeZone ?? 'UTC',
        wholeFloats: has(found, 'wholeFloats') && !has(found, 'others'),
      },
    }
  })
}

async function countColumns(
  duck: Duck,
  columns: readonly ColumnToStyle[],
  from: string,
): Promise<Record<string, Counts[string]>[]> {
  const wanted = columns.map(({ cell, text }) =>
    Object.entries(valueTypes[cell.column.type].counts(text, cell)),
  )
  const aggregates = wanted.flatMap((entries, at) =>
    entries.map(([what, sql]) => `CAST(${sql} AS VARCHAR) AS "${at} ${what}"`),
  )
  const [row = {}] =
    aggregates.length === 0
      ? []
      : await duck.rows<Record<string, string | null>>(`SELECT ${aggregates.join(',\n  ')} FROM (${from})`)
  return wanted.map((entries, at) =>
    Object.fromEntries(
      entries.map(([what, sql]) => {
        const found = row[`${at} ${what}`] ?? null
        return [what, sql.startsWith('count') ? Number(found) : found]
      }),
    ),
  )
}
