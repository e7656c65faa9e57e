/**
 * The quality of plans over the portfolio: one page, the worst first, with sums over all that pass the filter. Accounts
 * without a tier come last: they need no plan (handbook 1), and of some a file brought a part of one.
 */
import type { PlanQuality } from '#src/detect/quality/plan-quality.ts'
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { planGoodness } from './plan-goodness.ts'
import type { Transaction } from './tenant.ts'

export interface QualityPage {
  readonly owner?: string | undefined
  readonly accountId?: string | undefined
  readonly tier?: number | undefined
  readonly limit: number
  readonly offset: number
}

export interface QualityTotals {
  readonly plans: number
  /** the oldest day of which the quality of a plan is told; null: there is none */
  readonly asOf: Day | null
  /** means of those where it is known, 0–1; null: of none */
  readonly freshness: number | null
  readonly evidence: number | null
  readonly done: number | null
  /** plans that do not fit on one page */
  readonly tooLong: number
  /** read by both owners since the last material movement, of those that have both */
  readonly coRead: number
  readonly withBothOwners: number
  readonly withWarnings: number
  readonly withDisagreements: number
}

export async function listQuality(tx: Transaction, page: QualityPage) {
  const where = passing(tx, page)
  const { rows } = await sql<QualityTotals>`
    select count(*)::int as plans, min(p.quality ->> 'asOf') as "asOf", avg(p.freshness) as freshness,
      avg(p.backed) as evidence, avg(p.done) as done,
      count(*) filter (where p.left_out > 0)::int as "tooLong", count(*) filter (where p.co_read)::int as "coRead",
      count(p.co_read)::int as "withBothOwners", count(*) filter (where p.warnings > 0)::int as "withWarnings",
      count(*) filter (where p.disagreements > 0)::int as "withDisagreements"
    ${from(tx)} where ${where}`.execute(tx.db)
  return { totals: rows[0]!, plans: await plansOfPage(tx, where, page) }
}

/** Of a plan `p` and the standing `s` of its account. */
function from({ organizationId }: Transaction): RawBuilder<unknown> {
  return sql`from perennial.plan p
    join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = p.account_id`
}

function passing(
  { organizationId }: Transaction,
  { owner, accountId, tier }: QualityPage,
): RawBuilder<unknown> {
  const all = [sql`p.organization_id = ${organizationId}`, sql`p.quality is not null`]
  if (owner !== undefined) all.push(sql`s.owner = ${owner}`)
  if (tier !== undefined) all.push(sql`s.tier = ${tier}`)
  if (accountId !== undefined) all.push(sql`p.account_id = ${accountId}`)
  return sql.join(all, sql` and `)
}

interface Row {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly owner: string | null
  readonly tier: number | null
  readonly quality: PlanQuality
}

async function plansOfPage(
  tx: Transaction,
  where: RawBuilder<unknown>,
  { limit, offset }: QualityPage,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with page as materialized (
      select s.account_id, s.source_id, s.name, s.owner, s.tier, p.disagreements, ${planGoodness} as goodness
      ${from(tx)} where ${where}
      order by s.tier is null, goodness, p.disagreements desc, s.name collate "und-x-icu", s.account_id
      limit ${limit} offset ${offset})
    select s.account_id as id, s.source_id as "sourceId", s.name, s.owner, s.tier, p.quality
    from page s
    join perennial.plan p on p.organization_id = ${tx.organizationId} and p.account_id = s.account_id
    order by s.tier is null, s.goodness, s.disagreements desc, s.name collate "und-x-icu", s.account_id`.execute(
    tx.db,
  )
  return rows
}
