/** Takes what a published import brought out of the store again, so that the versions before hold. */
import { BY_HAND } from '#src/facts/by-hand.ts'
import { rate } from '#src/facts/kinds/rate.ts'
import { planKinds } from '#src/facts/kinds.ts'
import { Failure } from '#src/kernel/failure.ts'
import type { FileVersion } from '#src/plan/from-files/file-row.ts'
import { sql } from 'kysely'
import { closeVersions, versioned } from './close-versions.ts'
import { forgetCohorts } from './cohorts.ts'
import { importColumns, listImports, lockImports, type StoredImport } from './imports.ts'
import { forgetPortfolio } from './kept-portfolio.ts'
import { holdIdentity } from './merge-accounts.ts'
import type { RecordMade } from './records-made.ts'
import type { Transaction } from './tenant.ts'

/**
 * Until the transaction ends nobody else opens an import, takes one back, or merges accounts.
 * @throws Failure 'not-found', or 'conflict' where there is nothing to take back or an import is unfinished
 */
export async function importToUndo(tx: Transaction, importNo: number): Promise<StoredImport> {
  await lockImports(tx)
  await holdIdentity(tx)
  const { rows } = await sql<StoredImport>`
    select ${importColumns} from perennial.import
    where organization_id = ${tx.organizationId} and import_no = ${importNo}`.execute(tx.db)
  const found = rows[0]
  if (found === undefined) {
    throw new Failure('not-found', `There is no import ${importNo}`, {
      hint: '`perennial import list` lists them.',
    })
  }
  const why = whyNot(found, await listImports(tx))
  if (why !== null) throw new Failure('conflict', why.message, { hint: why.hint })
  return found
}

/** Why an import cannot be taken back; null: nothing stands against it here. */
export function whyNot(
  { importNo, state, undoneAt }: StoredImport,
  all: readonly StoredImport[],
): { readonly message: string; readonly hint: string } | null {
  if (state === 'undone') {
    const on = undoneAt!.toISOString().slice(0, 10)
    return {
      message: `Import ${importNo} was taken back on ${on}`,
      hint: 'Import the files again to redo it.',
    }
  }
  if (state !== 'published') {
    const is = state === 'staging' ? 'unfinished' : 'discarded'
    const hint = state === 'staging' ? '`perennial import discard` drops it.' : 'Nothing of it holds.'
    return { message: `Import ${importNo} is ${is}`, hint }
  }
  const unfinished = all.find((one) => one.state === 'staging')
  if (unfinished === undefined) return null
  return {
    message: `Import ${unfinished.importNo} is unfinished`,
    hint: 'Run it again to go on with it, or `perennial import discard` to drop it.',
  }
}

/** Records of which other imports brought something are theirs from now on, and go with the first of them. */
export async function adoptRecords(
  { db, organizationId }: Transaction,
  records: readonly RecordMade[],
): Promise<void> {
  const adopted = records.filter(({ others }) => others.length > 0)
  if (adopted.length === 0) return
  await sql`
    update perennial.account a set import_no = given.import_no
    from unnest(${adopted.map(({ id }) => id)}::uuid[], ${adopted.map((one) => one.describedBy ?? one.others[0])}::int[])
      as given (id, import_no)
    where a.organization_id = ${organizationId} and a.id = given.id`.execute(db)
}

