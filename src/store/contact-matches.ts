/** Contacts that may be one person, for somebody to decide, and what was decided. */
import { type ContactKey, contactId } from '#src/facts/contact-merge.ts'
import { type DoubtfulPair, orderedPair, pairKey } from '#src/facts/match-people.ts'
import { sql } from 'kysely'
import { published } from './imports.ts'
import { recordName } from './record-name.ts'
import type { Transaction } from './tenant.ts'

export type MatchState = 'open' | 'merged' | 'apart'

/** Pairs of which somebody decided that they are not one person, by `pairKey`. */
export async function contactsApart({ db, organizationId }: Transaction): Promise<Set<string>> {
  const { rows } = await sql<PairRow>`
    select ${pairColumns} from perennial.contact_match m
    where m.organization_id = ${organizationId} and m.state = 'apart'`.execute(db)
  return new Set(rows.map((row) => pairKey(row, { source: row.otherSource, sourceId: row.otherSourceId })))
}

interface PairRow extends ContactKey {
  readonly otherSource: string
  readonly otherSourceId: string
}

const pairColumns = sql`m.source, m.source_id as "sourceId", m.other_source as "otherSource",
  m.other_source_id as "otherSourceId"`

/**
 * Keeps what is in doubt now. What was decided stays decided, unless an id came with yet another name; what is no longer
 * in doubt, since somebody corrected it, is no longer asked.
 * @param contacts those that were looked at
 */
export async function keepContactMatches(
  { db, organizationId }: Transaction,
  contacts: readonly ContactKey[],
  doubtful: readonly DoubtfulPair[],
  now: Date,
): Promise<void> {
  const given = unnested(doubtful)
  await sql`
    delete from perennial.contact_match m
    where m.organization_id = ${organizationId} and m.state = 'open'
      and (m.source, m.source_id) in (select * from unnest(${contacts.map(({ source }) => source)}::text[],
        ${contacts.map(({ sourceId }) => sourceId)}::text[]))
      and (m.source, m.source_id, m.other_source, m.other_source_id) not in (
        select source, source_id, other_source, other_source_id from ${given})`.execute(db)
  await sql`
    insert into perennial.contact_match (organization_id, source, source_id, other_source, other_source_id, state,
      why, found_at)
    select ${organizationId}, source, source_id, other_source, other_source_id, 'open', why, ${now} from ${given}
    on conflict (organization_id, source, source_id, other_source, other_source_id) do update
      set why = excluded.why, state = 'open', decided_by = null, decided_at = null,
        found_at = case contact_match.state when 'open' then contact_match.found_at else excluded.found_at end
      where contact_match.why <> excluded.why and (contact_match.state = 'open' or
        (contact_match.source = contact_match.other_source and contact_match.source_id = contact_match.other_source_id))
    `.execute(db)
}

function unnested(pairs: readonly DoubtfulPair[]) {
  return sql`unnest(${pairs.map(({ contact }) => contact.source)}::text[],
    ${pairs.map(({ contact }) => contact.sourceId)}::text[], ${pairs.map(({ other }) => other.source)}::text[],
    ${pairs.map(({ other }) => other.sourceId)}::text[], ${pairs.map(({ why }) => why)}::text[])
    as given (source, source_id, other_source, other_source_id, why)`
}

/** Of one who decides, and whom they decide about. */
export interface MatchDecision {
  readonly state: MatchState
  readonly by: string
  readonly now: Date
}

/**
 * Keeps what somebody decided about two contacts; open: it is to be decided again.
 * @param why what is said where nobody was in doubt before; null: then nothing is kept
 * @returns whether it is kept
 */
export async function decideContactMatch(
  { db, organizationId }: Transaction,
  pair: readonly [ContactKey, ContactKey],
  { state, by, now }: MatchDecision,
  why: string | null,
): Promise<boolean> {
  const { contact, other } = orderedPair(pair[0], pair[1], '')
  const [decidedBy, decidedAt] = state === 'open' ? [null, null] : [by, now]
  const { numAffectedRows } = await sql`
    update perennial.contact_match m set state = ${state}, decided_by = ${decidedBy}, decided_at = ${decidedAt}
    where m.organization_id = ${organizationId} and m.source = ${contact.source} and m.source_id = ${contact.sourceId}
      and m.other_source = ${other.source} and m.other_source_id = ${other.sourceId}`.execute(db)
  if (numAffectedRows !== 0n || why === null) return numAffectedRows !== 0n
  await sql`
    insert into perennial.contact_match (organization_id, source, source_id, other_source, other_source_id, state,
      why, found_at, decided_by, decided_at)
    values (${organizationId}, ${contact.source}, ${contact.sourceId}, ${other.source}, ${other.sourceId}, ${state},
      ${why}, ${now}, ${decidedBy}, ${decidedAt})`.execute(db)
  return true
}

