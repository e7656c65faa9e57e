/** The id of the open card of a cause. */
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** @throws when there is none: ask only for one that was just opened */
export async function openCardId(
  { db, organizationId }: Transaction,
  accountId: string,
  cause: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from perennial.movement
    where organization_id = ${organizationId} and account_id = ${accountId} and cause = ${cause}
      and closed_on is null`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error(`No card is open for ${cause}`)
  return row.id
}
