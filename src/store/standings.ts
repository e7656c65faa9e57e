/** The present standing of every account: written by each diagnosis, read by `listStandings`. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { leadingHealth } from '#src/detect/health/leading-health.ts'
import { leadsOf } from '#src/detect/leads-of.ts'
import type { Profile } from '#src/facts/dossier.ts'
import { sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface Standing {
  readonly profile: Profile
  readonly diagnosis: Diagnosis
}

export async function saveStandings(tx: Transaction, standings: readonly Standing[]): Promise<void> {
  const column = <T>(pick: (one: Standing) => T): T[] => standings.map(pick)
  await sql`
    insert into perennial.standing (organization_id, account_id, as_of, name, source_id, segment, tier, owner, arr,
      currency, score, status, movements, priority, deadline_on, diagnosis, silent_feeds, forecast, renewal_on, outlook,
      expected_loss, at_risk, arr_at_risk, am, csm)
    select ${tx.organizationId}, * from unnest(
      ${column((one) => one.diagnosis.account.id)}::uuid[], ${column((one) => one.diagnosis.asOf)}::date[],
      ${column((one) => one.profile.name)}::text[], ${column((one) => one.profile.sourceId)}::text[],
      ${column((one) => one.profile.segment)}::text[], ${column((one) => one.profile.tier)}::integer[],
      ${column((one) => one.profile.csmEmail ?? one.profile.amEmail)}::text[],
      ${column((one) => one.diagnosis.arr)}::float8[], ${column((one) => one.diagnosis.currency)}::text[],
      ${column((one) => leadingHealth(one.diagnosis).score)}::float8[],
      ${column((one) => leadingHealth(one.diagnosis).status)}::text[],
      ${column((one) => leadsOf(one.diagnosis.movements).length)}::integer[],
      ${column((one) => one.diagnosis.priority)}::float8[],
      ${column((one) => one.diagnosis.deadline?.on ?? null)}::date[],
      ${column((one) => JSON.stringify(one.diagnosis))}::jsonb[],
      ${column((one) => silentFeedsOf(one.diagnosis))}::jsonb[],
      ${column(({ diagnosis }) => diagnosis.renewal?.category ?? null)}::text[],
      ${column(({ diagnosis }) => diagnosis.renewal?.dueOn ?? null)}::date[],
      ${column(({ diagnosis }) => diagnosis.outlook?.p ?? null)}::float8[],
      ${column(({ diagnosis }) => diagnosis.renewal?.expectedLoss ?? null)}::float8[],
      ${column(({ diagnosis }) => (diagnosis.renewal?.atRisk ?? null) !== null)}::boolean[],
      ${column(({ diagnosis }) => diagnosis.renewal?.atRisk?.arr ?? null)}::float8[],
      ${column(({ profile }) => profile.amEmail)}::text[], ${column(({ profile }) => profile.csmEmail)}::text[])
    on conflict (organization_id, account_id) do update set
      as_of = excluded.as_of, name = excluded.name, source_id = excluded.source_id, segment = excluded.segment,
      tier = excluded.tier, owner = excluded.owner, arr = excluded.arr, currency = excluded.currency,
      score = excluded.score, status = excluded.status, movements = excluded.movements,
      priority = excluded.priority, deadline_on = excluded.deadline_on, diagnosis = excluded.diagnosis,
      silent_feeds = excluded.silent_feeds, forecast = excluded.forecast, renewal_on = excluded.renewal_on,
      outlook = excluded.outlook, expected_loss = excluded.expected_loss, at_risk = excluded.at_risk,
      arr_at_risk = excluded.arr_at_risk, am = excluded.am, csm = excluded.csm
  `.execute(tx.db)
}

/** Null where none is silent, so that they are found without opening every diagnosis. */
function silentFeedsOf({ silentFeeds }: Diagnosis): string | null {
  if (silentFeeds.length === 0) return null
  return JSON.stringify(silentFeeds.map(({ kind, source, lastOn }) => ({ kind, source, lastOn })))
}

/** The e-mail address of whoever holds the account, as of its last diagnosis; null when nobody is known to. */
export async function ownerOf(tx: Transaction, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ owner: string | null }>`
    select owner from perennial.standing
    where organization_id = ${tx.organizationId} and account_id = ${accountId}`.execute(tx.db)
  return rows[0]?.owner ?? null
}

/** The latest of each of the accounts; those that were not diagnosed yet are not among them. */
export async function diagnosesOf(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, Diagnosis>> {
  const { rows } = await sql<{ id: string; diagnosis: Diagnosis }>`
    select account_id as id, diagnosis from perennial.standing
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, diagnosis }) => [id, diagnosis]))
}

/** The latest; null: it was not diagnosed yet. */
export async function diagnosisOf(tx: Transaction, accountId: string): Promise<Diagnosis | null> {
  return (await diagnosesOf(tx, [accountId])).get(accountId) ?? null
}

/** As of its last diagnosis; null when it has none, or was never diagnosed. */
export async function segmentOf(tx: Transaction, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ segment: string | null }>`
    select segment from perennial.standing
    where organization_id = ${tx.organizationId} and account_id = ${accountId}`.execute(tx.db)
  return rows[0]?.segment ?? null
}

/** By account, the sources that its diagnosis rested on when its cards were settled last; others never were. */
export async function settledSources(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; sources: string[] }>`
    select account_id as id, settled_sources as sources from perennial.standing
    where organization_id = ${tx.organizationId} and account_id = any(${accountIds}::uuid[])
      and settled_sources is not null`.execute(tx.db)
  return new Map(rows.map((row) => [row.id, row.sources]))
}

export async function saveSettledSources(
  tx: Transaction,
  settled: readonly { readonly accountId: string; readonly sources: readonly string[] }[],
): Promise<void> {
  await sql`
    update perennial.standing s set settled_sources = array(select jsonb_array_elements_text(given.sources))
    from unnest(${settled.map((one) => one.accountId)}::uuid[],
      ${settled.map((one) => JSON.stringify(one.sources))}::jsonb[]) as given (account_id, sources)
    where s.organization_id = ${tx.organizationId} and s.account_id = given.account_id`.execute(tx.db)
}

/** The segments that accounts are in, as of their last diagnosis, by name. */
export async function segmentsInUse({ db, organizationId }: Transaction): Promise<string[]> {
  const { rows } = await sql<{ segment: string }>`
    select distinct segment from perennial.standing
    where organization_id = ${organizationId} and segment is not null order by 1`.execute(db)
  return rows.map((row) => row.segment)
}