/** The accounts of which an import brought something, in the order of their ids. */
export async function accountsTouched(
  { db, organizationId }: Transaction,
  importNo: number,
): Promise<string[]> {
  const own = sql`organization_id = ${organizationId} and import_no = ${importNo}`
  const { rows } = await sql<{ id: string }>`
    select account_id as id from perennial.fact where ${own} and account_id is not null
    union select account_id from perennial.usage_day where ${own} order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * The accounts whose revenue may read otherwise once an import is taken back: what people wrote by hand of accounts, of
 * products and of their own people says nothing of any; a rate does. To be asked while the rows are still there.
 * @param touched as `accountsTouched`
 */
export async function reachOf(
  { db, organizationId }: Transaction,
  importNo: number,
  touched: readonly string[],
): Promise<readonly string[] | 'all'> {
  const own = sql`organization_id = ${organizationId} and import_no = ${importNo}`
  // Of accounts as `isWrittenOfAccount`.
  const isWritten = sql`source = ${BY_HAND} and (
    (kind = 'account' and "values" ->> 'id' is null) or (account_id is null and kind <> ${rate.name}))`
  const { rows } = await sql<{ others: boolean }>`
    select exists (select from perennial.fact where ${own} and not (${isWritten}))
      or exists (select from perennial.usage_day where ${own}) as others`.execute(db)
  return rows[0]!.others ? 'all' : touched
}

/** The rows of plan files that an import brought, by account. */
export async function planRowsOf(
  { db, organizationId }: Transaction,
  importNo: number,
): Promise<Map<string, FileVersion[]>> {
  const { rows } = await sql<FileVersion & { accountId: string; learned: Date }>`
    select account_id as "accountId", kind, source, source_id as "sourceId", learned_at as learned,
      import_no as "importNo", "values" from perennial.fact
    where organization_id = ${organizationId} and import_no = ${importNo} and kind = any(${planKinds}::text[])`.execute(
    db,
  )
  const versions = rows.map((row) => ({ ...row, learnedAt: row.learned.toISOString() }))
  return Map.groupBy(versions, ({ accountId }) => accountId)
}

/** An edit of a plan that rests on records which only this import brought. */
export interface EditResting {
  readonly accountId: string
  readonly id: string
  readonly by: 'records' | 'proposal'
}

export async function editsRestingOn(
  { db, organizationId }: Transaction,
  importNo: number,
  accountIds: readonly string[],
): Promise<EditResting[]> {
  const { rows } = await sql<EditResting>`
    with resting as materialized (
      select e.account_id, e.id, e.edit #>> '{cause,by}' as by, evidence.id as fact_id
      from perennial.plan_edit e cross join jsonb_array_elements_text(e.edit -> 'evidence') evidence (id)
      where e.organization_id = ${organizationId} and e.account_id = any(${accountIds}::uuid[])
        and e.edit #>> '{cause,by}' in ('records', 'proposal')),
    gone as materialized (
      select distinct kind || '/' || source || '/' || source_id as id from perennial.fact f
      where f.organization_id = ${organizationId} and f.import_no = ${importNo} and not exists (
        select from perennial.fact o
        where o.organization_id = ${organizationId} and o.source = f.source and o.kind = f.kind
          and o.source_id = f.source_id and o.import_no <> ${importNo}))
    select distinct account_id as "accountId", resting.id, by from resting
    join gone on gone.id = resting.fact_id`.execute(db)
  return rows
}

/** The edits of plans whose ids begin so, by account. */
export async function editsCalled(
  { db, organizationId }: Transaction,
  prefix: string,
  accountIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ accountId: string; id: string }>`
    select account_id as "accountId", id from perennial.plan_edit
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
      and starts_with(id, ${prefix})`.execute(db)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map([...byAccount].map(([id, own]) => [id, own.map((row) => row.id)]))
}

/**
 * What was replayed of days on which it was known is told anew; what was said on a day while it held, was said.
 * To be called while the rows are still there.
 */
export async function dropReplayed({ db, organizationId }: Transaction, importNo: number): Promise<void> {
  const own = sql`organization_id = ${organizationId} and import_no = ${importNo}`
  await sql`
    with brought as materialized (
      select account_id, (min(learned_at) at time zone 'UTC')::date as since from (
        select account_id, learned_at from perennial.fact where ${own} and account_id is not null
        union all select account_id, learned_at from perennial.usage_day where ${own}) rows
      group by account_id),
    anew as (
      update perennial.standing s set replayed_on = null from brought
      where s.organization_id = ${organizationId} and s.account_id = brought.account_id)
    delete from perennial.snapshot s using brought
    where s.organization_id = ${organizationId} and s.account_id = brought.account_id
      and s.replayed and s."on" >= brought.since`.execute(db)
}

/** Rows taken out, by kind. @param staying records whose own description stays, because people wrote in their plans */
export async function dropRows(
  tx: Transaction,
  importNo: number,
  staying: readonly string[],
): Promise<Record<string, number>> {
  const { db, organizationId } = tx
  const dropped: Record<string, number> = {}
  for (const versions of versioned) {
    const stays =
      versions.table === 'fact'
        ? sql`(stored.kind = 'account' and stored."values" ->> 'id' is not null and stored.origin_id is not null
            and stored.origin_id = any(${staying}::uuid[]))`
        : sql`false`
    const goes = sql`(stored.import_no = ${importNo} and not ${stays})`
    const revises = sql`${goes} and (revises or superseded_at is not null)`
    await closeVersions(tx, versions, revises, sql`not ${goes}`)
    const kind = versions.table === 'fact' ? sql`kind` : sql`'usage'`
    const { rows } = await sql<{ kind: string; rows: number }>`
      with gone as (
        delete from ${sql.table(`perennial.${versions.table}`)} stored
        where organization_id = ${organizationId} and ${goes} returning ${kind} as kind)
      select kind, count(*)::int as rows from gone group by kind order by kind`.execute(db)
    for (const row of rows) dropped[row.kind] = row.rows
  }
  return dropped
}

const OF_ACCOUNT = [
  'plan_item',
  'plan_edit',
  'plan',
  'standing',
  'snapshot',
  'movement',
  'renewal_reason',
  'review_entry',
  'set_aside',
  'data_finding',
]

/** With all that was made of them, and what was decided about whether they are others; nobody else brought anything of them. */
export async function dropAccounts(
  { db, organizationId }: Transaction,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const among = (column: string) => sql`${sql.ref(column)} = any(${ids}::uuid[])`
  for (const name of OF_ACCOUNT)
    await sql`delete from ${sql.table(`perennial.${name}`)}
      where organization_id = ${organizationId} and ${among('account_id')}`.execute(db)
  await sql`delete from perennial.account_match
    where organization_id = ${organizationId} and (${among('account_id')} or ${among('candidate_id')})`.execute(
    db,
  )
  await sql`delete from perennial.account_merge
    where organization_id = ${organizationId} and (${among('account_id')} or ${among('into_id')})`.execute(db)
  // What an import that was taken back before left of them, because something spoke of them then.
  await sql`delete from perennial.fact
    where organization_id = ${organizationId} and ${among('origin_id')}`.execute(db)
  await sql`delete from perennial.account
    where organization_id = ${organizationId} and ${among('id')}`.execute(db)
}

/** What it found, doubts that it raised and nobody decided, and what is told of people whom it alone knew. */
export async function dropWhatItFound({ db, organizationId }: Transaction, importNo: number): Promise<void> {
  const own = sql`organization_id = ${organizationId}`
  await sql`delete from perennial.data_finding where ${own} and import_no = ${importNo}`.execute(db)
  await sql`delete from perennial.account_match
    where ${own} and import_no = ${importNo} and state = 'open'`.execute(db)
  const isGone = (source: string, id: string) => sql`not exists (
    select from perennial.fact f where f.organization_id = ${organizationId} and f.kind = 'contact'
      and f.source = ${sql.ref(source)} and f.source_id = ${sql.ref(id)})`
  await sql`delete from perennial.contact_merge m
    where ${own} and (${isGone('m.source', 'm.source_id')} or ${isGone('m.into_source', 'm.into_source_id')})`.execute(
    db,
  )
  await sql`delete from perennial.contact_match m
    where ${own} and (${isGone('m.source', 'm.source_id')} or ${isGone('m.other_source', 'm.other_source_id')})`.execute(
    db,
  )
}

interface Undone {
  readonly by: string
  readonly at: Date
  readonly told: object
  /** as `reachOf` says */
  readonly reach: readonly string[] | 'all'
}

/** The import is in the list as one that was taken back; its accounts are to be diagnosed. */
export async function markUndone(
  tx: Transaction,
  importNo: number,
  { by, at, told, reach }: Undone,
): Promise<void> {
  const { db, organizationId } = tx
  // What others are compared with was read with its accounts among them; one account hardly moves it.
  if (reach === 'all' || reach.length > 1) await forgetPortfolio(tx)
  await forgetCohorts(tx, reach === 'all' ? null : reach)
  await sql`
    update perennial.import set state = 'undone', undone_at = ${at}, undone_by = ${by},
      undoing = ${JSON.stringify(told)}::jsonb, diagnosis_due = true
    where organization_id = ${organizationId} and import_no = ${importNo} and state = 'published'`.execute(db)
}
