/** When each kind of review was held last, and the one of it that goes on. */
import type { Day } from '#src/kernel/day.ts'
import type { ReviewKind } from '#src/plan/review/rhythm.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface HeldReview {
  readonly kind: ReviewKind
  /** the last that was ended with an account of it reviewed; null: none was */
  readonly lastOn: Day | null
  /** the latest that was begun and not ended */
  readonly openId: string | null
}

/** Of the kinds that were held at all. @param by only those that this person began */
export async function heldReviews({ db, organizationId }: Transaction, by?: string): Promise<HeldReview[]> {
  const { rows } = await sql<HeldReview>`
    select kind, max(finished_on) filter (where exists (
        select from perennial.review_entry e
        where e.organization_id = ${organizationId} and e.review_id = review.id and e.closed_on is not null
          and e.outcome ->> 'skipped' is null)) as "lastOn",
      (array_agg(id order by started_at desc) filter (where finished_on is null))[1] as "openId"
    from perennial.review
    where organization_id = ${organizationId} ${by === undefined ? sql`` : sql`and started_by = ${by}`}
    group by kind`.execute(db)
  return rows
}
