/** What an organization's tables gained since a mark: which accounts, which parts of their plans, and what else. */
import { type RawBuilder, sql } from 'kysely'
import { writtenAfter } from './change-mark.ts'
import type { Transaction } from './tenant.ts'

export interface ChangedAccount {
  readonly id: string
  /** its plan, or how good it is */
  readonly plan: boolean
  /** what waits for an answer on it, or was answered */
  readonly cards: boolean
  /** its diagnosis */
  readonly diagnosis: boolean
}

export interface ChangedItem {
  readonly account: string
  readonly section: string
  readonly item: string
  readonly edit: string
  /** an e-mail address, or operator, engine, import */
  readonly by: string
}

export interface ChangedParts {
  /** with the pairs of records that they found to be perhaps the same */
  readonly imports: boolean
  readonly settings: boolean
  readonly portfolio: boolean
  readonly reviews: boolean
  readonly views: boolean
}

/** Of which accounts something was written, by id; at most so many and one more. */
export async function changedAccounts(
  tx: Transaction,
  mark: string,
  limit: number,
): Promise<ChangedAccount[]> {
  const of = (table: string, part: RawBuilder<unknown>) => sql`
    select account_id as id, ${part} as part from ${sql.table(`perennial.${table}`)} as ${sql.ref(table)}
    where organization_id = ${tx.organizationId} and ${writtenAfter(mark, table)}`
  const { rows } = await sql<ChangedAccount>`
    select id, bool_or(part = 'plan') as plan, bool_or(part = 'cards') as cards, bool_or(part = 'diagnosis') as diagnosis
    from (${of('plan', sql`'plan'`)} union all ${of('movement', sql`'cards'`)}
      union all ${of('standing', sql`'diagnosis'`)} union all ${of('renewal_reason', sql`'reason'`)}
      union all ${ofImports(tx, mark)}) as written
    group by id order by id limit ${limit + 1}`.execute(tx.db)
  return rows
}

/** What records say of an account is other at once, and not only when the diagnosis that rests on them is made. */
function ofImports({ organizationId }: Transaction, mark: string): RawBuilder<unknown> {
  return sql`select unnest(account_ids), 'records' from perennial.import as import
    where organization_id = ${organizationId} and state in ('published', 'undone')
      and ${writtenAfter(mark, 'import')}`
}

/** Which items of these plans were edited, the last edits first; at most so many an answer. */
export async function changedItems(
  tx: Transaction,
  mark: string,
  accountIds: readonly string[],
  limit: number,
): Promise<ChangedItem[]> {
  if (accountIds.length === 0) return []
  const { rows } = await sql<ChangedItem>`
    select account_id as account, section, item_id as item, id as edit, edit ->> 'actor' as by
    from perennial.plan_edit
    where organization_id = ${tx.organizationId} and account_id = any(${accountIds}::uuid[])
      and ${writtenAfter(mark, 'plan_edit')}
    order by account_id, edit_no desc limit ${limit}`.execute(tx.db)
  return rows
}

/** Whether anything of the organization itself was written: its imports, its settings, its portfolio, its reviews, its views. */
export async function changedParts(tx: Transaction, mark: string): Promise<ChangedParts> {
  const any = (table: string) => sql<boolean>`exists (
    select 1 from ${sql.table(`perennial.${table}`)} as ${sql.ref(table)}
    where organization_id = ${tx.organizationId} and ${writtenAfter(mark, table)})`
  const { rows } = await sql<ChangedParts>`
    select ${any('import')} or ${any('account_match')} or ${any('contact_match')} as imports,
      ${any('settings_version')} as settings, ${any('portfolio')} or ${any('account')} as portfolio,
      ${any('review')} or ${any('review_entry')} as reviews, ${any('saved_view')} as views`.execute(tx.db)
  return rows[0]!
}
