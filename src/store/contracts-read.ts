/** When contracts were last read from files, and whether any of them was still running then. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/**
 * The day of the last import that had contracts, whether or not they said anything new; never after `today`.
 * @returns null when there was none
 */
export async function contractsRead({ db, organizationId }: Transaction, today: Day): Promise<Day | null> {
  const { rows } = await sql<{ on: Day | null }>`
    select max(least((finished_at at time zone 'UTC')::date, ${today}::date)) as "on" from perennial.import
    where organization_id = ${organizationId} and state = 'published'
      and coalesce(report -> 'good' ->> 'subscription', counts ->> 'subscription')::int > 0`.execute(db)
  return rows[0]?.on ?? null
}

/**
 * Whether these accounts have a contract of which nobody said when it was seen, and which has not ended by the day, or
 * may have renewed itself at its end: as its last amendment says.
 */
export async function runsOn(tx: Transaction, ids: readonly string[], day: Day): Promise<boolean> {
  const { rows } = await sql`
    select from (
      select distinct on (source, "values" ->> 'id') "values" as terms, learned_assumed from perennial.fact
      where organization_id = ${tx.organizationId} and account_id = any(${ids}::uuid[]) and kind = 'subscription'
        and superseded_at is null and happened_on <= ${day} and ${published(tx)}
      order by source, "values" ->> 'id', happened_on desc) contract
    where learned_assumed and coalesce(terms ->> 'status', '') not in ('cancelled', 'expired')
      and (coalesce((terms ->> 'end_on')::date > ${day}::date, true)
        or terms ->> 'auto_renew' = 'true' and terms ->> 'cancelled_on' is null)
      and (terms ->> 'auto_renew' is distinct from 'false'
        or coalesce((terms ->> 'renewal_on')::date > ${day}::date, true))
    limit 1`.execute(tx.db)
  return rows.length > 0
}
