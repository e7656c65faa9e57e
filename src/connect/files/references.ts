/** Resolves what rows refer to: the id within their own source, or else within the only other source that has it. */
import { kinds } from '#src/facts/kinds.ts'
import type { Duck } from './duck.ts'
import type { KnownIds } from './import-input.ts'
import { literal } from './sql-text.ts'

/** The table `known`: ids that are in the database before this input. */
export async function createKnownTable(duck: Duck, known: KnownIds): Promise<void> {
  await duck.run('CREATE TABLE known (kind VARCHAR, source VARCHAR, id VARCHAR)')
  for (const [kind, ids] of Object.entries(known)) {
    const rows = [...ids].map((key) => [kind, ...key.split('\u0000')])
    await duck.append('known', rows)
  }
}

/**
 * Adds every reference that leads nowhere to `problem`, and fills the table `resolved` (target kind, source of
 * the one that refers, id, and `found`, the source of the one referred to; `trouble` where it was not found).
 * @param unreadable kinds of which a file cannot be read at all
 */
export async function resolveReferences(duck: Duck, unreadable: readonly string[]): Promise<void> {
  await duck.run(`CREATE TABLE wanted AS
    SELECT DISTINCT target, source, id FROM reference
    UNION SELECT 'account', source, account_id FROM usage_row WHERE account_id IS NOT NULL`)
  // A rejected row takes those with it that refer to it, and they theirs.
  for (let before = -1, now = 0; now !== before;) {
    before = now
    await resolveOnce(duck, unreadable)
    await duck.run(`INSERT INTO problem
      SELECT reference.read, reference.row, reference."column", resolved.problem, resolved.todo, reference.id, NULL, NULL
      FROM reference JOIN resolved USING (target, source, id)
      WHERE resolved.found IS NULL AND NOT EXISTS (
        FROM problem WHERE problem.read = reference.read AND problem.row = reference.row
          AND problem."column" = reference."column" AND problem.problem = resolved.problem)`)
    const [counted] = await duck.rows<{ now: number }>('SELECT count(*)::DOUBLE AS now FROM problem')
    now = counted?.now ?? 0
  }
}

async function resolveOnce(duck: Duck, unreadable: readonly string[]): Promise<void> {
  await duck.run(`CREATE OR REPLACE TABLE resolved AS
    WITH there AS (
      SELECT kind, source, id, bool_or(good) AS good FROM (
        SELECT kind, source, id, rejected.row IS NULL AS good
        FROM fact_row LEFT JOIN rejected USING (read, row) WHERE id IS NOT NULL
        UNION ALL SELECT kind, source, id, true FROM known)
      GROUP BY kind, source, id),
    anywhere AS (
      SELECT kind, id, count(*) FILTER (good) AS sources, any_value(source) FILTER (good) AS source
      FROM there GROUP BY kind, id),
    looked AS (
      SELECT wanted.*, there.good, anywhere.sources,
        CASE WHEN there.good THEN wanted.source WHEN there.good IS NULL AND anywhere.sources = 1 THEN anywhere.source
        END AS found
      FROM wanted
      LEFT JOIN there ON there.kind = wanted.target AND there.source = wanted.source AND there.id = wanted.id
      LEFT JOIN anywhere ON anywhere.kind = wanted.target AND anywhere.id = wanted.id)
    SELECT target, source, id, found, ${troubleSql(unreadable, 'problem')}, ${troubleSql(unreadable, 'todo')}
    FROM looked`)
}

/** What is wrong with a reference that was not found, in the words for its target. */
function troubleSql(unreadable: readonly string[], part: 'problem' | 'todo'): string {
  const cases = kinds.flatMap(({ name, file }) => {
    const of = `target = ${literal(name)}`
    const nowhere = unreadable.includes(name)
      ? { problem: `refers to ${file}, which cannot be read`, todo: `correct ${file} first` }
      : { problem: `no ${name} has this id`, todo: `add it to ${file}, or correct the id` }
    const several = {
      problem: `several sources have this ${name}`,
      todo: 'name the source of the row in a column "source"',
    }
    const rejected = { problem: `the row of this ${name} is rejected`, todo: 'correct that row first' }
    return [
      `WHEN ${of} AND sources IS NULL THEN ${literal(nowhere[part])}`,
      `WHEN ${of} AND good IS NULL AND sources > 1 THEN ${literal(several[part])}`,
      `WHEN ${of} THEN ${literal(rejected[part])}`,
    ]
  })
  return `CASE WHEN found IS NOT NULL THEN NULL ${cases.join(' ')} END AS ${part}`
}
