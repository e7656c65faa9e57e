/** What the records say of the people of our own side now, record by record. */
import type { Fact } from '#src/facts/fact.ts'
import { teammateRecords, type TeammateRecords } from '#src/facts/team-of.ts'
import { sql } from 'kysely'
import { factColumns } from './histories.ts'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** By e-mail address, in lower case. */
export async function teammateFacts(tx: Transaction): Promise<Map<string, TeammateRecords>> {
  const { rows } = await sql<Fact>`
    select ${factColumns} from perennial.fact f
    where f.organization_id = ${tx.organizationId} and f.account_id is null and f.kind = 'teammate'
      and f.superseded_at is null and ${published(tx, 'f.import_no')} and f."values" ->> 'email' <> ''
    order by f.source, f.source_id`.execute(tx.db)
  return teammateRecords(rows)
}
