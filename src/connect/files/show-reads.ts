/** What people look over before they import: where each column comes from, with samples, and the first rows as understood. */
import type { Value } from '#src/facts/fact.ts'
import type { BoundColumn, BoundRead } from './bind-columns.ts'
import type { Samples } from './column-samples.ts'
import type { Duck } from './duck.ts'
import type { InputFile, ReadColumn } from './import-input.ts'
import { leftOutOf } from './leave-out.ts'
import { unchanged } from './mapping.ts'
import { mappingWords } from './mapping-words.ts'
import type { FoundGrain } from './usage-grain.ts'

const FIRST_ROWS = 3

export type Shown = Pick<InputFile, 'columns' | 'firstRows' | 'leftOut'>

/**
 * Call when all rows are checked.
 * @param samples by the number of the read; reads that cannot be read have none
 * @param grains by the number of the read
 */
export async function showReads(
  duck: Duck,
  reads: readonly BoundRead[],
  samples: ReadonlyMap<number, Samples>,
  grains: ReadonlyMap<number, FoundGrain | null>,
): Promise<Shown[]> {
  const leftOut = await leftOutOf(duck)
  const shown: Shown[] = []
  for (const [read, bound] of reads.entries()) {
    const firstRows = await firstRowsOf(duck, bound, read)
    shown.push({
      columns: bound.columns.flatMap((column, at) => {
        const made = firstRows.flatMap((row) => row[column.column.name] ?? [])
        const shownAs = columnOf(
          bound,
          column,
          column.origin === null ? [...new Set(made)] : (samples.get(read)?.[at] ?? []),
        )
        const grain = column.column.name === 'on' ? (grains.get(read) ?? null) : null
        return grain === null ? [shownAs] : [shownAs, grainColumn(grain)]
      }),
      firstRows,
      leftOut: leftOut.get(read) ?? [],
    })
  }
  return shown
}

/** As if a mapping had said it, so that it can be changed like one that does. */
function grainColumn({ grain, by }: FoundGrain): ReadColumn {
  const from = mappingWords({ from: 'text', text: grain, ...unchanged })
  return { column: 'grain', from, by, samples: [grain] }
}

function columnOf(
  { read }: BoundRead,
  { column, says }: BoundColumn,
  samples: readonly string[],
): ReadColumn {
  const mapping = read.columns[column.name]
  return {
    column: column.name,
    from: mapping === undefined ? says : mapping === null ? '' : mappingWords(mapping),
    by: mapping === undefined ? 'name' : read.by(column.name),
    samples,
  }
}

async function firstRowsOf(duck: Duck, { read }: BoundRead, index: number): Promise<InputFile['firstRows']> {
  if (read.kind.name === 'usage') return firstUsage(duck, index)
  const rows = await duck.rows<{ content: string }>(`
    SELECT content FROM fact_row ANTI JOIN problem USING (read, row)
    WHERE read = ${index} ORDER BY row LIMIT ${FIRST_ROWS}`)
  return rows.map(({ content }) => {
    const [values] = JSON.parse(content) as [Readonly<Record<string, Value>>, unknown]
    return Object.fromEntries(Object.entries(values).map(([column, value]) => [column, textOf(value)]))
  })
}

async function firstUsage(duck: Duck, index: number): Promise<InputFile['firstRows']> {
  const rows = await duck.rows<Record<string, string | null>>(`
    SELECT account_id, CAST("on" AS VARCHAR) AS "on", grain, user_id, product_id, feature,
      CAST(events AS VARCHAR) AS events, CAST(minutes AS VARCHAR) AS minutes,
      CAST(active_users AS VARCHAR) AS active_users
    FROM usage_row ANTI JOIN problem USING (read, row)
    WHERE read = ${index} ORDER BY row LIMIT ${FIRST_ROWS}`)
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, text]) => (text === null ? [] : [[column, text]])),
    ),
  )
}

function textOf(value: Value): string {
  return Array.isArray(value) ? value.join('; ') : String(value)
}
