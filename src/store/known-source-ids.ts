/** The ids that imports may refer to, by kind. */
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** By kind name, each as `source U+0000 id`; only kinds that other rows refer to. */
export async function knownSourceIds(tx: Transaction): Promise<Record<string, Set<string>>> {
  const { rows } = await sql<{ kind: string; id: string }>`
    select 'account' as kind, source || E'\x1f' || source_id as id from perennial.account
    where organization_id = ${tx.organizationId} and ${published(tx)}
    union all
    select distinct kind, source || E'\x1f' || source_id from perennial.fact
    where organization_id = ${tx.organizationId} and kind in ('contact', 'product') and ${published(tx)}
  `.execute(tx.db)
  const known: Record<string, Set<string>> = { account: new Set(), contact: new Set(), product: new Set() }
  for (const { kind, id } of rows) known[kind]!.add(id.replace('\x1f', '\u0000'))
  return known
}
