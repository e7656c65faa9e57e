/** Which accounts a review takes: those of its scope, what is most at risk first, with whether anything is other on them. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { ReviewScope } from './reviews.ts'
import { heldBy, inTeam } from './standing-filter.ts'
import type { Transaction } from './tenant.ts'
import { queuedMovements } from './today-stakes.ts'

/** Accounts that are looked at for each that is wanted: so many may be unchanged before fewer than wanted are found. */
const LOOKED_AT = 5

export interface AccountToReview {
  readonly id: string
  /** something is other than at its last review, or waits for an answer */
  readonly isChanged: boolean
}

/**
 * Accounts with a plan that pay and are in the scope.
 * @param firstSince the day since which an account is looked at that was never reviewed
 */
export async function accountsToReview(
  tx: Transaction,
  { owner, team, atRisk, onlyChanged, limit }: ReviewScope,
  firstSince: Day,
  today: Day,
): Promise<AccountToReview[]> {
  const { organizationId } = tx
  const mine = owner === null ? sql`` : sql`and ${heldBy(owner)}`
  const ours = team === null ? sql`` : sql`and ${inTeam(tx, team)}`
  const risky = atRisk ? sql`and (s.status in ('Red', 'Yellow') or s.at_risk)` : sql``
  const { rows } = await sql<AccountToReview>`
    with ranked as (
      select s.account_id, s.score, s.status, p.last_at, row_number() over (
        order by case s.status when 'Red' then 0 when 'Yellow' then 1 else 2 end, s.at_risk desc, s.priority desc,
          s.arr desc nulls last, s.account_id) as place
      from perennial.standing s
      join perennial.plan p on p.organization_id = ${organizationId} and p.account_id = s.account_id and p.edits > 0
      where s.organization_id = ${organizationId} and s.forecast is not null ${mine} ${ours} ${risky}
      order by place limit ${onlyChanged ? limit * LOOKED_AT : limit})
    select r.account_id as id, ${onlyChanged ? isChanged(tx, firstSince, today) : sql`true`} as "isChanged"
    from ranked r order by r.place`.execute(tx.db)
  return rows
}

/** Of an account `r`: its plan, its health, its movements, or a record of what happened there. */
function isChanged(tx: Transaction, firstSince: Day, today: Day) {
  const { organizationId } = tx
  return sql`(
    select r.last_at > coalesce(last.at, (last.since + 1)::timestamptz)
      or exists (
        select from perennial.movement m
        where m.organization_id = ${organizationId} and m.account_id = r.account_id
          and (${queuedMovements(tx, today)} or m.closed_on > last.since or m.accepted_on > last.since::text))
      or coalesce((
        select s.status is distinct from r.status or round(s.score) is distinct from round(r.score)
        from perennial.snapshot s
        where s.organization_id = ${organizationId} and s.account_id = r.account_id and s."on" <= last.since
        order by s."on" desc limit 1), true)
      or exists (
        select from perennial.fact f
        where f.organization_id = ${organizationId} and f.account_id = r.account_id
          and f.kind in ('ticket', 'meeting', 'touch', 'survey', 'invoice', 'note')
          and f.happened_on > last.since and f.superseded_at is null and ${published(tx, 'f.import_no')})
    from (
      select coalesce(max(e.closed_on), ${firstSince}::date) as since,
        max((e.outcome ->> 'closedAt')::timestamptz) as at
      from perennial.review_entry e
      where e.organization_id = ${organizationId} and e.account_id = r.account_id and e.closed_on is not null
        and e.outcome ->> 'skipped' is null) last)`
}
