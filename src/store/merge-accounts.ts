/** Makes a record part of another account, and an account of its own again: its facts and use move, nothing is rewritten. */
import { type RawBuilder, sql } from 'kysely'
import { forgetCohorts } from './cohorts.ts'
import { setAside, putBack } from './set-aside.ts'
import type { Transaction } from './tenant.ts'

/** A merge that holds. */
export interface AccountMerge {
  readonly mergeNo: number
  readonly accountId: string
  readonly intoId: string
  readonly mergedAt: Date
}

/** What moved: facts, each version counted, and days of use. */
export interface Moved {
  readonly facts: number
  readonly usageDays: number
}

/** Until the transaction ends nobody else merges or splits here, and no import writes. */
export async function holdIdentity({ db, organizationId }: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${organizationId}`}, 0))`.execute(db)
  // A chunk that is being written is waited for; the next one finds the accounts as they are then.
  await sql`
    select from perennial.import where organization_id = ${organizationId} and state = 'staging'
    for update`.execute(db)
}

/**
 * What is kept of the account itself goes aside, with its plan: whoever wants something of it reads it before.
 * @param accountId one that lives, as `intoId`
 */
export async function mergeAccount(
  tx: Transaction,
  { accountId, intoId }: Pick<AccountMerge, 'accountId' | 'intoId'>,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<AccountMerge & Moved> {
  const { db, organizationId } = tx
  const own = sql`organization_id = ${organizationId}`
  await sql`
    update perennial.account
    set living_id = ${intoId}, merged_into = case id when ${accountId} then ${intoId} else merged_into end
    where ${own} and living_id = ${accountId}`.execute(db)
  const moved = await move(tx, sql`account_id = ${accountId}`, intoId)
  await setAside(tx, accountId)
  await forgetCohorts(tx, [intoId])
  const { rows } = await sql<{ mergeNo: number }>`
    insert into perennial.account_merge (organization_id, merge_no, account_id, into_id, merged_by, merged_at)
    select ${organizationId}, coalesce(max(merge_no), 0) + 1, ${accountId}, ${intoId}, ${by}, ${at}
    from perennial.account_merge where ${own}
    returning merge_no as "mergeNo"`.execute(db)
  return { mergeNo: rows[0]!.mergeNo, accountId, intoId, mergedAt: at, ...moved }
}

/** Lets facts and use that fulfil the condition belong to another account. */
async function move(
  { db, organizationId }: Transaction,
  condition: RawBuilder<unknown>,
  to: string,
): Promise<Moved> {
  const [facts, days] = ['fact', 'usage_day'].map(
    (name) => sql`
      update ${sql.table(`perennial.${name}`)} set account_id = ${to}
      where organization_id = ${organizationId} and ${condition}`,
  )
  const { numAffectedRows: movedFacts } = await facts!.execute(db)
  const { numAffectedRows: movedDays } = await days!.execute(db)
  return { facts: Number(movedFacts), usageDays: Number(movedDays) }
}

/** The merge of a record that holds; null: it was not merged. */
export async function holdingMerge(
  { db, organizationId }: Transaction,
  accountId: string,
): Promise<AccountMerge | null> {
  const { rows } = await sql<AccountMerge>`
    select merge_no as "mergeNo", account_id as "accountId", into_id as "intoId", merged_at as "mergedAt"
    from perennial.account_merge
    where organization_id = ${organizationId} and account_id = ${accountId} and split_at is null`.execute(db)
  return rows[0] ?? null
}

/** The record itself and those that were merged into it before. */
export async function recordsIn({ db, organizationId }: Transaction, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive part (id) as (
      select ${accountId}::uuid
      union all
      select account.id from part join perennial.account account
        on account.organization_id = ${organizationId} and account.merged_into = part.id)
    select id from part`.execute(db)
  return rows.map((row) => row.id)
}

/** The ids of the facts that came under these records, as plans name them. */
export async function factsUnder(
  { db, organizationId }: Transaction,
  livingId: string,
  recordIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct kind || '/' || source || '/' || source_id as id from perennial.fact
    where organization_id = ${organizationId} and account_id = ${livingId}
      and origin_id = any(${recordIds}::uuid[])`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Gives the record what came under it and under those that were merged into it, and what was set aside. */
export async function splitAccount(
  tx: Transaction,
  { mergeNo, accountId, intoId }: Omit<AccountMerge, 'mergedAt'>,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Moved> {
  const { db, organizationId } = tx
  const own = sql`organization_id = ${organizationId}`
  const records = await recordsIn(tx, accountId)
  await sql`
    update perennial.account
    set living_id = ${accountId}, merged_into = case id when ${accountId} then null else merged_into end
    where ${own} and id = any(${records}::uuid[])`.execute(db)
  const moved = await move(tx, sql`account_id = ${intoId} and origin_id = any(${records}::uuid[])`, accountId)
  await putBack(tx, accountId)
  await forgetCohorts(tx, [accountId, intoId])
  await sql`
    update perennial.account_merge set split_by = ${by}, split_at = ${at}
    where ${own} and merge_no = ${mergeNo}`.execute(db)
  return moved
}
