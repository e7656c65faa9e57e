/** The people of our own side: those whom the records name, and those who own an account. */
import { BY_HAND } from '#src/facts/by-hand.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import { saidTeammates } from './said-teammates.ts'
import type { Transaction } from './tenant.ts'

export interface Teammate {
  readonly email: string
  /** null: no record says */
  readonly name: string | null
  readonly role: string | null
  readonly team: string | null
  /** who says it beside those who write by hand, of several the one learned last; null: no record names them */
  readonly source: string | null
  /** what of name, role and team was written by hand, otherwise than the other records say together */
  readonly byHand: readonly string[]
  /** of which they are AM, CSM or executive */
  readonly accounts: number
}

/** Each address once, by name and then address. */
export async function listTeammates(tx: Transaction): Promise<Teammate[]> {
  const { rows } = await sql<Teammate>`
    -- What somebody wrote by hand stands before what the record of the account says.
    with hand as materialized (
      select h.origin_id, said.key as role from perennial.fact h, jsonb_each_text(h."values") said
      where h.organization_id = ${tx.organizationId} and h.source = ${BY_HAND} and h.kind = 'account'
        and h.superseded_at is null and ${published(tx, 'h.import_no')}
        and h."values" ->> 'id' is null and said.value is not null
    ), owner as (
      select lower(email) as email, count(distinct a.account_id)::int as accounts
      from perennial.account owned
        join perennial.fact a on a.organization_id = owned.organization_id and a.account_id = owned.id,
        unnest(array['am_email', 'csm_email', 'sponsor_email'],
          array[a."values" ->> 'am_email', a."values" ->> 'csm_email', a."values" ->> 'sponsor_email'])
          as said (role, email)
      where owned.organization_id = ${tx.organizationId} and a.organization_id = ${tx.organizationId}
        and a.kind = 'account' and a.superseded_at is null
        and (a."values" ->> 'id' is null or (a.origin_id, role) not in (select origin_id, role from hand))
        and ${published(tx, 'a.import_no')} and email <> ''
      group by 1
    )
    select coalesce(known.email, owner.email) as email, known.name, known.role, known.team, known.source,
      coalesce(known."byHand", '{}') as "byHand", coalesce(owner.accounts, 0) as accounts
    from ${saidTeammates(tx)} known full join owner using (email)
    order by coalesce(known.name, known.email, owner.email), email`.execute(tx.db)
  return rows
}
