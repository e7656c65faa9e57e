/** What retention is read from, of a batch of accounts: contracts and events in all versions, days of use, how far all this reaches. */
import type { Fact } from '#src/facts/fact.ts'
import { accountKinds } from '#src/facts/kinds.ts'
import { addDays, type Day, latest } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import { factsOfAccounts } from './histories.ts'
import { published } from './imports.ts'
import type { Transaction } from './tenant.ts'
import { usageOf } from './usage-of.ts'

export interface RetentionFacts {
  readonly accountId: string
  /** every version of the account, its subscriptions and events, in the order in which they were learned */
  readonly facts: readonly Fact[]
  /** in order; a week or a month counts by its first day */
  readonly usedOn: readonly Day[]
}

/** @param periods first and last days between which the days of use are wanted */
export async function retentionFacts(
  tx: Transaction,
  ids: readonly string[],
  periods: readonly (readonly [Day, Day])[],
): Promise<RetentionFacts[]> {
  const facts = await factsOfAccounts(tx, ids, ['account', 'subscription', 'event'])
  const used = new Map<string, Set<Day>>()
  for (const [from, to] of periods) {
    const { rows } = await sql<{ id: string; on: Day }>`
      select distinct account_id as id, "on" from ${usageOf(tx, ids, { from, to })}
      where human_events > 0 and superseded_at is null`.execute(tx.db)
    for (const { id, on } of rows) used.set(id, (used.get(id) ?? new Set()).add(on))
  }
  return ids.map((accountId) => ({
    accountId,
    facts: facts.get(accountId) ?? [],
    usedOn: [...(used.get(accountId) ?? [])].toSorted(),
  }))
}

/**
 * The last day, up to `today`, on which anything that has a day of its own was learned of these accounts; a row that
 * does not say when it was learned counts as learned when it happened.
 * @returns null when nothing was
 */
export async function lastLearned(tx: Transaction, ids: readonly string[], today: Day): Promise<Day | null> {
  const facts = await sql<{ on: Day | null }>`
    select max((learned_at at time zone 'UTC')::date) as "on" from perennial.fact
    where organization_id = ${tx.organizationId} and account_id = any(${ids}::uuid[])
      and kind = any(${accountKinds}::text[]) and happened_on is not null
      and learned_at < ${`${addDays(today, 1)}T00:00:00Z`} and ${published(tx)}`.execute(tx.db)
  const usage = await sql<{ on: Day | null }>`
    select max(last."on") as "on" from unnest(${ids}::uuid[]) as wanted (id) cross join lateral (
      select u."on" from perennial.usage_day u
      where u.organization_id = ${tx.organizationId} and u.account_id = wanted.id and u."on" <= ${today}
        and ${published(tx, 'u.import_no')}
      order by u."on" desc limit 1) last`.execute(tx.db)
  return latest(facts.rows[0]?.on, usage.rows[0]?.on)
}
