/** A contact of an account, however somebody names it. */
import { type ContactKey, contactId } from '#src/facts/contact-merge.ts'
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/**
 * @param named its factId, its id in the source, its e-mail address or its exact name
 * @param anywhere a contact of another account may be meant too, by its factId
 * @throws Failure 'not-found', or 'conflict' when several are called so
 */
export async function contactNamed(
  tx: Transaction,
  accountId: string,
  named: string,
  anywhere = false,
): Promise<ContactKey & { readonly name: string }> {
  const isCalled = sql`(f.source_id = ${named} or 'contact/' || f.source || '/' || f.source_id = ${named}
    or lower(f."values" ->> 'email') = lower(${named}) or lower(f."values" ->> 'name') = lower(${named}))`
  const isById = sql`'contact/' || f.source || '/' || f.source_id = ${named}`
  const isMeant = anywhere
    ? sql`(f.account_id = ${accountId} and ${isCalled} or ${isById})`
    : sql`f.account_id = ${accountId} and ${isCalled}`
  const { rows } = await sql<ContactKey & { name: string }>`
    select f.source, f.source_id as "sourceId", coalesce(f."values" ->> 'name', f.source_id) as name
    from perennial.fact f
    where f.organization_id = ${tx.organizationId} and f.kind = 'contact' and f.superseded_at is null
      and ${published(tx, 'f.import_no')} and ${isMeant}
    order by f.source, f.source_id limit 20`.execute(tx.db)
  const byId = rows.find((row) => contactId(row) === named)
  const [first] = rows
  if (byId !== undefined) return byId
  if (first !== undefined && rows.length === 1) return first
  if (first === undefined) {
    throw new Failure('not-found', `The account has no contact "${named}"`, {
      hint: '`perennial account show` lists its people.',
    })
  }
  throw new Failure('conflict', `"${named}" fits several contacts`, {
    hint: `Name one by its id: ${rows.map(contactId).join(', ')}`,
  })
}
