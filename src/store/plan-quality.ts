/** The quality of plans: what it is told from, and what was told last. */
import type { MovementCard, NewCard } from '#src/detect/movement-card.ts'
import type { PlanQuality } from '#src/detect/quality/plan-quality.ts'
import type { QualityInput } from '#src/detect/quality/quality-input.ts'
import { settingsBySegment } from '#src/detect/settings/settings-by-segment.ts'
import { accountOrigins, accountRow, ownReadOn } from '#src/facts/account-row.ts'
import { type Fact, factId } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { ownerSince } from '#src/facts/owner-since.ts'
import { text } from '#src/facts/values.ts'
import type { Day } from '#src/kernel/day.ts'
import { withoutLapsed } from '#src/plan/without-lapsed.ts'
import { sql } from 'kysely'
import { accountsReadOn } from './accounts-read-on.ts'
import { factsOfAccounts } from './histories.ts'
import { storedCard } from './listed-card.ts'
import { plansOf } from './plans.ts'
import { diagnosesOf } from './standings.ts'
import { lastReviewsOf } from './reviews.ts'
import { latestSettings } from './settings-versions.ts'
import type { Transaction } from './tenant.ts'

/** Of each of the accounts that was diagnosed; in a fixed number of queries. */
export async function qualityInputs(
  tx: Transaction,
  accountIds: readonly string[],
  today: Day,
): Promise<Map<string, QualityInput>> {
  const diagnoses = await diagnosesOf(tx, accountIds)
  const plans = await plansOf(tx, accountIds)
  const cards = await openCardsOf(tx, accountIds)
  const facts = await factsOfAccounts(tx, accountIds, ['account', 'opportunity'])
  const readOn = await accountsReadOn(tx, today)
  const reviewed = await lastReviewsOf(tx, accountIds, today)
  const settingsOf = settingsBySegment((await latestSettings(tx)).own)
  return new Map(
    [...diagnoses].map(([id, diagnosis]) => {
      const all = facts.get(id) ?? []
      const known = knownOn(all, today)
      const records = known.filter(({ kind }) => kind === 'account')
      const account = accountRow(records)
      const input = {
        plan: withoutLapsed(plans.get(id)!.plan, ownedSince(all, today)),
        diagnosis,
        cards: cards.get(id) ?? [],
        owners: ownersOf(account),
        opportunities: known.filter(({ kind }) => kind === 'opportunity').map(deal),
        accountReadOn: ownReadOn(accountOrigins(records, today, readOn)),
        reviewedOn: reviewed.get(id) ?? null,
        today,
        settings: settingsOf(account === undefined ? null : text(account, 'segment')),
      }
      return [id, input]
    }),
  )
}

/** Of the accounts whose plans somebody, or the engine, has written into. */
export async function accountsWithPlan(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from perennial.plan
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[]) and edits > 0
    order by account_id`.execute(db)
  return rows.map(({ id }) => id)
}

/** By account; of an account without a plan nothing is kept. */
export async function saveQualities(
  { db, organizationId }: Transaction,
  qualities: ReadonlyMap<string, PlanQuality>,
): Promise<void> {
  await sql`
    update perennial.plan p set quality = given.quality
    from unnest(${[...qualities.keys()]}::uuid[],
      ${[...qualities.values()].map((one) => JSON.stringify(one))}::jsonb[]) as given (account_id, quality)
    where p.organization_id = ${organizationId} and p.account_id = given.account_id
      and p.quality is distinct from given.quality`.execute(db)
}

async function openCardsOf(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, MovementCard[]>> {
  const { rows } = await sql<{ id: string; card: NewCard }>`
    select id, card from perennial.movement
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[]) and closed_on is null
    order by opened_on, id`.execute(db)
  return Map.groupBy(rows.map(storedCard), ({ accountId }) => accountId)
}

/** Since when each of the two owners holds the account: what the one before judged has lapsed. */
function ownedSince(facts: readonly Fact[], today: Day) {
  const rows = facts.filter(({ kind }) => kind === 'account')
  return { csm: ownerSince(rows, 'csm_email', today), am: ownerSince(rows, 'am_email', today) }
}

function ownersOf(account: Fact | undefined): QualityInput['owners'] {
  if (account === undefined) return { am: null, csm: null }
  return { am: text(account, 'am_email'), csm: text(account, 'csm_email') }
}

function deal(fact: Fact): QualityInput['opportunities'][number] {
  return {
    factId: factId(fact),
    source: fact.source,
    stage: text(fact, 'stage'),
    statedOn: fact.learnedOn,
  }
}
