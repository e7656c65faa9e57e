/** A few of the texts of each column, as they stand in the file. */
import type { BoundRead } from './bind-columns.ts'
import type { Duck } from './duck.ts'

const SAMPLES = 3
const LOOKED_AT = 100

/** The first different texts of each column of a read, as they stand in the file; empty where several make up one. */
export type Samples = readonly (readonly string[])[]

/** @param from SQL of the file, see `relation` */
export async function samplesOf(duck: Duck, { columns }: BoundRead, from: string): Promise<Samples> {
  const cells = columns.map(({ origin }) => (origin === null ? 'NULL' : `c${origin}`))
  if (cells.length === 0) return []
  const rows = await duck.rows<{ row: string }>(
    `SELECT CAST(to_json([${cells.join(', ')}]::VARCHAR[]) AS VARCHAR) AS row FROM (${from} LIMIT ${LOOKED_AT})`,
  )
  const texts = rows.map(({ row }) => JSON.parse(row) as (string | null)[])
  return columns.map((_, index) => [...new Set(texts.flatMap((row) => row[index] ?? []))].slice(0, SAMPLES))
}
