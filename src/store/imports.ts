/** Imports: staged in chunks that nobody sees, published in one transaction, resumed where they stopped. */
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import type { Staged } from './stage-facts.ts'
import type { Transaction } from './tenant.ts'

/** What was asked for, kept so that an interrupted import can be named and repeated. */
export interface ImportRequest {
  readonly paths: readonly string[]
  readonly map: string | null
  readonly source: string | null
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
export async function publishImport({ db, organizationId }: Transaction, importNo: number, now: Date) {
  await sql`
    update perennial.fact f set superseded_at = v.next_at
    from (
      select source, kind, source_id, learned_at,
        lead(learned_at) over (partition by source, kind, source_id order by learned_at) as next_at
      from perennial.fact
      where organization_id = ${organizationId} and (source, kind, source_id) in (
        select source, kind, source_id from perennial.fact
        where organization_id = ${organizationId} and import_no = ${importNo} and revises)
    ) v
    where f.organization_id = ${organizationId} and f.source = v.source and f.kind = v.kind
      and f.source_id = v.source_id and f.learned_at = v.learned_at
      and f.superseded_at is distinct from v.next_at`.execute(db)
  await sql`
    update perennial.usage_day u set superseded_at = v.next_at
    from (
      select account_id, "on", grain, source, learned_at,
        lead(learned_at) over (partition by account_id, "on", grain, source order by learned_at) as next_at
      from perennial.usage_day
      where organization_id = ${organizationId} and (account_id, "on", grain, source) in (
        select account_id, "on", grain, source from perennial.usage_day
        where organization_id = ${organizationId} and import_no = ${importNo} and revises)
    ) v
    where u.organization_id = ${organizationId} and u.account_id = v.account_id and u."on" = v."on"
      and u.grain = v.grain and u.source = v.source and u.learned_at = v.learned_at
      and u.superseded_at is distinct from v.next_at`.execute(db)
  const { rows } = await sql<StoredImport>`
    update perennial.import set state = 'published', finished_at = ${now}, diagnosis_due = exists (
      select from jsonb_each_text(counts) where value::int > 0)
    where organization_id = ${organizationId} and import_no = ${importNo} and state = 'staging'
    returning ${columns}`.execute(db)
  if (!rows[0]) throw overtaken()
  return rows[0]
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
