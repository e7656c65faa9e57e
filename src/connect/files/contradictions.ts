/** Finds rows that claim the same id at the same time of observation with different content. */
import type { Duck } from './duck.ts'
import { literal } from './sql-text.ts'

const PROBLEM = 'the same id again with other content'
const TODO = 'keep one of the rows, or give each its observed_at'

/** Adds each row of a contradiction to `problem`, with the first row that it contradicts. */
export async function addContradictions(duck: Duck): Promise<void> {
  await duck.run(`CREATE OR REPLACE TEMP TABLE contradiction AS
    SELECT kind, source, source_id, observed, arg_min(content, place) AS content, min(place) AS first
    FROM (SELECT *, {'read': read, 'row': row} AS place FROM fact_row) WHERE source_id IS NOT NULL
    GROUP BY kind, source, source_id, observed HAVING count(DISTINCT content) > 1`)
  await duck.run(`INSERT INTO problem
    WITH claim AS (
      SELECT fact_row.*, {'read': read, 'row': row} AS place, contradiction.first, fact_row.content <> contradiction.content AS differs
      FROM fact_row JOIN contradiction ON fact_row.kind = contradiction.kind
        AND fact_row.source = contradiction.source AND fact_row.source_id = contradiction.source_id
        AND fact_row.observed IS NOT DISTINCT FROM contradiction.observed),
    other AS (
      SELECT kind, source, source_id, observed, min(place) AS first FROM claim WHERE differs
      GROUP BY kind, source, source_id, observed)
    SELECT claim.read, claim.row, '', ${literal(PROBLEM)}, ${literal(TODO)}, claim.source_id,
      CASE WHEN differs THEN claim.first.read ELSE other.first.read END,
      CASE WHEN differs THEN claim.first.row ELSE other.first.row END
    FROM claim JOIN other ON claim.kind = other.kind AND claim.source = other.source
      AND claim.source_id = other.source_id AND claim.observed IS NOT DISTINCT FROM other.observed`)
}
