/** Facts of an account by the ids under which evidence names them. */
import type { Day } from '#src/kernel/day.ts'
import type { Value } from '#src/facts/fact.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

export interface KnownFact {
  readonly factId: string
  readonly kind: string
  readonly source: string
  readonly on: Day | null
  readonly values: Readonly<Record<string, Value>>
}

/** Each in its latest version; what is not known of this account is not among them. */
export async function knownFacts(
  tx: Transaction,
  accountId: string,
  factIds: readonly string[],
): Promise<KnownFact[]> {
  const { rows } = await sql<KnownFact>`
    select kind || '/' || source || '/' || source_id as "factId", kind, source, happened_on as "on", "values"
    from perennial.fact
    where organization_id = ${tx.organizationId} and account_id = ${accountId} and superseded_at is null
      and ${published(tx)} and kind || '/' || source || '/' || source_id = any(${factIds}::text[])`.execute(
    tx.db,
  )
  return rows
}
