/** The teams of our own side, as the people of our own side say. */
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** By name. */
export async function teamsOf(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select distinct f."values" ->> 'team' as team from perennial.fact f
    where f.organization_id = ${tx.organizationId} and f.account_id is null and f.kind = 'teammate' and f.superseded_at is null
      and ${published(tx, 'f.import_no')} and f."values" ->> 'team' is not null
    order by 1`.execute(tx.db)
  return rows.map(({ team }) => team)
}
