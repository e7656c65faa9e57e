/** The day on which accounts were diagnosed last. */
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** @returns null where nothing was diagnosed yet */
export async function lastDiagnosisOn({ db, organizationId }: Transaction): Promise<Day | null> {
  const { rows } = await sql<{ on: Day | null }>`
    select max(as_of) as "on" from perennial.standing where organization_id = ${organizationId}`.execute(db)
  return rows[0]?.on ?? null
}
