/** On which accounts people did what a review asks for: read the plan, answered a movement, settled what was promised. */
import { sql } from 'kysely'
import type { StoredReview } from './reviews.ts'
import type { Transaction } from './tenant.ts'

/** Since the review began: of readings and answers the day alone is known. */
export async function touchedInReview(
  { db, organizationId }: Transaction,
  { startedOn, startedAt }: Pick<StoredReview, 'startedOn' | 'startedAt'>,
  accountIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select m.account_id as id from perennial.movement m
    where m.organization_id = ${organizationId} and m.account_id = any(${accountIds}::uuid[])
      and m.card ->> 'answeredOn' >= ${startedOn} and m.card ->> 'answeredBy' is not null
    union
    select i.account_id from perennial.plan_item i
    where i.organization_id = ${organizationId} and i.account_id = any(${accountIds}::uuid[]) and i.removal is null
      and (i.section = 'readings' and i.item #>> '{values,on}' >= ${startedOn}
        or i.section in ('actions', 'commitments') and i.status in ('Done', 'Dropped', 'Kept', 'Not kept')
          and i.item #>> '{touches,fields,status,at}' >= ${startedAt.toISOString()}
          and i.item #>> '{touches,fields,status,cause,by}' = 'hand')`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
