/** The good rows of every kind but usage, each once, in a fixed order. */
import type { Value } from '#src/facts/fact.ts'
import type { Duck } from './duck.ts'
import type { FactInput } from './import-input.ts'

const CHUNK = 2_000

/** Fills the table `fact` from `fact_row`, `problem` and `resolved`; `no` counts the rows of a kind from 0. */
export async function createFactTable(duck: Duck): Promise<void> {
  await duck.run(`CREATE TABLE fact AS
    WITH good AS (
      SELECT kind, source, source_id, account, happened, observed, content
      FROM fact_row ANTI JOIN problem USING (read, row)
      GROUP BY ALL)
    SELECT row_number() OVER (PARTITION BY kind ORDER BY good.source, source_id, observed NULLS FIRST) - 1 AS no,
      good.* REPLACE (coalesce(resolved.found_id, good.account) AS account),
      CASE WHEN kind = 'account' THEN good.source ELSE resolved.found END AS account_source
    FROM good LEFT JOIN resolved
      ON good.kind <> 'account' AND resolved.target = 'account' AND resolved.source = good.source AND resolved.id = good.account`)
}

/** How many facts each kind has. */
export async function countFacts(duck: Duck): Promise<Map<string, number>> {
  const counts = await duck.rows<{ kind: string; rows: number }>(
    'SELECT kind, count(*)::DOUBLE AS rows FROM fact GROUP BY kind',
  )
  return new Map(counts.map(({ kind, rows }) => [kind, rows]))
}

/** A row as DuckDB hands it over. */
type Delivered = readonly [
  string,
  string,
  string | null,
  string | null,
  string | null,
  string | null,
  readonly [Readonly<Record<string, Value>>, Readonly<Record<string, string>>],
]

/** @param from how many chunks to leave out */
export async function* factChunks(
  duck: Duck,
  kind: string,
  from: number,
): AsyncGenerator<readonly FactInput[]> {
  for (let chunk = from; ; chunk++) {
    const [block] = await duck.rows<{ rows: string | null }>(`
      SELECT '[' || string_agg(json_array(source, source_id, account_source, account, happened, observed,
        content::JSON), ',' ORDER BY no) || ']' AS rows
      FROM fact WHERE kind = '${kind}' AND no >= ${chunk * CHUNK} AND no < ${(chunk + 1) * CHUNK}`)
    if (block === undefined || block.rows === null) return
    yield (JSON.parse(block.rows) as Delivered[]).map((row) => ({
      kind,
      source: row[0],
      sourceId: row[1],
      accountSource: row[2],
      accountSourceId: row[3],
      happenedOn: row[4],
      observedAt: row[5],
      values: row[6][0],
      attributes: row[6][1],
    }))
  }
}
