/** The items of one section over all plans: which of them pass, and one page of those with their accounts. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface ItemFilter {
  readonly owner?: string | undefined
  readonly accountId?: string | undefined
}

export interface ItemPage extends ItemFilter {
  readonly limit: number
  readonly offset: number
}

export interface PortfolioItem<S extends SectionName> {
  readonly account: { readonly id: string; readonly sourceId: string; readonly name: string }
  readonly item: PlanItem<S>
}

/** Of an item `i` that is there, whatever its status. */
export function passing(
  { organizationId }: Transaction,
  section: SectionName,
  { owner, accountId }: ItemFilter,
): RawBuilder<unknown> {
  const all = [
    sql`i.organization_id = ${organizationId}`,
    sql`i.section = ${section}`,
    sql`i.removal is null`,
  ]
  if (owner !== undefined) all.push(sql`i.owner_email = ${owner}`)
  if (accountId !== undefined) all.push(sql`i.account_id = ${accountId}`)
  return sql.join(all, sql` and `)
}

interface Row<S extends SectionName> {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly item: PlanItem<S>
}

/**
 * An account that was not diagnosed yet goes by its id in the source.
 * @param where of an item `i`
 * @param order of an item `i`; what is equal comes by the name of the account
 */
export async function itemsPage<S extends SectionName>(
  { db, organizationId }: Transaction,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  { limit, offset }: ItemPage,
): Promise<PortfolioItem<S>[]> {
  const whole = sql`${order}, s.name collate "und-x-icu", i.account_id, i.place, i.item_id`
  const standing = sql`perennial.standing s on s.organization_id = ${organizationId} and s.account_id = i.account_id`
  const { rows } = await sql<Row<S>>`
    with page as materialized (
      select i.account_id, i.section, i.item_id from perennial.plan_item i left join ${standing}
      where ${where} order by ${whole} limit ${limit} offset ${offset})
    select a.id, a.source_id as "sourceId", coalesce(s.name, a.source_id) as name, i.item
    from page
    join perennial.plan_item i on i.organization_id = ${organizationId} and i.account_id = page.account_id
      and i.section = page.section and i.item_id = page.item_id
    join perennial.account a on a.organization_id = ${organizationId} and a.id = i.account_id
    left join ${standing}
    order by ${whole}`.execute(db)
  return rows.map(({ item, ...account }) => ({ account, item }))
}