/** A contact as the list of doubtful matches shows it. */
export interface ShownContact extends ContactKey {
  readonly factId: string
  readonly accountId: string
  readonly account: string
  readonly name: string
  readonly email: string | null
  readonly title: string | null
}

export interface ListedMatch {
  readonly contact: ShownContact
  /** the same contact: its id came with another name */
  readonly other: ShownContact
  readonly state: MatchState
  readonly why: string
  readonly foundAt: Date
  readonly decidedBy: string | null
}

export interface MatchesWanted {
  readonly state: MatchState
  readonly accountId: string | null
  readonly limit: number
}

/** The newest first; of contacts that are known no more, none. */
export async function listContactMatches(
  tx: Transaction,
  { state, accountId, limit }: MatchesWanted,
): Promise<{ readonly count: number; readonly matches: ListedMatch[] }> {
  const { db, organizationId } = tx
  const side = (alias: string, source: string, id: string) => sql`
    join lateral (
      select f.account_id, f."values" ->> 'name' as name, f."values" ->> 'email' as email,
        f."values" ->> 'title' as title, ${recordName(tx, 'a')} as account
      from perennial.fact f
      join perennial.account a on a.organization_id = ${organizationId} and a.id = f.account_id
      where f.organization_id = ${organizationId} and f.kind = 'contact' and f.source = ${sql.ref(`m.${source}`)}
        and f.source_id = ${sql.ref(`m.${id}`)} and f.superseded_at is null and ${published(tx, 'f.import_no')}
    ) ${sql.ref(alias)} on true`
  const { rows } = await sql<MatchRow>`
    select ${pairColumns}, m.state, m.why, m.found_at as "foundAt", m.decided_by as "decidedBy",
      count(*) over ()::int as count,
      one.account_id as "oneAccountId", one.account as "oneAccount", one.name as "oneName", one.email as "oneEmail",
      one.title as "oneTitle",
      two.account_id as "twoAccountId", two.account as "twoAccount", two.name as "twoName", two.email as "twoEmail",
      two.title as "twoTitle"
    from perennial.contact_match m
    ${side('one', 'source', 'source_id')} ${side('two', 'other_source', 'other_source_id')}
    where m.organization_id = ${organizationId} and m.state = ${state}
      and (${accountId}::uuid is null or one.account_id = ${accountId}::uuid or two.account_id = ${accountId}::uuid)
    order by m.found_at desc, m.source, m.source_id, m.other_source, m.other_source_id
    limit ${limit}`.execute(db)
  return { count: rows[0]?.count ?? 0, matches: rows.map(listed) }
}

interface MatchRow extends PairRow, Pick<ListedMatch, 'state' | 'why' | 'foundAt' | 'decidedBy'> {
  readonly count: number
  readonly oneAccountId: string
  readonly oneAccount: string
  readonly oneName: string
  readonly oneEmail: string | null
  readonly oneTitle: string | null
  readonly twoAccountId: string
  readonly twoAccount: string
  readonly twoName: string
  readonly twoEmail: string | null
  readonly twoTitle: string | null
}

function listed(row: MatchRow): ListedMatch {
  const one = { source: row.source, sourceId: row.sourceId }
  const two = { source: row.otherSource, sourceId: row.otherSourceId }
  return {
    contact: {
      ...one,
      factId: contactId(one),
      accountId: row.oneAccountId,
      account: row.oneAccount,
      name: row.oneName,
      email: row.oneEmail,
      title: row.oneTitle,
    },
    other: {
      ...two,
      factId: contactId(two),
      accountId: row.twoAccountId,
      account: row.twoAccount,
      name: row.twoName,
      email: row.twoEmail,
      title: row.twoTitle,
    },
    state: row.state,
    why: row.why,
    foundAt: row.foundAt,
    decidedBy: row.decidedBy,
  }
}
