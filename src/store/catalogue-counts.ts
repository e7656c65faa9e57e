/** Which currencies the contracts name, and which buying centres the opportunities, each with how many do. */
import { sql } from 'kysely'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

export interface NamedCount {
  readonly name: string
  readonly count: number
}

/** Buying centres that are given; the most named first. */
const MOST = 200

/**
 * Every record counts once, as it was told last.
 * @param listed buying centres of the organization's own list: told first, however few opportunities name them
 */
export async function catalogueCounts(
  tx: Transaction,
  listed: readonly string[],
): Promise<{ readonly currencies: readonly NamedCount[]; readonly buyingCentres: readonly NamedCount[] }> {
  const named = async (
    kind: string,
    column: string,
    first: readonly string[] = [],
  ): Promise<NamedCount[]> => {
    const { rows } = await sql<NamedCount>`
      select name, count(*)::int as count from (
        select distinct source, source_id, "values" ->> ${column} as name from perennial.fact
        where organization_id = ${tx.organizationId} and kind = ${kind} and superseded_at is null
          and ${published(tx)}) told
      where name is not null group by name order by name = any(${first}::text[]) desc, count(*) desc, name limit ${MOST}`.execute(
      tx.db,
    )
    return rows
  }
  return {
    currencies: await named('subscription', 'currency'),
    buyingCentres: await named('opportunity', 'buying_centre', listed),
  }
}
