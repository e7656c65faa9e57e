/** What accounts are called and who owns them, as of their last diagnosis. */
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface AccountLabel {
  readonly name: string
  readonly owner: string | null
}

/** By id; those that were not diagnosed yet are not among them. */
export async function accountLabels(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, AccountLabel>> {
  const { rows } = await sql<AccountLabel & { id: string }>`
    select account_id as id, name, owner from perennial.standing
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...label }) => [id, label]))
}
