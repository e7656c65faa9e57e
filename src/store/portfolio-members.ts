/** What a batch of accounts adds to the portfolio of a day, in a fixed number of queries. */
import { contractsOn } from '#src/facts/contracts-on.ts'
import type { Product } from '#src/facts/dossier.ts'
import type { Fact } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import type { MemberUsage, PortfolioMember } from '#src/detect/portfolio.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { factsOfAccounts } from './histories.ts'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'

/** Weeks of use that the portfolio looks back on. */
const WEEKS = 20

/** Days on which each source brought a row, and the features seen, of the accounts asked for. */
export interface UsageSeen {
  readonly days: readonly { readonly source: string; readonly on: Day }[]
  readonly features: readonly { readonly product: string | null; readonly feature: string }[]
}

export async function portfolioMembers(
  tx: Transaction,
  ids: readonly string[],
  products: readonly Product[],
  day: Day,
): Promise<PortfolioMember[]> {
  const facts = await factsOfAccounts(tx, ids, ['subscription'])
  const usage = await weeklyUsage(tx, ids, day)
  return ids.map((accountId) => ({
    accountId,
    contracts: contractsOn(knownOn(facts.get(accountId) ?? ([] as Fact[]), day), products, day),
    usage: usage.get(accountId) ?? null,
  }))
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
): Promise<Map<string, MemberUsage>> {
  const { rows } = await sql<Week>`
    select account_id as id, max(source) as source,
      (${day}::date - least("on" + (case grain when 'week' then 6 when 'month' then 29 else 0 end), ${day}::date)) / 7
        as week,
      sum(human_events) as events, sum(human_minutes) as minutes, sum(human_users)::float8 as people
    from perennial.usage_day
    where organization_id = ${tx.organizationId} and account_id = any(${ids}::uuid[])
      and "on" > ${addDays(day, -7 * WEEKS - 30)} and "on" <= ${day} and ${usageKnown(tx, day)}
    group by 1, 3`.execute(tx.db)
  return new Map([...Map.groupBy(rows, (row) => row.id)].map(([id, weeks]) => [id, memberUsage(weeks)]))
}

function memberUsage(weeks: readonly Week[]): MemberUsage {
  const events = Array.from({ length: WEEKS }, () => 0)
  for (const { week, events: sum } of weeks) if (week < WEEKS) events[week] = sum
  const recent = weeks.filter((week) => week.week < 4)
  const sum = (pick: (week: Week) => number | null): number | null =>
    recent.some((week) => pick(week) !== null)
      ? recent.reduce((total, week) => total + (pick(week) ?? 0), 0)
      : null
  const activity28 =
    sum((week) => week.minutes) ?? sum((week) => week.people) ?? sum((week) => week.events) ?? 0
  return { source: weeks[0]!.source, events, activity28 }
}

/** Rows of usage that held on the day. */
function usageKnown(tx: Transaction, day: Day) {
  const next = `${addDays(day, 1)}T00:00:00Z`
  return sql`learned_at < ${next} and (superseded_at is null or superseded_at >= ${next}) and ${published(tx)}`
}

/** @param features whether features are wanted: they cost more than the days */
export async function usageSeen(
  tx: Transaction,
  ids: readonly string[],
  day: Day,
  features: boolean,
): Promise<UsageSeen> {
  const within = (days: number) => sql`
    organization_id = ${tx.organizationId} and account_id = any(${ids}::uuid[])
      and "on" > ${addDays(day, -days)} and "on" <= ${day} and ${usageKnown(tx, day)}`
  const days = await sql<UsageSeen['days'][number]>`
    select distinct source, "on" from perennial.usage_day where ${within(120)}`.execute(tx.db)
  if (!features) return { days: days.rows, features: [] }
  const seen = await sql<UsageSeen['features'][number]>`
    select distinct entry.product, entry.feature
    from perennial.usage_day, unnest(products, features) as entry (product, feature)
    where ${within(90)} and entry.feature is not null`.execute(tx.db)
  return { days: days.rows, features: seen.rows }
}
