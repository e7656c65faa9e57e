/** The record of a sender that somebody names, also where it was merged into another account. */
import { Failure } from '#src/kernel/failure.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import { recordName } from './record-name.ts'
import type { Transaction } from './tenant.ts'

export interface NamedRecord {
  readonly id: string
  readonly source: string
  readonly sourceId: string
  /** as its source calls it */
  readonly name: string
  /** the account that it is part of: itself, unless it was merged */
  readonly livingId: string
}

/**
 * By id, by id in the source, or by exact name; of several those that were merged.
 * @throws Failure 'not-found', or 'conflict' when it fits several
 */
export async function accountRecordNamed(tx: Transaction, named: string): Promise<NamedRecord> {
  const fits = sql`(id::text = ${named} or "sourceId" = ${named} or lower(name) = lower(${named}))`
  const found = await recordsWhere(tx, fits)
  const merged = found.filter(({ id, livingId }) => id !== livingId)
  const meant = merged.length > 0 ? merged : found
  if (meant.length === 1) return meant[0]!
  if (meant.length === 0) {
    throw new Failure('not-found', `There is no account "${named}"`, {
      hint: '`perennial account list --search …` finds accounts by a part of their name.',
    })
  }
  throw new Failure('conflict', `"${named}" fits several accounts`, {
    hint: `Name one by its id: ${meant.map(({ id, source }) => `${id} (${source})`).join(', ')}`,
  })
}

/** By its id. */
export async function accountRecord(tx: Transaction, id: string): Promise<NamedRecord> {
  const [record] = await recordsWhere(tx, sql`id = ${id}`)
  return record!
}

async function recordsWhere(
  tx: Transaction,
  condition: ReturnType<typeof sql>,
): Promise<readonly NamedRecord[]> {
  const { db, organizationId } = tx
  const { rows } = await sql<NamedRecord>`
    select * from (
      select a.id, a.source, a.source_id as "sourceId", a.living_id as "livingId",
        ${recordName(tx, 'a')} as name
      from perennial.account a
      where a.organization_id = ${organizationId} and ${published(tx, 'a.import_no')}) record
    where ${condition} limit 5`.execute(db)
  return rows
}
