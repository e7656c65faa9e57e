/** Stakeholders of plans by a part of their name, across all accounts. */
import { sql } from 'kysely'
import { likePattern } from './like-pattern.ts'
import type { Transaction } from './tenant.ts'

export interface FoundPerson {
  readonly accountId: string
  readonly account: string
  /** of the item in the plan */
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly roles: readonly string[]
}

/** First whose name, or a word of it, begins so; then the larger account. */
export async function findPeople(
  { db, organizationId }: Transaction,
  search: string,
  limit: number,
): Promise<FoundPerson[]> {
  const plain = likePattern(search)
  // Items are long: only those of the people who are told are opened.
  const { rows } = await sql<FoundPerson>`
    with named as materialized (
      select i.account_id, i.item_id, i.person_name from perennial.plan_item i
      where i.organization_id = ${organizationId} and i.removal is null and i.person_name is not null
        and i.person_name like lower(${`%${plain}%`})
    ), first as (
      select named.*, s.name as account from named
      join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = named.account_id
      order by person_name like lower(${`${plain}%`}) desc, person_name like lower(${`% ${plain}%`}) desc, s.arr desc nulls last,
        person_name collate "und-x-icu", item_id
      limit ${limit}
    ), found as materialized (select first.*, row_number() over () as place from first)
    select found.account_id as "accountId", found.account, found.item_id as id, i.item #>> '{values,name}' as name,
      i.item #>> '{values,title}' as title, coalesce(i.item #> '{values,roles}', '[]') as roles
    from found
    join perennial.plan_item i on i.organization_id = ${organizationId} and i.account_id = found.account_id
      and i.section = 'stakeholders' and i.item_id = found.item_id
    order by found.place`.execute(db)
  return rows
}
