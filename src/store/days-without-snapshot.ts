/** Which accounts have no snapshot of a past day on which something of them was known. */
import { accountKinds } from '#src/facts/kinds.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

export interface DayWithout {
  readonly accountId: string
  readonly on: Day
}

export async function daysWithoutSnapshot(
  tx: Transaction,
  accountIds: readonly string[],
  days: readonly Day[],
): Promise<DayWithout[]> {
  const ofOrganization = sql`organization_id = ${tx.organizationId} and account_id = wanted.id and ${published(tx)}`
  // What is known first is looked up once for an account, not once for each of its days.
  const { rows } = await sql<DayWithout>`
    with first as materialized (
      select wanted.id, least(
        (select min(learned_at) from perennial.fact
          where ${ofOrganization} and kind = any(${accountKinds}::text[])),
        (select learned_at from perennial.usage_day where ${ofOrganization} order by "on" limit 1)) as learned_at
      from unnest(${accountIds}::uuid[]) as wanted (id))
    select first.id as "accountId", day."on"
    from first
    join unnest(${days}::date[]) as day ("on") on first.learned_at < (day."on" + 1)::timestamp at time zone 'UTC'
    where not exists (
      select 1 from perennial.snapshot s
      where s.organization_id = ${tx.organizationId} and s.account_id = first.id and s."on" = day."on")`.execute(
    tx.db,
  )
  return rows
}
