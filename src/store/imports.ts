/** Imports: staged in chunks that nobody sees, published in one transaction, resumed where they stopped. */
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import { closeVersions, versioned } from './close-versions.ts'
import type { Staged } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'

/** What was asked for, kept so that an interrupted import can be named and repeated. */
export interface ImportRequest {
  readonly paths: readonly string[]
  /** path of a mapping file, or what it would say */
  readonly map: string | Readonly<Record<string, unknown>> | null
  readonly source: string | null
  /** how the files were to be read, as a person said it */
  readonly reading: Readonly<Record<string, string | null | Readonly<Record<string, string>>>>
  readonly partial: boolean
}

export interface StoredImport {
  readonly importNo: number
  readonly state: 'staging' | 'published' | 'discarded' | 'undone'
  readonly fingerprint: string
  readonly request: ImportRequest
  /** chunks written, by kind */
  readonly progress: Readonly<Record<string, number>>
  /** rows that added something, by kind */
  readonly counts: Readonly<Record<string, number>>
  /** of these, those that changed what was there, by kind */
  readonly revised: Readonly<Record<string, number>>
  /** rows that were looked at, new or known, by kind; usage in account-days */
  readonly written: Readonly<Record<string, number>>
  /** rows that are to be looked at in all, likewise; null: it ran before this was kept */
  readonly due: number | null
  /** an e-mail address, or the role; null: it ran before this was kept */
  readonly runBy: string | null
  /** rows that were left out; null: it ran before this was kept */
  readonly rejected: number | null
  /** of how many accounts it brought something new; null: not published, or not kept */
  readonly accounts: number | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
  readonly undoneAt: Date | null
  readonly undoneBy: string | null
}

export const importColumns = sql`import_no as "importNo", state, fingerprint, request, progress, counts, revised,
  written, run_by as "runBy", cardinality(account_ids) as accounts, started_at as "startedAt",
  finished_at as "finishedAt", undone_at as "undoneAt", undone_by as "undoneBy",
  (select coalesce(sum(value::int), 0)::int from jsonb_each_text(report -> 'rejected')
    where report is not null) as rejected,
  (report ->> 'accountDays')::int + (select coalesce(sum(value::int), 0)::int
    from jsonb_each_text(report -> 'good') where key <> 'usage') as due`

/** Facts of imports that are not published are invisible: every read says so with this condition. */
export function published({ organizationId }: Transaction, column = 'import_no') {
  return sql`${sql.ref(column)} not in (
    select import_no from perennial.import
    where organization_id = ${organizationId} and state = 'staging')`
}

/** The newest first. */
export async function listImports({ db, organizationId }: Transaction): Promise<StoredImport[]> {
  const { rows } = await sql<StoredImport>`
    select ${importColumns} from perennial.import
    where organization_id = ${organizationId} order by import_no desc limit 200`.execute(db)
  return rows
}

/** Until the transaction ends nobody else opens an import of the organization, or takes one back. */
export async function lockImports({ db, organizationId }: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${organizationId}`}, 0))`.execute(db)
}

export interface ToOpen {
  readonly fingerprint: string
  readonly request: ImportRequest
  readonly now: Date
  readonly runBy?: string
  /** what the check found, to be told later */
  readonly report?: object
}

/**
 * Opens an import, or the unfinished one of the same content.
 * @throws Failure 'conflict' while another import is unfinished
 */
export async function openImport(tx: Transaction, wanted: ToOpen): Promise<StoredImport> {
  const { db, organizationId } = tx
  // Two that begin at once meet here; the second one then sees the first one's row.
  await lockImports(tx)
  const unfinished = (await listImports(tx)).find((one) => one.state === 'staging')
  if (unfinished?.fingerprint === wanted.fingerprint) return unfinished
  if (unfinished) {
    throw new Failure('conflict', `An import of ${unfinished.request.paths.join(', ')} is unfinished`, {
      hint: 'Run the same import again to go on with it, or `perennial import discard` to drop it.',
    })
  }
  const { rows } = await sql<StoredImport>`
    insert into perennial.import (organization_id, import_no, state, fingerprint, request, started_at, run_by, report)
    select ${organizationId}, coalesce(max(import_no), 0) + 1, 'staging', ${wanted.fingerprint},
      ${JSON.stringify(wanted.request)}::jsonb, ${wanted.now}, ${wanted.runBy ?? null},
      ${wanted.report === undefined ? null : JSON.stringify(wanted.report)}::jsonb
    from perennial.import where organization_id = ${organizationId}
    returning ${importColumns}`.execute(db)
  return rows[0]!
}

/**
 * Whether the import before it is published and brought the very same, and none was taken back since: then nothing in it
 * can be new.
 */
export async function repeatsTheLast(
  tx: Transaction,
  { importNo, fingerprint }: StoredImport,
): Promise<boolean> {
  const before = (await listImports(tx)).find((one) => one.importNo < importNo && one.state !== 'discarded')
  if (before?.state !== 'published' || before.fingerprint !== fingerprint) return false
  const { rows } = await sql`
    select from perennial.import
    where organization_id = ${tx.organizationId} and undone_at >= ${before.finishedAt} limit 1`.execute(tx.db)
  return rows.length === 0
}

/** The chunk of a kind that is to be written, counted from 0. */
export interface Chunk {
  readonly importNo: number
  readonly kind: string
  readonly chunk: number
  /** how many rows it holds, new or known; usage in account-days */
  readonly rows?: number
}

