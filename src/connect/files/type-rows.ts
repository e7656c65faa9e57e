/** Types the rows of a read into a table: at once where they are written in the canonical way, else after a look at how they are. */
import type { Day } from '#src/kernel/day.ts'
import type { BoundRead } from './bind-columns.ts'
import type { Duck } from './duck.ts'
import { type ReadSql, readSql, textsSql } from './read-sql.ts'
import { cellOf } from './type-column.ts'
import { assumptionsOf } from './values/assumptions-of.ts'
import { type Spelled, spellColumns } from './values/spellings.ts'
import { odd } from './values/typed-sql.ts'

export interface TypedRows {
  readonly faults: ReadSql['faults']
  /** what was found by the values themselves, in words */
  readonly assumptions: readonly string[]
}

/** @param from SQL of the file, see `relation` */
export async function typeRows(
  duck: Duck,
  bound: BoundRead,
  from: string,
  { table, today }: { readonly table: string; readonly today: Day },
): Promise<TypedRows> {
  const canonical = readSql(bound, from, today)
  await duck.run(`CREATE TABLE ${table} AS ${canonical.sql}`)
  const positions = await oddColumns(duck, table, canonical)
  if (positions.length === 0) return { faults: canonical.faults, assumptions: [] }
  const columns = positions.map((at) => ({
    cell: cellOf(bound.columns[at]!, bound, today),
    table: `spelled_${at}`,
  }))
  const found = await spellColumns(duck, columns, textsSql(bound, from, positions))
  const spelled = new Map(positions.map((position, index) => [position, found[index]!]))
  await duck.run(`DROP TABLE ${table}`)
  const { sql, faults } = readSql(bound, from, today, spelled)
  await duck.run(`CREATE TABLE ${table} AS ${sql}`)
  for (const one of columns) await duck.run(`DROP TABLE ${one.table}`)
  return { faults, assumptions: assumed(bound, spelled) }
}

/** Most columns are written in the canonical way, and are read once; these are not. */
async function oddColumns(duck: Duck, table: string, { faults }: ReadSql): Promise<number[]> {
  const found = await duck.rows<{ at: number; fault: number }>(`
    SELECT DISTINCT noted.c::INTEGER AS at, noted.p::INTEGER AS fault
    FROM (SELECT unnest(problems) AS noted FROM ${table} WHERE problems IS NOT NULL) ORDER BY ALL`)
  return found.filter(({ at, fault }) => faults[at]?.faults[fault - 1] === odd).map(({ at }) => at)
}

function assumed({ columns, read }: BoundRead, spelled: ReadonlyMap<number, Spelled>): string[] {
  return [...spelled].flatMap(([at, { counts, style }]) => {
    const { column, says } = columns[at]!
    return assumptionsOf({ says, type: column.type, counts, style }, read.reading)
  })
}
