/** The teams of our own side, as the people of our own side say. */
import { sql } from 'kysely'
import { saidTeammates } from './said-teammates.ts'
import type { Transaction } from './tenant.ts'

/** By name. */
export async function teamsOf(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ team: string }>`
    select distinct team from ${saidTeammates(tx)} said where team is not null order by 1`.execute(tx.db)
  return rows.map(({ team }) => team)
}
