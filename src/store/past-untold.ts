/** How much of the past is not told yet: accounts whose earlier days nobody has read from their records so far. */
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface PastUntold {
  readonly accounts: number
  /** of so many that are diagnosed */
  readonly of: number
}

export async function pastUntold({ db, organizationId }: Transaction): Promise<PastUntold> {
  const { rows } = await sql<PastUntold>`
    select count(*) filter (where replayed_on is null)::int as accounts, count(*)::int as "of"
    from perennial.standing where organization_id = ${organizationId}`.execute(db)
  return rows[0]!
}
