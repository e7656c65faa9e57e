/** The only way to a transaction: bound to one organization, as the role that row level security holds for. */
import { Failure } from '#src/kernel/failure.ts'
import { sql, type Transaction as KyselyTransaction } from 'kysely'
import type { Database } from './database.ts'

/** A transaction that sees one organization. */
export interface Transaction {
  readonly db: KyselyTransaction<unknown>
  readonly organizationId: string
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Runs `work` in one transaction of the organization and commits when it resolves.
 * @throws Failure 'invalid-input' when the id is no UUID: it enters a SET statement, which takes no parameters.
 */
export async function inOrganization<T>(
  database: Database,
  organizationId: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (!UUID.test(organizationId))
    throw new Failure('invalid-input', `"${organizationId}" is not an organization id`)
  return database.db.transaction().execute(async (db) => {
    if (database.applicationRole !== null)
      await sql.raw(`set local role ${database.applicationRole}`).execute(db)
    await sql.raw(`set local app.organization_id = '${organizationId}'`).execute(db)
    return work({ db, organizationId })
  })
}
