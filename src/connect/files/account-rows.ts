/** The accounts of an input as far as they tell which ones they are, and the words in which they are named to people. */
import type { AccountRecord, KnownRecord } from '#src/facts/identity/account-record.ts'
import type { Decided } from '#src/facts/identity/account-record.ts'
import type { Duck } from './duck.ts'

/** All accounts that were known before an input. */
export interface AccountsBefore {
  readonly records: readonly KnownRecord[]
  /** pairs that wait for a decision, or have one */
  readonly decided: readonly Decided[]
}

export const noAccountsBefore: AccountsBefore = { records: [], decided: [] }

/**
 * Of each account its latest row.
 * @param rows a table with the columns of `fact_row`
 */
export async function accountRows(duck: Duck, rows: string): Promise<AccountRecord[]> {
  const said = (column: string) => `content::JSON ->> '$[0].${column}'`
  const [block] = await duck.rows<{ rows: string | null }>(`
    SELECT '[' || string_agg(json_object('source', source, 'id', source_id, 'name', ${said('name')},
      'domain', ${said('domain')}, 'crmId', ${said('crm_id')}, 'parentId', ${said('parent_id')}), ',') || ']' AS rows
    FROM (
      SELECT source, source_id, content FROM ${rows} WHERE kind = 'account' AND source_id IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY source, source_id ORDER BY observed DESC NULLS LAST, content) = 1)`)
  return JSON.parse(block?.rows ?? '[]') as AccountRecord[]
}

/** `Acme GmbH (A-1)` */
export function accountWords({ name, id }: Pick<AccountRecord, 'name' | 'id'>): string {
  return name === null || name === id ? id : `${name} (${id})`
}
