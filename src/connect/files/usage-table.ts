/** Usage grouped by account and day: sorted once, so that it can be handed over piece by piece, whatever its size. */
import type { Duck } from './duck.ts'
import type { LoadedRead } from './load-read.ts'
import { instantText } from './read-sql.ts'
import type { FoundGrain } from './usage-grain.ts'

/** Account-days in a chunk, and entries after which a chunk ends early. */
const CHUNK_DAYS = 5_000
const CHUNK_ENTRIES = 200_000

export interface LoadedUsage {
  readonly loaded: LoadedRead
  /** its number among all reads */
  readonly read: number
  /** what its rows stand for, where they do not say it themselves */
  readonly grain: FoundGrain | null
}

/** The view `usage_row` of all rows of usage, typed. */
export async function createUsageView(duck: Duck, usage: readonly LoadedUsage[]): Promise<void> {
  await duck.run(`CREATE TABLE no_usage (source VARCHAR, account_id VARCHAR, "on" DATE, grain VARCHAR,
    observed TIMESTAMPTZ, user_id VARCHAR, product_id VARCHAR, feature VARCHAR, actor VARCHAR, events DOUBLE,
    minutes DOUBLE, active_users INTEGER, id VARCHAR, subscription_id VARCHAR, problems INTEGER, left_why VARCHAR)`)
  const tables = [
    { table: 'no_usage', read: -1, grain: null },
    ...usage.map(({ loaded, read, grain }) => ({ table: loaded.table, read, grain })),
  ]
  const parts = tables.map(
    ({ table, read, grain }) => `SELECT ${read} AS read, rowid AS row, source, account_id,
      ${grain?.first ?? '"on"'} AS "on", coalesce(grain, '${grain?.grain ?? 'day'}') AS grain, observed, user_id, product_id, feature,
      actor IS NOT DISTINCT FROM 'service' AS service, events, minutes, active_users, id,
      subscription_id, problems IS NULL AS good
      FROM ${table} WHERE left_why IS NULL`,
  )
  await duck.run(`CREATE VIEW usage_row AS ${parts.join(' UNION ALL ')}`)
}

/** Adds the rows whose account was not found, as the table `resolved` says. */
export async function addUsageProblems(duck: Duck, usage: readonly LoadedUsage[]): Promise<void> {
  for (const { loaded, read } of usage) {
    const bound = loaded.bound.columns.find(({ column }) => column.name === 'account_id')
    await duck.run(`INSERT INTO problem
      SELECT read, row, '${(bound?.says ?? 'account_id').replaceAll("'", "''")}', problem, todo, account_id, NULL, NULL
      FROM usage_row JOIN resolved
        ON target = 'account' AND resolved.source = usage_row.source AND resolved.id = account_id
      WHERE read = ${read} AND found IS NULL`)
  }
}

/**
 * Fills `usage_day` (an account-day each, numbered in the order of delivery), `usage_entry` (what was used on
 * it, sorted) and `usage_chunk`.
 * @returns good rows, and account-days
 */
export async function createUsageTables(
  duck: Duck,
  usage: readonly LoadedUsage[],
): Promise<{ rows: number; days: number }> {
  await duck.run(`CREATE TABLE usage_group AS
    SELECT (row_number() OVER (ORDER BY source, account_source, account_id, "on", grain) - 1)::INTEGER AS no, *
    FROM (
      SELECT usage_row.source, resolved.found AS account_source, resolved.found_id AS account_id, "on", grain,
        ${instantText('max(observed)')} AS observed, count(*)::INTEGER AS rows
      FROM usage_row JOIN resolved
        ON target = 'account' AND resolved.source = usage_row.source AND resolved.id = account_id
      WHERE good AND found IS NOT NULL
      GROUP BY ALL)`)
  // People can be the same in two rows, so their numbers do not add up. Decimals add up the same in any order.
  await duck.run(`CREATE TABLE usage_entry AS
    SELECT no, user_id, product_id, feature, service,
      CAST(sum(CAST(events AS DECIMAL(28, 6))) AS DOUBLE) AS events,
      CAST(sum(CAST(minutes AS DECIMAL(28, 6))) AS DOUBLE) AS minutes, max(active_users) AS active_users
    FROM ${await groupedRows(duck)}
    WHERE good
    GROUP BY no, user_id, product_id, feature, service
    ORDER BY no, user_id, product_id, feature, service`)
  await duck.run('DROP VIEW usage_row')
  for (const { loaded } of usage) await duck.run(`DROP TABLE ${loaded.table}`)
  await duck.run(`CREATE TABLE usage_day AS
    SELECT usage_group.*, entry.entries
    FROM usage_group JOIN (SELECT no, count(*)::INTEGER AS entries FROM usage_entry GROUP BY no) AS entry USING (no)
    ORDER BY no`)
  await duck.run(`CREATE TABLE usage_chunk AS
    SELECT (row_number() OVER (ORDER BY min(no)) - 1)::INTEGER AS chunk, min(no) AS first, max(no) AS last
    FROM (SELECT no, sum(entries) OVER (ORDER BY no) // ${CHUNK_ENTRIES} AS block FROM usage_day)
    GROUP BY no // ${CHUNK_DAYS}, block`)
  // From here on tables are only read, and one thread reads them in their order.
  await duck.run('SET threads = 1')
  const [counted] = await duck.rows<{ rows: number; days: number }>(
    'SELECT coalesce(sum(rows), 0)::DOUBLE AS rows, count(*)::DOUBLE AS days FROM usage_day',
  )
  return counted ?? { rows: 0, days: 0 }
}

/** The rows with their groups. Accounts are mostly named by their ids; only otherwise is each looked up once more. */
async function groupedRows(duck: Duck): Promise<string> {
  const [otherwise] = await duck.rows(
    `SELECT 1 AS found FROM resolved WHERE found_id <> id AND target = 'account' LIMIT 1`,
  )
  if (otherwise === undefined) return `usage_row JOIN usage_group USING (source, account_id, "on", grain)`
  return `(SELECT usage_row.* REPLACE (found_id AS account_id), found AS account_source
      FROM usage_row JOIN resolved
        ON target = 'account' AND resolved.source = usage_row.source AND resolved.id = usage_row.account_id)
    JOIN usage_group USING (source, account_source, account_id, "on", grain)`
}
