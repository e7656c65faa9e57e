/** The sources that have fallen silent, each once, with how many accounts rely on it. */
import type { SilentFeed } from '#src/detect/diagnosis.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface SilentSource extends Pick<SilentFeed, 'kind' | 'source'> {
  /** the last day on which it brought anything */
  readonly lastOn: Day
  readonly accounts: number
}

/** As of the last diagnosis of each account, the one that most rely on first. */
export async function silentSources({ db, organizationId }: Transaction): Promise<SilentSource[]> {
  const { rows } = await sql<SilentSource>`
    select feed ->> 'kind' as kind, feed ->> 'source' as source, max(feed ->> 'lastOn') as "lastOn",
      count(distinct account_id)::int as accounts
    from perennial.standing, jsonb_array_elements(silent_feeds) as feed
    where organization_id = ${organizationId} and silent_feeds is not null
    group by 1, 2 order by 4 desc, 1, 2`.execute(db)
  return rows
}
