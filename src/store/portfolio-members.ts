/** What a batch of accounts adds to the portfolio of a day, in a fixed number of queries. */
import type { MemberUsage, PortfolioMember } from '#src/detect/portfolio.ts'
import { accountRow } from '#src/facts/account-row.ts'
import { contractsOn } from '#src/facts/contracts-on.ts'
import type { Catalogue } from '#src/facts/catalogue.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { stayKinds } from '#src/facts/stays.ts'
import { text } from '#src/facts/values.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { factsOfAccounts } from './histories.ts'
import type { Transaction } from './tenant.ts'
import { periodEnd, usageHeld } from './usage-seen.ts'

/** Weeks of use that the portfolio looks back on. */
const WEEKS = 20

/** A source of usage with the end of its last whole week and the finest measure of activity that it gives. */
export interface UsageSource {
  readonly source: string
  readonly weekEnd: Day
  readonly measure: 'minutes' | 'people' | 'events'
}

export async function portfolioMembers(
  tx: Transaction,
  ids: readonly string[],
  day: Day,
  known: { readonly catalogue: Catalogue; readonly sources: readonly UsageSource[] },
): Promise<PortfolioMember[]> {
  const facts = await factsOfAccounts(tx, ids, ['account', 'subscription', 'event'], [...stayKinds])
  const usage = await weeklyUsage(tx, ids, day, known.sources)
  return ids.map((accountId) => {
    const own = knownOn(facts.get(accountId) ?? [], day)
    const row = accountRow(own.filter(({ kind }) => kind === 'account'))
    return {
      accountId,
      segment: row === undefined ? null : text(row, 'segment'),
      contracts: contractsOn(own, known.catalogue, day),
      usage: usage.get(accountId) ?? null,
    }
  })
}

interface Week {
  readonly id: string
  readonly source: string
  readonly week: number
  readonly events: number
  readonly minutes: number | null
  readonly people: number | null
}

async function weeklyUsage(
  tx: Transaction,
  ids: readonly string[],
  day: Day,
  sources: readonly UsageSource[],
): Promise<Map<string, MemberUsage>> {
  const usage = usageHeld(tx, ids, day, 7 * WEEKS + 31)
  const { rows } = await sql<Week>`
    select account_id as id, u.source, (given.week_end - ${periodEnd}) / 7 as week,
      sum(human_events) as events, sum(human_minutes) as minutes, sum(human_users)::float8 as people
    from ${usage.rows}
    join unnest(${sources.map((one) => one.source)}::text[], ${sources.map((one) => one.weekEnd)}::date[])
      as given (source, week_end) on given.source = u.source
    where ${usage.held} and ${periodEnd} <= given.week_end
    group by 1, 2, 3`.execute(tx.db)
  const measures = new Map(sources.map((one) => [one.source, one.measure]))
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, weeks]) => [id, memberUsage(weeks, measures)]),
  )
}

/** An account used through several sources is read by the one that brings most. */
function memberUsage(
  weeks: readonly Week[],
  measures: ReadonlyMap<string, UsageSource['measure']>,
): MemberUsage {
  const bySource = Map.groupBy(weeks, (week) => week.source)
  const total = (source: string) => bySource.get(source)!.reduce((sum, week) => sum + week.events, 0)
  const source = [...bySource.keys()].toSorted((a, b) => total(b) - total(a) || (a < b ? -1 : 1))[0]!
  const own = bySource.get(source)!.filter((week) => week.week < WEEKS)
  const events = Array.from({ length: WEEKS }, () => 0)
  for (const week of own) events[week.week] = week.events
  const measure = measures.get(source)!
  const activity28 = own.filter((week) => week.week < 4).reduce((sum, week) => sum + (week[measure] ?? 0), 0)
  return { source, events, activity28 }
}
