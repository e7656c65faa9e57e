/** Resolves what rows refer to: the id within their own source, or else within the only other source that has it, or else what an account is called. */
import { kinds } from '#src/facts/kinds.ts'
import { type AccountsBefore, noAccountsBefore } from './account-rows.ts'
import type { Duck } from './duck.ts'
import type { KnownIds } from './import-input.ts'
import { findMeantAccounts } from './meant-accounts.ts'
import { literal } from './sql-text.ts'
import { UNREADABLE } from './waiting-rows.ts'

/** Names of kinds. */
export interface Unreadable {
  readonly files: readonly string[]
  readonly lines: readonly string[]
}

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
 * the one that refers, id as it is written, and `found` and `found_id`, source and id of the one referred to; `problem`
 * and `todo` where it was not found).
 * @param unreadable kinds of which a file cannot be read at all, or not all of its lines
 * @param before the accounts that may be meant, beside those of this input
 */
export async function resolveReferences(
  duck: Duck,
  unreadable: Unreadable,
  before: AccountsBefore = noAccountsBefore,
): Promise<void> {
  await freeProducts(duck, unreadable)
  await duck.run(`CREATE TABLE wanted AS
    SELECT DISTINCT target, source, id FROM reference
    UNION SELECT 'account', source, account_id FROM usage_row WHERE account_id IS NOT NULL`)
  await resolveIds(duck)
  await findMeantAccounts(duck, before)
  await duck.run(`CREATE TABLE parent_read AS SELECT DISTINCT read FROM fact_row WHERE kind = 'account'`)
  // A rejected row takes those with it that refer to it, and they theirs.
  for (let was = -1, now = 0; now !== was;) {
    was = now
    await resolveIds(duck)
    await resolveOnce(duck, unreadable)
    await duck.run(`INSERT INTO problem
      SELECT reference.read, reference.row, reference."column", resolved.problem, resolved.todo, reference.id, NULL, NULL
      FROM reference JOIN resolved USING (target, source, id)
      WHERE resolved.found IS NULL AND NOT EXISTS (
        FROM problem WHERE problem.read = reference.read AND problem.row = reference.row
          AND problem."column" = reference."column" AND problem.problem = resolved.problem)`)
    await refuseMeantParents(duck)
    const [counted] = await duck.rows<{ now: number }>('SELECT count(*)::DOUBLE AS now FROM problem')
    now = counted?.now ?? 0
  }
}

/** Only accounts are needed to begin: where nobody has a list of products, what stands under another name than `product_id` is what a product is called. */
async function freeProducts(duck: Duck, { files }: Unreadable): Promise<void> {
  if (files.includes('product')) return
  await duck.run(`DELETE FROM reference WHERE target = 'product' AND lower("column") <> 'product_id'
    AND NOT EXISTS (FROM fact_row WHERE kind = 'product') AND NOT EXISTS (FROM known WHERE kind = 'product')`)
}

/** A parent is kept as it is written, so it is to be written as an id. */
async function refuseMeantParents(duck: Duck): Promise<void> {
  await duck.run(`INSERT INTO problem
    SELECT reference.read, reference.row, reference."column", 'no account has this id',
      'write the id of the parent: ' || resolved.found_id, reference.id, NULL, NULL
    FROM reference JOIN resolved USING (target, source, id) JOIN parent_read USING (read)
    WHERE target = 'account' AND resolved.found IS NOT NULL AND resolved.found_id <> reference.id AND NOT EXISTS (
      FROM problem WHERE problem.read = reference.read AND problem.row = reference.row
        AND problem."column" = reference."column")`)
}

