/** What is known of the organization itself: all versions of its products, people and rates, and its own currency. */
import type { Fact } from '#src/facts/fact.ts'
import { sql } from 'kysely'
import { factColumns } from './histories.ts'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

export interface CatalogueFacts {
  readonly facts: readonly Fact[]
  /** null when no contract names any */
  readonly currency: string | null
}

/** Contracts that are asked for their currency: enough to tell which is the usual one. */
const ASKED = 2_000

/** @param currency the organization's own, where its settings say; else the one that most of its contracts name */
export async function catalogueFacts(tx: Transaction, currency: string | null): Promise<CatalogueFacts> {
  const { rows } = await sql<Fact>`
    select ${factColumns} from perennial.fact f
    where f.organization_id = ${tx.organizationId} and f.account_id is null and ${published(tx, 'f.import_no')}
    order by f.kind, f.source, f.source_id, f.learned_at`.execute(tx.db)
  return { facts: rows, currency: currency ?? (await usualCurrency(tx)) }
}

async function usualCurrency(tx: Transaction): Promise<string | null> {
  const { rows } = await sql<{ currency: string }>`
    with asked as (
      select "values" ->> 'currency' as currency from perennial.fact
      where organization_id = ${tx.organizationId} and kind = 'subscription' and ${published(tx)} limit ${ASKED})
    select currency from asked where currency is not null group by 1 order by count(*) desc, 1 limit 1`.execute(
    tx.db,
  )
  return rows[0]?.currency ?? null
}