/**
 * Writes a chunk and notes, in the same transaction, that it is written: never lost, never written twice.
 * @throws Failure 'conflict' when somebody else wrote it, or ended the import, meanwhile
 */
export async function writeChunk(
  { db, organizationId }: Transaction,
  { importNo, kind, chunk, rows = 0 }: Chunk,
  write: () => Promise<Staged>,
): Promise<Staged> {
  const own = sql`organization_id = ${organizationId} and import_no = ${importNo}`
  // Noted before it is written: whoever runs the same import at the same time waits here, and is told.
  const { numAffectedRows } = await sql`
    update perennial.import
    set progress = jsonb_set(progress, ${sql`array[${kind}]`}, to_jsonb(${chunk + 1}::int))
    where ${own} and state = 'staging' and coalesce((progress ->> ${kind})::int, 0) = ${chunk}`.execute(db)
  if (numAffectedRows !== 1n) throw overtaken()
  const staged = await write()
  await sql`
    update perennial.import
    set counts = jsonb_set(counts, ${sql`array[${kind}]`},
      to_jsonb(coalesce((counts ->> ${kind})::int, 0) + ${staged.added}::int)),
      written = jsonb_set(written, ${sql`array[${kind}]`},
        to_jsonb(coalesce((written ->> ${kind})::int, 0) + ${rows}::int))
    where ${own}`.execute(db)
  return staged
}

function overtaken(): Failure {
  return new Failure('conflict', 'This import was continued or ended elsewhere meanwhile', {
    hint: '`perennial import list` shows what became of it.',
  })
}

/**
 * Makes everything that was staged hold at once: versions before it are closed, the import is published.
 * @param touched the accounts of which it brought something new; 'all': they are to be looked up
 */
export async function publishImport(
  tx: Transaction,
  importNo: number,
  now: Date,
  touched: readonly string[] | 'all' = 'all',
): Promise<StoredImport> {
  const { db, organizationId } = tx
  const own = sql`organization_id = ${organizationId} and import_no = ${importNo}`
  for (const versions of versioned)
    await closeVersions(tx, versions, sql`import_no = ${importNo} and revises`)
  const accountIds =
    touched === 'all'
      ? sql`(select coalesce(array_agg(distinct account_id), '{}') from (
          select account_id from perennial.fact where ${own} and account_id is not null
          union all select account_id from perennial.usage_day where ${own}) brought)`
      : sql`${touched}::uuid[]`
  const { rows } = await sql<StoredImport>`
    update perennial.import set state = 'published', finished_at = ${now}, diagnosis_due = exists (
      select from jsonb_each_text(counts) where value::int > 0),
      account_ids = ${accountIds},
      revised = (select coalesce(jsonb_object_agg(kind, rows), '{}') from (
        select kind, count(*) as rows from perennial.fact where ${own} and revises group by kind
        union all
        select 'usage', count(*) from perennial.usage_day where ${own} and revises having count(*) > 0) changed)
    where organization_id = ${organizationId} and import_no = ${importNo} and state = 'staging'
    returning ${importColumns}`.execute(db)
  if (!rows[0]) throw overtaken()
  return rows[0]
}

/** Drops what an unfinished import has staged. @throws Failure 'not-found' when none is unfinished */
export async function discardImport({ db, organizationId }: Transaction, now: Date): Promise<StoredImport> {
  // Ended before it is emptied: a chunk that is being written is waited for, and none comes after it.
  const { rows } = await sql<StoredImport>`
    update perennial.import set state = 'discarded', finished_at = ${now}
    where organization_id = ${organizationId} and state = 'staging' returning ${importColumns}`.execute(db)
  const discarded = rows[0]
  if (!discarded) throw new Failure('not-found', 'No import is unfinished')
  for (const table of ['fact', 'usage_day', 'account_match', 'account_merge', 'account']) {
    await sql`delete from ${sql.table(`perennial.${table}`)}
      where organization_id = ${organizationId} and import_no = ${discarded.importNo}`.execute(db)
  }
  return discarded
}

/** Imports whose accounts were not marked for a new diagnosis yet: their process may have died before it could. */
export async function importsToDiagnose({ db, organizationId }: Transaction): Promise<number[]> {
  const { rows } = await sql<{ importNo: number }>`
    select import_no as "importNo" from perennial.import
    where organization_id = ${organizationId} and diagnosis_due order by import_no`.execute(db)
  return rows.map((row) => row.importNo)
}

/** Whether one of the imports brought something of these kinds, or did before it was taken back. */
export async function broughtAnyOf(
  { db, organizationId }: Transaction,
  importNos: readonly number[],
  kinds: readonly string[],
): Promise<boolean> {
  const { rows } = await sql`
    select from perennial.import cross join jsonb_each_text(counts) as brought (kind, rows)
    where organization_id = ${organizationId} and import_no = any(${importNos}::int[])
      and brought.kind = any(${kinds}::text[]) and brought.rows::int > 0
    limit 1`.execute(db)
  return rows.length > 0
}

export async function diagnosisMarked({ db, organizationId }: Transaction, importNos: readonly number[]) {
  await sql`
    update perennial.import set diagnosis_due = false
    where organization_id = ${organizationId} and import_no = any(${importNos}::int[])`.execute(db)
}
