/** The edits of what the owners hold of each renewal, by account, in the order in which they were made. */
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** @param accountIds null: of all accounts */
export async function renewalEdits(
  { db, organizationId }: Transaction,
  accountIds: readonly string[] | null,
): Promise<Map<string, PlanEdit[]>> {
  const { rows } = await sql<{ accountId: string; edit: PlanEdit }>`
    select account_id as "accountId", edit from perennial.plan_edit
    where organization_id = ${organizationId} and section = 'renewal'
      and (${accountIds}::uuid[] is null or account_id = any(${accountIds}::uuid[]))
    order by account_id, edit_no`.execute(db)
  const byAccount = Map.groupBy(rows, (row) => row.accountId)
  return new Map([...byAccount].map(([id, own]) => [id, own.map(({ edit }) => edit)]))
}
