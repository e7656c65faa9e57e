/** The accounts whose past was not looked at today, and that it was. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { AccountKey } from './histories.ts'
import type { Transaction } from './tenant.ts'

export async function accountsToReplay(
  { db, organizationId }: Transaction,
  today: Day,
): Promise<AccountKey[]> {
  const { rows } = await sql<AccountKey>`
    select a.id, a.source, a.source_id as "sourceId" from perennial.standing s
    join perennial.account a on a.organization_id = s.organization_id and a.id = s.account_id
    where s.organization_id = ${organizationId} and s.replayed_on is distinct from ${today}
    order by a.id`.execute(db)
  return rows
}

export async function markReplayed(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  today: Day,
): Promise<void> {
  await sql`
    update perennial.standing set replayed_on = ${today}
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])`.execute(db)
}
