/** The chain of versions: each ends where the next one of the same fact begins. */
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './tenant.ts'

interface Versions {
  readonly table: 'fact' | 'usage_day'
  /** by which versions of the same are told */
  readonly key: readonly string[]
}

/** What is kept as versions. */
export const versioned: readonly Versions[] = [
  { table: 'fact', key: ['source', 'kind', 'source_id'] },
  { table: 'usage_day', key: ['account_id', 'on', 'grain', 'source', 'origin_id'] },
]

/**
 * Ends anew the versions of what these rows are versions of. What is revised is looked up key by key in the primary key:
 * tables just filled have no statistics, and a plan made without them compared every row with each.
 * @param rows a condition: versions of what they are of are ended anew
 * @param counts a condition on `stored`: which versions there are
 */
export async function closeVersions(
  { db, organizationId }: Transaction,
  { table: name, key }: Versions,
  rows: RawBuilder<unknown>,
  counts: RawBuilder<unknown> = sql`true`,
): Promise<void> {
  const table = sql.table(`perennial.${name}`)
  const keys = sql.join(key.map((column) => sql.ref(column)))
  const same = (one: string, other: string) =>
    sql.join(
      key.map((column) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`),
      sql` and `,
    )
  await sql`
    with revised as materialized (
      select distinct ${keys} from ${table} stored where organization_id = ${organizationId} and ${rows}),
    version as materialized (
      select revised.*, chain.* from revised cross join lateral (
        select learned_at, lead(learned_at) over (order by learned_at) as next_at from ${table} stored
        where stored.organization_id = ${organizationId} and ${same('stored', 'revised')} and ${counts}) chain)
    update ${table} stored set superseded_at = version.next_at from version
    where stored.organization_id = ${organizationId} and ${same('stored', 'version')}
      and stored.learned_at = version.learned_at and stored.superseded_at is distinct from version.next_at
  `.execute(db)
}
