/** All that is kept of one import, to be told again. */
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import { importColumns, type StoredImport } from './imports.ts'
import { recordName } from './record-name.ts'
import type { Transaction } from './tenant.ts'

export interface ImportHistory extends StoredImport {
  /** what the check found; null: it ran before this was kept */
  readonly report: unknown
  readonly planConflicts: readonly unknown[]
  /** what taking it back did; null: it was not */
  readonly undoing: unknown
}

/** @throws Failure 'not-found' */
export async function importHistory(
  { db, organizationId }: Transaction,
  importNo: number,
): Promise<ImportHistory> {
  const { rows } = await sql<ImportHistory>`
    select ${importColumns}, report, plan_conflicts as "planConflicts", undoing from perennial.import
    where organization_id = ${organizationId} and import_no = ${importNo}`.execute(db)
  if (rows[0]) return rows[0]
  throw new Failure('not-found', `There is no import ${importNo}`, {
    hint: '`perennial import list` lists them.',
  })
}

export interface AccountNamed {
  readonly id: string
  readonly name: string
}

/** The first accounts of which an import brought something, by name; those that are gone are not among them. */
export async function firstTouched(
  tx: Transaction,
  importNo: number,
  limit: number,
): Promise<AccountNamed[]> {
  const { db, organizationId } = tx
  const { rows } = await sql<AccountNamed>`
    select a.id, ${recordName(tx, 'a')} as name
    from perennial.import i join perennial.account a on a.organization_id = ${organizationId} and a.id = any(i.account_ids)
    where i.organization_id = ${organizationId} and i.import_no = ${importNo}
    order by 2, 1 limit ${limit}`.execute(db)
  return rows
}

export async function namesOfAccounts(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const { db, organizationId } = tx
  const { rows } = await sql<AccountNamed>`
    select a.id, ${recordName(tx, 'a')} as name from perennial.account a
    where a.organization_id = ${organizationId} and a.id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Where persons had decided otherwise than its plan files say; an import that was interrupted then may tell some twice. */
export async function keepPlanConflicts(
  { db, organizationId }: Transaction,
  importNo: number,
  conflicts: readonly object[],
): Promise<void> {
  if (conflicts.length === 0) return
  await sql`
    update perennial.import set plan_conflicts = plan_conflicts || ${JSON.stringify(conflicts)}::jsonb
    where organization_id = ${organizationId} and import_no = ${importNo}`.execute(db)
}