/** By the ids alone; `is_nowhere`: nobody has it, and no row that is rejected. */
async function resolveIds(duck: Duck): Promise<void> {
  await duck.run(`CREATE OR REPLACE TABLE resolved AS
    WITH there AS (
      SELECT kind, source, id, bool_or(good) AS good FROM (
        SELECT kind, source, id, rejected.row IS NULL AS good
        FROM fact_row LEFT JOIN rejected USING (read, row) WHERE id IS NOT NULL
        UNION ALL SELECT kind, source, id, true FROM known)
      GROUP BY kind, source, id),
    anywhere AS (
      SELECT kind, id, count(*) FILTER (good) AS sources, any_value(source) FILTER (good) AS source
      FROM there GROUP BY kind, id)
    SELECT wanted.*, there.good, anywhere.sources, anywhere.sources IS NULL AS is_nowhere,
      CASE WHEN there.good THEN wanted.source WHEN there.good IS NULL AND anywhere.sources = 1 THEN anywhere.source
      END AS found
    FROM wanted
    LEFT JOIN there ON there.kind = wanted.target AND there.source = wanted.source AND there.id = wanted.id
    LEFT JOIN anywhere ON anywhere.kind = wanted.target AND anywhere.id = wanted.id`)
}

/** Those that no id leads to are found by what else they name, as long as that row is good. */
async function resolveOnce(duck: Duck, unreadable: Unreadable): Promise<void> {
  await duck.run(`CREATE OR REPLACE TABLE resolved AS
    WITH good AS (
      SELECT DISTINCT source, id FROM (
        SELECT source, id FROM fact_row ANTI JOIN rejected USING (read, row) WHERE kind = 'account'
        UNION ALL SELECT source, id FROM known WHERE kind = 'account')),
    looked AS (
      SELECT resolved.target, resolved.source, resolved.id, resolved.good, resolved.sources, meant.hint,
        coalesce(resolved.found, good.source) AS found,
        CASE WHEN resolved.found IS NULL THEN good.id ELSE resolved.id END AS found_id,
        resolved.found IS NULL AND meant.found IS NOT NULL AND good.id IS NULL AS is_rejected
      FROM resolved
      LEFT JOIN meant ON resolved.target = 'account' AND resolved.is_nowhere AND meant.source = resolved.source
        AND meant.id = resolved.id
      LEFT JOIN good ON good.source = meant.found AND good.id = meant.found_id)
    SELECT target, source, id, found, found_id, ${troubleSql(unreadable, 'problem')}, ${troubleSql(unreadable, 'todo')}
    FROM looked`)
}

/** What is wrong with a reference that was not found, in the words for its target. */
function troubleSql(unreadable: Unreadable, part: 'problem' | 'todo'): string {
  const cases = kinds.flatMap(({ name, file }) => {
    const of = `target = ${literal(name)}`
    const nowhere = nowhereWords(unreadable, name, file)
    const several = {
      problem: `several sources have this ${name}`,
      todo: 'name the source of the row in a column "source"',
    }
    const rejected = { problem: `the row of this ${name} is rejected`, todo: 'correct that row first' }
    return [
      `WHEN ${of} AND is_rejected THEN ${literal(rejected[part])}`,
      ...(name === 'account' && part === 'todo' && !unreadable.files.includes(name)
        ? [`WHEN ${of} AND sources IS NULL AND hint IS NOT NULL THEN hint`]
        : []),
      `WHEN ${of} AND sources IS NULL THEN ${literal(nowhere[part])}`,
      `WHEN ${of} AND good IS NULL AND sources > 1 THEN ${literal(several[part])}`,
      `WHEN ${of} THEN ${literal(rejected[part])}`,
    ]
  })
  return `CASE WHEN found IS NOT NULL THEN NULL ${cases.join(' ')} END AS ${part}`
}

function nowhereWords({ files, lines }: Unreadable, kind: string, file: string) {
  if (files.includes(kind)) {
    return { problem: `refers to ${file}, ${UNREADABLE}`, todo: `correct ${file} first` }
  }
  const add = `add it to ${file}, or correct the id`
  const todo = lines.includes(kind)
    ? `correct the lines of ${file} first that cannot be read: it may be in one of them; else ${add}`
    : add
  return { problem: `no ${kind} has this id`, todo }
}
