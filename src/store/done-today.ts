/** What people did today: movements that got their answer, actions and steps that were settled, accounts that were reviewed. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { heldBy } from './standing-filter.ts'
import type { Transaction } from './tenant.ts'

export interface DoneToday {
  readonly how: 'accepted' | 'dismissed' | 'snoozed' | 'done' | 'dropped' | 'reviewed'
  readonly accountId: string
  readonly name: string
  readonly says: string
  readonly by: string | null
  /** why it was dismissed or is not needed, until when it rests */
  readonly note: string | null
  /** of what is written with a time; null: only the day is known */
  readonly at: string | null
}

/**
 * @param today of the organization, by which movements are answered
 * @param day of the clock, by which plans are written
 */
export async function doneToday(
  tx: Transaction,
  { today, day, owner }: { readonly today: Day; readonly day: Day; readonly owner?: string | undefined },
): Promise<DoneToday[]> {
  const { organizationId } = tx
  const { rows } = await sql<DoneToday>`
    select done.*, s.name from (
      select case when m.state = 'queued' then 'snoozed' when m.state = 'dismissed' then 'dismissed' else 'accepted' end
          as how, m.account_id as "accountId", m.card #>> '{finding,headline}' as says, m.card ->> 'answeredBy' as by,
        coalesce(m.card ->> 'reason', m.snoozed_until) as note, null as at
      from perennial.movement m
      where m.organization_id = ${organizationId}
        and (m.state = 'accepted' and m.closed_on is null and m.accepted_on = ${today}
          or m.state = 'queued' and m.closed_on is null and m.snoozed_until > ${today}
          or m.state = 'dismissed' and m.closed_on = ${today})
        and m.card ->> 'answeredOn' = ${today}
      union all
      select case when i.status = 'Done' then 'done' else 'dropped' end, i.account_id,
        coalesce(i.item #>> '{values,action}', i.item #>> '{values,step}'), i.item #>> '{touches,fields,status,actor}',
        i.item #>> '{values,why}', i.item #>> '{touches,fields,status,at}'
      -- The items of plans that nobody wrote in today are not opened.
      from perennial.plan p
      join perennial.plan_item i on i.organization_id = ${organizationId} and i.account_id = p.account_id
      where p.organization_id = ${organizationId} and p.last_at >= ${`${day}T00:00:00Z`}::timestamptz
        and i.removal is null and i.section in ('actions', 'checklist')
        and i.status in ('Done', 'Dropped') and (i.item #>> '{touches,fields,status,at}') >= ${day}
        and i.item #>> '{touches,fields,status,cause,by}' = 'hand'
      union all
      select 'reviewed', e.account_id, r.kind, e.outcome ->> 'closedBy', e.outcome #>> '{decision,decision}',
        e.outcome ->> 'closedAt'
      from perennial.review_entry e
      join perennial.review r on r.organization_id = ${organizationId} and r.id = e.review_id
      where e.organization_id = ${organizationId} and e.closed_on = ${today} and e.outcome ->> 'skipped' is null) done
    join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = done."accountId"
    ${owner === undefined ? sql`` : sql`where done.by = ${owner} or ${heldBy(owner)}`}
    order by done.at desc nulls last, s.name collate "und-x-icu", done.says
    limit 100`.execute(tx.db)
  return rows
}
