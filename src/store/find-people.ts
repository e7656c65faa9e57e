/** People by a part of their name, across all accounts: stakeholders of plans, and whom only records name. */
import { sql } from 'kysely'
import { published } from './imports.ts'
import { likePattern } from './like-pattern.ts'
import type { Transaction } from './tenant.ts'

export interface FoundPerson {
  readonly accountId: string
  readonly account: string
  /** of the item in the plan; of somebody who is in none, of the record */
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly roles: readonly string[]
  readonly isInPlan: boolean
}

/** First whose name, or a word of it, begins so; then who is in a plan, then the larger account. */
export async function findPeople(tx: Transaction, search: string, limit: number): Promise<FoundPerson[]> {
  const { db, organizationId } = tx
  const plain = likePattern(search)
  const isNamed = sql`like lower(${`%${plain}%`})`
  // Items and records are long: only those of the people who are told are opened.
  const { rows } = await sql<FoundPerson>`
    with planned as materialized (
      select i.account_id, i.item_id as id, i.person_name as named, true as is_in_plan from perennial.plan_item i
      where i.organization_id = ${organizationId} and i.removal is null and i.person_name is not null
        and i.person_name ${isNamed}
    ), people as (
      select * from planned
      union all
      select f.account_id, 'contact/' || f.source || '/' || f.source_id, f.contact_name, false from perennial.fact f
      where f.organization_id = ${organizationId} and f.kind = 'contact' and f.superseded_at is null
        and f.contact_name is not null and f.account_id is not null and f.contact_name ${isNamed}
        and ${published(tx, 'f.import_no')}
        and not exists (select from perennial.contact_merge m where m.organization_id = ${organizationId}
          and m.source = f.source and m.source_id = f.source_id and m.split_at is null)
        -- Whom the plan and the records of an account call the same is one.
        and not exists (select from planned p where p.account_id = f.account_id and p.named = f.contact_name)
    ), first as (
      select people.*, s.name as account from people
      join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = people.account_id
      order by named like lower(${`${plain}%`}) desc, named like lower(${`% ${plain}%`}) desc, is_in_plan desc,
        s.arr desc nulls last, named collate "und-x-icu", id
      limit ${limit}
    ), found as materialized (select first.*, row_number() over () as place from first)
    select found.account_id as "accountId", found.account, found.id, found.is_in_plan as "isInPlan",
      coalesce(i.item #>> '{values,name}', f."values" ->> 'name') as name,
      coalesce(i.item #>> '{values,title}', f."values" ->> 'title') as title,
      coalesce(i.item #> '{values,roles}', '[]') as roles
    from found
    left join perennial.plan_item i on found.is_in_plan and i.organization_id = ${organizationId}
      and i.account_id = found.account_id and i.section = 'stakeholders' and i.item_id = found.id
    left join perennial.fact f on not found.is_in_plan and f.organization_id = ${organizationId}
      and f.account_id = found.account_id and f.kind = 'contact' and f.superseded_at is null
      and 'contact/' || f.source || '/' || f.source_id = found.id and ${published(tx, 'f.import_no')}
    order by found.place`.execute(db)
  return rows
}
