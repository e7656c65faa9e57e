/** What became of the cards that each rule opened. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface RuleCounts {
  readonly found: number
  /** in the queue today */
  readonly queued: number
  readonly snoozed: number
  readonly listed: number
  /** whether or not they cleared since */
  readonly accepted: number
  readonly dismissed: number
  /** over before anybody answered */
  readonly clearedUnanswered: number
}

/** By rule; one that never opened a card is not there. */
export async function ruleCounts(
  { db, organizationId }: Transaction,
  today: Day,
): Promise<Map<string, RuleCounts>> {
  const { rows } = await sql<RuleCounts & { readonly rule: string }>`
    select rule, count(*)::int as found,
      (count(*) filter (where state = 'queued' and coalesce(snoozed_until <= ${today}, true)))::int as queued,
      (count(*) filter (where state = 'queued' and snoozed_until > ${today}))::int as snoozed,
      (count(*) filter (where state = 'listed'))::int as listed,
      (count(*) filter (where accepted_on is not null))::int as accepted,
      (count(*) filter (where state = 'dismissed'))::int as dismissed,
      (count(*) filter (where state = 'cleared' and accepted_on is null))::int as "clearedUnanswered"
    from perennial.movement where organization_id = ${organizationId}
    group by rule`.execute(db)
  return new Map(rows.map(({ rule, ...counts }) => [rule, counts]))
}
