/** The different texts of a column that does not write in the canonical way, each with what it means: read once, however often it stands there. */
import type { Duck } from '../duck.ts'
import type { Fault } from '../fault.ts'
import { isMoney, type CellColumn } from './cell-column.ts'
import { cleanText } from './clean-text.ts'
import { type Counts, decideDecimals, decideOrder, has, orderOfFile } from './decide-style.ts'
import { signOf } from './number-value.ts'
import type { Lenient, Style } from './typing.ts'
import { valueTypes } from './value-types.ts'

/** The table has, by `text`, the text without what says `nothing`, `value`, `fault` (as typed) and `sign` of a currency. */
export interface Spelled {
  readonly table: string
  readonly faults: readonly Fault[]
  readonly counts: Counts
  readonly style: Style
}

export interface ColumnToSpell {
  readonly cell: CellColumn
  /** the name of its table */
  readonly table: string
}

/** @param from SQL of the rows, in which the texts are columns */
export async function spellColumns(
  duck: Duck,
  columns: readonly ColumnToSpell[],
  from: string,
): Promise<Spelled[]> {
  const counted: { readonly lenient: Lenient; readonly counts: Counts }[] = []
  for (const { cell, table } of columns) {
    const lenient = valueTypes[cell.column.type].lenient('clean', cell)
    await duck.run(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT *, ${lenient.parts} AS parts FROM (
      SELECT *, ${cleanText('text', cell.column.type === 'text' || cell.column.type === 'list')} AS clean FROM (
        SELECT ${cell.text} AS text, count(*) AS n FROM (${from}) WHERE ${cell.text} IS NOT NULL GROUP BY ALL))`)
    counted.push({ lenient, counts: await countTexts(duck, table, lenient) })
  }
  const order = orderOfFile(counted.map(({ counts }) => counts))
  const spelled: Spelled[] = []
  for (const [at, { cell, table }] of columns.entries()) {
    const { lenient, counts } = counted[at]!
    const style = styleOf(cell, counts, order)
    spelled.push({ table, counts, style, faults: await readTexts(duck, { cell, table }, lenient, style) })
  }
  return spelled
}

async function countTexts(duck: Duck, table: string, lenient: Lenient): Promise<Counts> {
  const aggregates = Object.entries(lenient.counts('parts'))
  if (aggregates.length === 0) return {}
  const selects = aggregates.map(
    ([what, sql]) => `${sql.startsWith('min') ? sql : `CAST(${sql} AS DOUBLE)`} AS "${what}"`,
  )
  const [counts] = await duck.rows<Counts>(`SELECT ${selects.join(',\n  ')} FROM ${table}`)
  return counts!
}

function styleOf({ said }: CellColumn, counts: Counts, order: Style['order']): Style {
  return {
    order: decideOrder(counts, said.dateOrder, order),
    decimals: decideDecimals(counts, said.decimals),
    zone: said.timeZone ?? 'UTC',
    wholeFloats: has(counts, 'wholeFloats') && !has(counts, 'others'),
  }
}

/** @returns what can be wrong with the texts, in the order of `fault` */
async function readTexts(
  duck: Duck,
  { cell, table }: ColumnToSpell,
  lenient: Lenient,
  style: Style,
): Promise<Fault[]> {
  const { value, rules } = lenient.typing('parts', style)
  const whens = rules.map(({ when }, index) => `WHEN ${when} THEN ${index + 1}`)
  const fault = whens.length === 0 ? 'NULL' : `CASE ${whens.join('\n  ')} END`
  await duck.run(`CREATE OR REPLACE TEMP TABLE ${table} AS
    SELECT text, clean, ${value} AS value, ${fault}::UTINYINT AS fault,
      ${isMoney(cell) ? signOf('parts') : `''`} AS sign FROM ${table}`)
  return rules.map((rule) => rule.fault)
}
