/** The rows of plan files that imports brought, and which of them have entered the plans. */
import type { Fact } from '#src/facts/fact.ts'
import { planKinds } from '#src/facts/kinds.ts'
import type { FileVersion } from '#src/plan/from-files/file-row.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** Those of the imports that brought rows of plan files. */
export async function importsOfPlans(
  { db, organizationId }: Transaction,
  importNos: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ importNo: number }>`
    select import_no as "importNo" from perennial.import
    where organization_id = ${organizationId} and import_no = any(${importNos}::int[])
      and exists (select from jsonb_each_text(counts) where key = any(${planKinds}::text[]) and value::int > 0)
    order by import_no`.execute(db)
  return rows.map((row) => row.importNo)
}

/** Those of the accounts of which the imports brought rows of plan files. */
export async function accountsWithPlanFiles(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  importNos: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct account_id as id from perennial.fact
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
      and kind = any(${planKinds}::text[]) and import_no = any(${importNos}::int[])
    order by 1`.execute(db)
  return rows.map((row) => row.id)
}

export interface PlanFiles {
  /** every version of every row */
  readonly versions: readonly FileVersion[]
  /** the latest version of the account itself, of its contacts and opportunities */
  readonly facts: readonly Pick<Fact, 'kind' | 'source' | 'sourceId' | 'values'>[]
}

interface StoredRow extends Omit<FileVersion, 'learnedAt'> {
  readonly accountId: string
  readonly learnedAt: Date
}

/** Of each of the accounts. */
export async function planFilesOf(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, PlanFiles>> {
  const { rows } = await sql<StoredRow>`
    select account_id as "accountId", kind, source, source_id as "sourceId", learned_at as "learnedAt",
      import_no as "importNo", "values" from perennial.fact
    where organization_id = ${tx.organizationId} and account_id = any(${accountIds}::uuid[])
      and (kind = any(${planKinds}::text[])
        or kind in ('account', 'contact', 'opportunity') and superseded_at is null)
      and ${published(tx)}
    order by account_id, kind, origin_id <> account_id, source, source_id, learned_at`.execute(tx.db)
  const byAccount = Map.groupBy(rows, (row) => row.accountId)
  return new Map(accountIds.map((id) => [id, filesOf(byAccount.get(id) ?? [])]))
}

function filesOf(rows: readonly StoredRow[]): PlanFiles {
  const ofPlan = (row: StoredRow) => planKinds.includes(row.kind)
  return {
    versions: rows.filter(ofPlan).map(versionOf),
    facts: rows.filter((row) => !ofPlan(row)),
  }
}

function versionOf({ accountId: _accountId, learnedAt, ...row }: StoredRow): FileVersion {
  return { ...row, learnedAt: learnedAt.toISOString() }
}

/** Those of the edits that the logs of these accounts hold, by their ids. */
export async function editsEntered(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  editIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from perennial.plan_edit
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
      and id = any(${editIds}::text[])`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** What imports that were taken back had brought into these plans: each as account, space, and the edit's id as it was first. */
export async function editsTakenBack(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ accountId: string; editId: string }>`
    select account_id as "accountId", regexp_replace(edit #>> '{cause,editId}', 'Z~[0-9]+$', 'Z') as "editId"
    from perennial.plan_edit
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
      and edit #>> '{cause,by}' = 'undo' and edit #> '{cause,importNo}' is not null`.execute(db)
  return new Set(rows.map((row) => `${row.accountId} ${row.editId}`))
}
