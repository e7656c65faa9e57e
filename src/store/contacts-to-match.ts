/** The contacts of accounts as the recognition of people reads them. */
import type { ContactKey } from '#src/facts/contact-merge.ts'
import type { MatchedContact } from '#src/facts/match-people.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** Those of the accounts of which the imports brought contacts. */
export async function accountsWithNewContacts(
  { db, organizationId }: Transaction,
  importNos: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct account_id as id from perennial.fact
    where organization_id = ${organizationId} and kind = 'contact' and superseded_at is null
      and import_no = any(${importNos}::int[])
    order by 1`.execute(db)
  return rows.map((row) => row.id)
}

/** By account, each contact in its latest version. */
export async function contactsToMatch(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, MatchedContact[]>> {
  const own = sql`f.organization_id = ${tx.organizationId} and f.kind = 'contact'`
  const { rows } = await sql<MatchedContact & { accountId: string; reachedAt: Date }>`
    select f.account_id as "accountId", f.source, f.source_id as "sourceId",
      coalesce(f."values" ->> 'name', f.source_id) as name, lower(trim(f."values" ->> 'email')) as email,
      f."values" ->> 'phone' as phone, f."values" ->> 'crm_id' as "crmId", before.name as "nameBefore",
      coalesce((f."values" ->> 'count')::numeric > 1, false) as "isGroup",
      coalesce(before.reached_at, f.recorded_at) as "reachedAt", a.source = f.source as "isOfAccountSource"
    from perennial.fact f
    join perennial.account a on a.organization_id = ${tx.organizationId} and a.id = f.account_id
    left join lateral (
      select min(p.recorded_at) as reached_at,
        (array_agg(p."values" ->> 'name' order by p.learned_at desc)
          filter (where p."values" ->> 'name' <> f."values" ->> 'name'))[1] as name
      from perennial.fact p
      where f.revises and p.organization_id = ${tx.organizationId} and p.kind = 'contact'
        and p.source = f.source and p.source_id = f.source_id and p.learned_at < f.learned_at) before on true
    where ${own} and f.superseded_at is null and f.account_id = any(${accountIds}::uuid[])
      and ${published(tx, 'f.import_no')}`.execute(tx.db)
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId)
  return new Map(
    [...byAccount].map(([id, those]) => [
      id,
      those.map(({ accountId: _accountId, reachedAt, ...row }) => ({
        ...row,
        reachedAt: reachedAt.toISOString(),
      })),
    ]),
  )
}

/** Two contacts of different accounts. */
export interface SharedAddress {
  readonly email: string
  readonly one: ContactKey
  readonly other: ContactKey
}

/** Accounts that share an address from which on it is one of a company, not of a person who has moved. */
const MANY = 5

/** Addresses of contacts at several accounts, each contact with the one of another account that was known first. */
export async function addressesAtSeveralAccounts(tx: Transaction): Promise<SharedAddress[]> {
  const { rows } = await sql<{ email: string; accounts: string[]; sources: string[]; ids: string[] }>`
    select lower(trim(f."values" ->> 'email')) as email,
      array_agg(f.account_id::text order by f.learned_at, f.source, f.source_id) as accounts,
      array_agg(f.source order by f.learned_at, f.source, f.source_id) as sources,
      array_agg(f.source_id order by f.learned_at, f.source, f.source_id) as ids
    from perennial.fact f
    where f.organization_id = ${tx.organizationId} and f.kind = 'contact' and f.superseded_at is null
      and f."values" ->> 'email' is not null and ${published(tx, 'f.import_no')}
    group by 1 having count(distinct f.account_id) between 2 and ${MANY}`.execute(tx.db)
  return rows.flatMap(({ email, accounts, sources, ids }) => {
    const contact = (at: number): ContactKey => ({ source: sources[at]!, sourceId: ids[at]! })
    return accounts.flatMap((account, at) =>
      at > 0 && account !== accounts[0] ? [{ email, one: contact(0), other: contact(at) }] : [],
    )
  })
}
