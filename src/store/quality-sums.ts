/** The quality of the plans of accounts with a tier, as sums by owner. */
import type { QualitySums } from '#src/detect/quality/quality-sums.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export async function qualitySums({ db, organizationId }: Transaction): Promise<QualitySums[]> {
  const warns = (id: string) => sql`(count(*) filter (where p.quality -> 'balance' @>
    ${JSON.stringify([{ id, warns: true }])}::jsonb))::int`
  const { rows } = await sql<QualitySums>`
    select s.owner, count(*)::int as plans,
      coalesce(sum(p.freshness), 0) as "freshSum", count(p.freshness)::int as "freshOf",
      coalesce(sum(p.backed), 0) as "backedSum", count(p.backed)::int as "backedOf",
      coalesce(sum(p.done), 0) as "doneSum", count(p.done)::int as "doneOf",
      (count(*) filter (where p.left_out > 0))::int as "tooLong",
      (count(*) filter (where p.co_read))::int as "coRead", count(p.co_read)::int as "coReadOf",
      (count(*) filter (where p.disagreements > 0))::int as disagreements,
      ${warns('growth-only')} as "growthOnly", ${warns('single-threaded')} as "singleThreaded",
      ${warns('users-mood')} as "usersMood"
    from perennial.plan p
    join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = p.account_id
    where p.organization_id = ${organizationId} and p.quality is not null and s.tier is not null
    group by s.owner`.execute(db)
  return rows
}
