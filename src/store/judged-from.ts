/** Since when it is recorded how urgent the tickets of an account are, and which roles its contacts have. */
import type { JudgedFrom } from '#src/detect/health/cap-known-from.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** Of records that say when they were learned, null: what they judge is known of its own days. */
export async function judgedFrom(tx: Transaction, accountId: string): Promise<JudgedFrom> {
  const { rows } = await sql<JudgedFrom>`
    select min(recorded_on) filter (where kind = 'ticket')::text as ticket,
      min(recorded_on) filter (where kind = 'contact')::text as contact
    from (
      select f.kind, (f.recorded_at at time zone 'UTC')::date as recorded_on from perennial.fact f
      where f.organization_id = ${tx.organizationId} and f.account_id = ${accountId}
        and f.kind in ('ticket', 'contact') and f.learned_assumed and ${published(tx, 'f.import_no')}) judged`.execute(
    tx.db,
  )
  return rows[0]!
}
