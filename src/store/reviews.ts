/** The reviews that were begun: which accounts, in which order, and what was said of each. */
import type { Day } from '#src/kernel/day.ts'
import { nothingSaid, type ReviewOutcome } from '#src/plan/review/outcome.ts'
import type { ReviewKind } from '#src/plan/review/rhythm.ts'
import { type RawBuilder, sql } from 'kysely'
import { recordName } from './record-name.ts'
import type { Transaction } from './tenant.ts'

export interface ReviewScope {
  /** whose accounts; null: everybody's */
  readonly owner: string | null
  /** whose team; null: any */
  readonly team: string | null
  /** only those at risk */
  readonly atRisk: boolean
  /** only those on which something is other than at their last review */
  readonly onlyChanged: boolean
  /** these alone, by name; none: whoever is in the scope */
  readonly accounts: readonly string[]
  readonly limit: number
  /** accounts that were left out, as nothing changed on them */
  readonly unchanged: number
}

/** As it was kept before one could ask for a team, or for what changed alone. */
const plainScope = { team: null, onlyChanged: false, unchanged: 0 } as const

export interface StoredReview {
  readonly id: string
  readonly kind: ReviewKind
  readonly scope: ReviewScope
  readonly startedOn: Day
  readonly startedAt: Date
  readonly startedBy: string
  readonly finishedOn: Day | null
  readonly finishedBy: string | null
  readonly accounts: number
  readonly closed: number
  readonly begun: number
}

export interface StoredEntry {
  readonly accountId: string
  readonly name: string
  readonly score: number | null
  readonly status: string | null
  readonly arr: number | null
  readonly currency: string | null
  readonly place: number
  readonly since: Day
  readonly closedOn: Day | null
  readonly outcome: ReviewOutcome
}

