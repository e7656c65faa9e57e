/** What people wrote of an account by hand: each record with the import that brought it, and what was taken back. */
import { isWrittenOfAccount } from '#src/facts/account-by-hand.ts'
import type { WrittenOfAccount } from '#src/facts/account-changes.ts'
import { BY_HAND } from '#src/facts/by-hand.ts'
import type { Fact } from '#src/facts/fact.ts'
import { sql } from 'kysely'
import { factColumns } from './histories.ts'
import type { Transaction } from './tenant.ts'

/** The first that was written first. */
export async function writtenOfAccount(tx: Transaction, accountId: string): Promise<WrittenOfAccount[]> {
  const { rows } = await sql<Fact & { importNo: number; accounts: number | null; at: Date }>`
    select ${factColumns}, f.import_no as "importNo", cardinality(i.account_ids) as accounts, f.learned_at as at
    from perennial.fact f join perennial.import i
      on i.organization_id = f.organization_id and i.import_no = f.import_no and i.state = 'published'
    where f.organization_id = ${tx.organizationId} and f.account_id = ${accountId}
      and f.kind = 'account' and f.source = ${BY_HAND}
    order by f.learned_at, f.import_no`.execute(tx.db)
  return rows.filter(isWrittenOfAccount).map(({ importNo, accounts, at, ...fact }) => ({
    fact,
    importNo,
    accounts: accounts ?? 1,
    at: at.toISOString(),
  }))
}

/** What was written of an account and taken back: its values are gone, that it was there is not. */
export interface TakenBackOfAccount {
  readonly importNo: number
  readonly columns: readonly string[]
  readonly by: string
  readonly at: string
  readonly undoneBy: string
  readonly undoneAt: string
}

export async function takenBackOfAccount(
  { db, organizationId }: Transaction,
  accountId: string,
): Promise<TakenBackOfAccount[]> {
  const { rows } = await sql<{
    importNo: number
    paths: readonly string[]
    by: string | null
    at: Date
    undoneBy: string | null
    undoneAt: Date
  }>`
    select import_no as "importNo", request -> 'paths' as paths, run_by as by, started_at as at,
      undone_by as "undoneBy", undone_at as "undoneAt"
    from perennial.import
    where organization_id = ${organizationId} and state = 'undone' and request ->> 'source' = ${BY_HAND}
      and request #>> '{paths,0}' like ${`${BY_HAND}/accounts/%`} and ${accountId}::uuid = any(account_ids)
    order by import_no`.execute(db)
  return rows.map(({ importNo, paths, by, at, undoneBy, undoneAt }) => ({
    importNo,
    columns: paths.map((path) => path.split('/').at(-1)!),
    by: by ?? 'operator',
    at: at.toISOString(),
    undoneBy: undoneBy ?? 'operator',
    undoneAt: undoneAt.toISOString(),
  }))
}
