/** What a record of a sender is called, as everything that is published says. */
import { type RawBuilder, sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/**
 * As the source of the record calls it now.
 * @param alias under which the statement reads `perennial.account`
 * @param otherwise of one that has no name: its id in the source, unless another is given
 */
export function recordName(
  tx: Transaction,
  alias: string,
  otherwise: RawBuilder<unknown> = sql.ref(`${alias}.source_id`),
): RawBuilder<string> {
  return sql<string>`coalesce((
    select named."values" ->> 'name' from perennial.fact named
    where named.organization_id = ${tx.organizationId} and named.kind = 'account'
      and named.source = ${sql.ref(`${alias}.source`)} and named.source_id = ${sql.ref(`${alias}.source_id`)}
      and named.superseded_at is null and ${published(tx, 'named.import_no')} limit 1), ${otherwise})`
}
