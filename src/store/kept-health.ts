/** The health of one account on its past days, from its snapshots, without the records: those are many, and a day is asked for by itself. */
import type { KeptHealth } from '#src/detect/health/health-course.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

/** From `from` on, the oldest first. */
export async function keptHealth(
  { db, organizationId }: Transaction,
  accountId: string,
  from: Day,
): Promise<KeptHealth[]> {
  const model = (name: 'weighted' | 'seven') => sql`jsonb_build_object(
    'score', diagnosis #> ${`{health,${name},score}`}::text[], 'status', diagnosis #> ${`{health,${name},status}`}::text[],
    'coverage', diagnosis #> ${`{health,${name},coverage}`}::text[])`
  const { rows } = await sql<KeptHealth>`
    select "on", replayed, coalesce(diagnosis ->> 'leads', 'weighted') as leads,
      ${model('weighted')} as weighted, ${model('seven')} as seven, diagnosis -> 'seats' as seats,
      (select coalesce(jsonb_agg(cap - 'evidence'), '[]') from jsonb_array_elements(diagnosis #> '{health,weighted,caps}') cap) as caps,
      (select coalesce(jsonb_agg(signal - 'evidence' - 'says' - 'trend' - 'before' - 'source' - 'asOf'), '[]')
        from jsonb_array_elements(diagnosis #> '{health,weighted,signals}') signal) as signals
    from perennial.snapshot
    where organization_id = ${organizationId} and account_id = ${accountId} and "on" >= ${from} order by "on"`.execute(
    db,
  )
  return rows
}
