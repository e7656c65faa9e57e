/** Imports: staged in chunks that nobody sees, published in one transaction, resumed where they stopped. */
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import type { Staged } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'

/** What was asked for, kept so that an interrupted import can be named and repeated. */
export interface ImportRequest {
  readonly paths: readonly string[]
  /** path of a mapping file, or what it would say */
  readonly map: string | Readonly<Record<string, unknown>> | null
  readonly source: string | null
  /** how the files were to be read, as a person said it */
  readonly reading: Readonly<Record<string, string | null>>
  readonly partial: boolean
}

export interface StoredImport {
  readonly importNo: number
  readonly state: 'staging' | 'published' | 'discarded'
  readonly fingerprint: string
  readonly request: ImportRequest
  /** chunks written, by kind */
  readonly progress: Readonly<Record<string, number>>
  /** rows that added something, by kind */
  readonly counts: Readonly<Record<string, number>>
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

const columns = sql`import_no as "importNo", state, fingerprint, request, progress, counts,
  started_at as "startedAt", finished_at as "finishedAt"`

/** Facts of imports that are not published are invisible: every read says so with this condition. */
export function published({ organizationId }: Transaction, column = 'import_no') {
  return sql`${sql.ref(column)} not in (
    select import_no from perennial.import
    where organization_id = ${organizationId} and state = 'staging')`
}

/** The newest first. */
export async function listImports({ db, organizationId }: Transaction): Promise<StoredImport[]> {
  const { rows } = await sql<StoredImport>`
    select ${columns} from perennial.import
    where organization_id = ${organizationId} order by import_no desc limit 200`.execute(db)
  return rows
}

/**
 * Opens an import, or the unfinished one of the same content.
 * @throws Failure 'conflict' while another import is unfinished
 */
export async function openImport(
  tx: Transaction,
  wanted: { readonly fingerprint: string; readonly request: ImportRequest; readonly now: Date },
): Promise<StoredImport> {
  const { db, organizationId } = tx
  // Two that begin at once meet here; the second one then sees the first one's row.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${organizationId}`}, 0))`.execute(db)
  const unfinished = (await listImports(tx)).find((one) => one.state === 'staging')
  if (unfinished?.fingerprint === wanted.fingerprint) return unfinished
  if (unfinished) {
    throw new Failure('conflict', `An import of ${unfinished.request.paths.join(', ')} is unfinished`, {
      hint: 'Run the same import again to go on with it, or `perennial import discard` to drop it.',
    })
  }
  const { rows } = await sql<StoredImport>`
    insert into perennial.import (organization_id, import_no, state, fingerprint, request, started_at)
    select ${organizationId}, coalesce(max(import_no), 0) + 1, 'staging', ${wanted.fingerprint},
      ${JSON.stringify(wanted.request)}::jsonb, ${wanted.now}
    from perennial.import where organization_id = ${organizationId}
    returning ${columns}`.execute(db)
  return rows[0]!
}

/** Whether the import before it is published and brought the very same: then nothing in it can be new. */
export async function repeatsTheLast(
  tx: Transaction,
  { importNo, fingerprint }: StoredImport,
): Promise<boolean> {
  const before = (await listImports(tx)).find((one) => one.importNo < importNo && one.state !== 'discarded')
  return before?.state === 'published' && before.fingerprint === fingerprint
}

/** The chunk of a kind that is to be written, counted from 0. */
export interface Chunk {
  readonly importNo: number
  readonly kind: string
  readonly chunk: number
}

/**
 * Writes a chunk and notes, in the same transaction, that it is written: never lost, never written twice.
 * @throws Failure 'conflict' when somebody else wrote it, or ended the import, meanwhile
 */
export async function writeChunk(
  { db, organizationId }: Transaction,
  { importNo, kind, chunk }: Chunk,
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
      to_jsonb(coalesce((counts ->> ${kind})::int, 0) + ${staged.added}::int))
    where ${own}`.execute(db)
  return staged
}

function overtaken(): Failure {
  return new Failure('conflict', 'This import was continued or ended elsewhere meanwhile', {
    hint: '`perennial import list` shows what became of it.',
  })
}

/** Makes everything that was staged hold at once: versions before it are closed, the import is published. */
export async function publishImport(tx: Transaction, importNo: number, now: Date): Promise<StoredImport> {
  const { db, organizationId } = tx
  await closeVersions(tx, importNo, 'fact', ['source', 'kind', 'source_id'])
  await closeVersions(tx, importNo, 'usage_day', ['account_id', 'on', 'grain', 'source'])
  const { rows } = await sql<StoredImport>`
    update perennial.import set state = 'published', finished_at = ${now}, diagnosis_due = exists (
      select from jsonb_each_text(counts) where value::int > 0)
    where organization_id = ${organizationId} and import_no = ${importNo} and state = 'staging'
    returning ${columns}`.execute(db)
  if (!rows[0]) throw overtaken()
  return rows[0]
}

/**
 * Lets each version of what the import revises end where the next begins. What is revised is looked up key by key in
 * the primary key: tables just filled have no statistics, and a plan made without them compared every row with each.
 */
async function closeVersions(
  { db, organizationId }: Transaction,
  importNo: number,
  name: 'fact' | 'usage_day',
  key: readonly string[],
): Promise<void> {
  const table = sql.table(`perennial.${name}`)
  const keys = sql.join(key.map((column) => sql.ref(column)))
  const same = (one: string, other: string) =>
    sql.join(
      key.map((column) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`),
      sql` and `,
    )
  await sql`
    with revised as materialized (
      select distinct ${keys} from ${table}
      where organization_id = ${organizationId} and import_no = ${importNo} and revises),
    version as materialized (
      select revised.*, chain.* from revised cross join lateral (
        select learned_at, lead(learned_at) over (order by learned_at) as next_at from ${table} stored
        where stored.organization_id = ${organizationId} and ${same('stored', 'revised')}) chain)
    update ${table} stored set superseded_at = version.next_at from version
    where stored.organization_id = ${organizationId} and ${same('stored', 'version')}
      and stored.learned_at = version.learned_at and stored.superseded_at is distinct from version.next_at
  `.execute(db)
}

/** Drops what an unfinished import has staged. @throws Failure 'not-found' when none is unfinished */
export async function discardImport({ db, organizationId }: Transaction, now: Date): Promise<StoredImport> {
  // Ended before it is emptied: a chunk that is being written is waited for, and none comes after it.
  const { rows } = await sql<StoredImport>`
    update perennial.import set state = 'discarded', finished_at = ${now}
    where organization_id = ${organizationId} and state = 'staging' returning ${columns}`.execute(db)
  const discarded = rows[0]
  if (!discarded) throw new Failure('not-found', 'No import is unfinished')
  for (const table of ['fact', 'usage_day', 'account']) {
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

export async function diagnosisMarked({ db, organizationId }: Transaction, importNos: readonly number[]) {
  await sql`
    update perennial.import set diagnosis_due = false
    where organization_id = ${organizationId} and import_no = any(${importNos}::int[])`.execute(db)
}