/** @param since by account, the day of its last review, or as far as a first one looks back */
export async function startReview(
  { db, organizationId }: Transaction,
  review: Pick<StoredReview, 'kind' | 'scope' | 'startedOn' | 'startedAt' | 'startedBy'>,
  accountIds: readonly string[],
  firstSince: Day,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into perennial.review (organization_id, id, kind, scope, started_on, started_at, started_by)
    values (${organizationId}, gen_random_uuid(), ${review.kind}, ${JSON.stringify(review.scope)}::jsonb,
      ${review.startedOn}, ${review.startedAt}, ${review.startedBy}) returning id`.execute(db)
  const { id } = rows[0]!
  await sql`
    insert into perennial.review_entry (organization_id, review_id, account_id, place, since, outcome)
    select ${organizationId}, ${id}, given.account_id, given.place,
      coalesce((select max(e.closed_on) from perennial.review_entry e
        where e.organization_id = ${organizationId} and e.account_id = given.account_id
          and e.outcome ->> 'skipped' is null), ${firstSince}), ${JSON.stringify(nothingSaid)}::jsonb
    from unnest(${accountIds}::uuid[]) with ordinality as given (account_id, place)`.execute(db)
  return id
}

/** Of an entry `e` of an account `a`: one that became part of another, and whose turn had not come, has none any more. */
const counts = sql`(e.closed_on is not null or a.merged_into is null)`

/** Of an entry `e`: what was seen is kept, since it was closed, or its review ended in the middle of it. */
const isKept = sql`jsonb_typeof(e.outcome -> 'kept') = 'object'`

const columns = sql`r.id, r.kind, r.scope, r.started_on as "startedOn", r.started_at as "startedAt",
  r.started_by as "startedBy", r.finished_on as "finishedOn", r.finished_by as "finishedBy",
  (select count(*)::int from perennial.review_entry e
    join perennial.account a on a.organization_id = r.organization_id and a.id = e.account_id
    where e.organization_id = r.organization_id and e.review_id = r.id and ${counts}) as accounts,
  (select count(*)::int from perennial.review_entry e
    where e.organization_id = r.organization_id and e.review_id = r.id and e.closed_on is not null) as closed,
  (select count(*)::int from perennial.review_entry e
    join perennial.account a on a.organization_id = r.organization_id and a.id = e.account_id
    where e.organization_id = r.organization_id and e.review_id = r.id and e.closed_on is null and ${isKept}
      and ${counts}) as begun`

/** The latest first. */
export async function listReviews(
  { db, organizationId }: Transaction,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<StoredReview[]> {
  const { rows } = await sql<StoredReview>`
    select ${columns} from perennial.review r where r.organization_id = ${organizationId}
    order by r.started_at desc, r.id limit ${limit} offset ${offset}`.execute(db)
  return rows.map(withWholeScope)
}

function withWholeScope(review: StoredReview): StoredReview {
  return { ...review, scope: { ...plainScope, ...review.scope } }
}

/** null: there is none. */
export async function reviewById(
  { db, organizationId }: Transaction,
  id: string,
): Promise<StoredReview | null> {
  const { rows } = await sql<StoredReview>`
    select ${columns} from perennial.review r
    where r.organization_id = ${organizationId} and r.id = ${id}`.execute(db)
  return rows[0] === undefined ? null : withWholeScope(rows[0])
}

/** In their order. */
export function entriesOfReview(tx: Transaction, reviewId: string): Promise<StoredEntry[]> {
  return entriesWhere(tx, reviewId, sql`true`)
}

/** null: the account is not in it. */
export async function entryOfReview(
  tx: Transaction,
  reviewId: string,
  accountId: string,
): Promise<StoredEntry | null> {
  return (await entriesWhere(tx, reviewId, sql`e.account_id = ${accountId}`))[0] ?? null
}

/** @param condition on an entry `e`. An account that became part of another has no standing of its own. */
async function entriesWhere(
  tx: Transaction,
  reviewId: string,
  condition: RawBuilder<unknown>,
): Promise<StoredEntry[]> {
  const { db, organizationId } = tx
  const { rows } = await sql<StoredEntry>`
    select e.account_id as "accountId", coalesce(s.name, ${recordName(tx, 'a')}) as name, s.score, s.status, s.arr, s.currency, e.place, e.since,
      e.closed_on as "closedOn", e.outcome
    from perennial.review_entry e
    join perennial.account a on a.organization_id = ${organizationId} and a.id = e.account_id
    left join perennial.standing s on s.organization_id = ${organizationId} and s.account_id = e.account_id
    where e.organization_id = ${organizationId} and e.review_id = ${reviewId} and ${counts} and ${condition}
    order by e.place`.execute(db)
  return rows.map(withAllKept)
}

/** As it was kept before answers and what was still open were. */
const plainKept = { answers: [], open: [] } as const

function withAllKept<Entry extends Pick<StoredEntry, 'outcome'>>(entry: Entry): Entry {
  const { kept } = entry.outcome
  return kept === null ? entry : { ...entry, outcome: { ...entry.outcome, kept: { ...plainKept, ...kept } } }
}

/** Until the transaction ends nobody else writes in it. @param accountId none: in any of the review */
export async function lockEntries(
  { db, organizationId }: Transaction,
  reviewId: string,
  accountId?: string,
): Promise<void> {
  const own = accountId === undefined ? sql`` : sql`and account_id = ${accountId}`
  await sql`
    select from perennial.review_entry
    where organization_id = ${organizationId} and review_id = ${reviewId} ${own}
    order by account_id for update`.execute(db)
}

export async function saveEntry(
  { db, organizationId }: Transaction,
  reviewId: string,
  { accountId, outcome, closedOn }: Pick<StoredEntry, 'accountId' | 'outcome' | 'closedOn'>,
): Promise<void> {
  await sql`
    update perennial.review_entry set outcome = ${JSON.stringify(outcome)}::jsonb, closed_on = ${closedOn}
    where organization_id = ${organizationId} and review_id = ${reviewId} and account_id = ${accountId}`.execute(
    db,
  )
}

export async function endReview(
  { db, organizationId }: Transaction,
  id: string,
  { on, by }: { readonly on: Day; readonly by: string },
): Promise<void> {
  await sql`
    update perennial.review set finished_on = ${on}, finished_by = ${by}
    where organization_id = ${organizationId} and id = ${id} and finished_on is null`.execute(db)
}

/** It goes on, and what was kept of accounts whose turn was not over is to be seen anew. */
export async function resumeReview({ db, organizationId }: Transaction, id: string): Promise<void> {
  await sql`
    update perennial.review set finished_on = null, finished_by = null
    where organization_id = ${organizationId} and id = ${id}`.execute(db)
  await sql`
    update perennial.review_entry set outcome = jsonb_set(outcome, '{kept}', 'null')
    where organization_id = ${organizationId} and review_id = ${id} and closed_on is null`.execute(db)
}

/** At which instant the review of an account was closed on that day, before this one began; null: none was. */
export async function closedAtOn(
  { db, organizationId }: Transaction,
  accountId: string,
  { id, startedAt }: Pick<StoredReview, 'id' | 'startedAt'>,
  day: Day,
): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select max(outcome ->> 'closedAt') as at from perennial.review_entry
    where organization_id = ${organizationId} and account_id = ${accountId} and review_id <> ${id}
      and closed_on = ${day} and outcome ->> 'skipped' is null
      and (outcome ->> 'closedAt')::timestamptz <= ${startedAt}`.execute(db)
  return rows[0]?.at ?? null
}

/** The day of the last review of each of these accounts that was closed and not passed over, up to a day. */
export async function lastReviewsOf(
  { db, organizationId }: Transaction,
  accountIds: readonly string[],
  until: Day,
): Promise<Map<string, Day>> {
  const { rows } = await sql<{ id: string; on: Day }>`
    select account_id as id, max(closed_on) as "on" from perennial.review_entry
    where organization_id = ${organizationId} and account_id = any(${accountIds}::uuid[])
      and closed_on <= ${until} and outcome ->> 'skipped' is null
    group by account_id`.execute(db)
  return new Map(rows.map(({ id, on }) => [id, on]))
}

/** What other reviews came to for an account, the latest first: it was closed, or begun when its review was ended. */
export async function pastEntries(
  { db, organizationId }: Transaction,
  accountId: string,
  reviewId: string,
  from: Day,
): Promise<Pick<StoredEntry, 'outcome'>[]> {
  const { rows } = await sql<Pick<StoredEntry, 'outcome'>>`
    select e.outcome from perennial.review_entry e
    join perennial.review r on r.organization_id = ${organizationId} and r.id = e.review_id
    where e.organization_id = ${organizationId} and e.account_id = ${accountId} and e.review_id <> ${reviewId}
      and ${isKept} and coalesce(e.closed_on, r.finished_on) >= ${from} and e.outcome ->> 'skipped' is null
    order by coalesce(e.closed_on, r.finished_on) desc limit 10`.execute(db)
  return rows.map(withAllKept)
}
