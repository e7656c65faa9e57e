/** Stakeholders of plans by a part of their name, across all accounts. */
import { sql } from 'kysely'
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
  const plain = search.replaceAll(/[\\%_]/g, String.raw`\$&`)
  const { rows } = await sql<FoundPerson>`
    select found."accountId", s.name as account, found.id, found.name, found.title, found.roles from (
      select i.account_id as "accountId", i.item_id as id, i.item #>> '{values,name}' as name,
        i.item #>> '{values,title}' as title, coalesce(i.item #> '{values,roles}', '[]') as roles
      from perennial.plan_item i
      where i.organization_id = ${organizationId} and i.section = 'stakeholders' and i.removal is null
        and i.item #>> '{values,name}' ilike ${`%${plain}%`} offset 0) found
    join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = found."accountId"
    order by found.name ilike ${`${plain}%`} desc, found.name ilike ${`% ${plain}%`} desc, s.arr desc nulls last,
      found.name collate "und-x-icu", found.id
    limit ${limit}`.execute(db)
  return rows
}
