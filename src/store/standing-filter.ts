/** Which accounts of the portfolio are meant: a filter as a condition on a standing `s` and the plan `p` of its account. */
import { LEAST_FRESH } from '#src/plan/freshness-of.ts'
import { type RawBuilder, sql } from 'kysely'
import { likePattern } from './like-pattern.ts'
import { saidTeammates } from './said-teammates.ts'
import type { Transaction } from './tenant.ts'

export interface StandingFilter {
  readonly search?: string | undefined
  /** none: too little is known of a customer; former: it is none any more */
  readonly status?: 'Green' | 'Yellow' | 'Red' | 'none' | 'former' | undefined
  readonly segment?: string | undefined
  readonly tier?: number | undefined
  /** e-mail address of its AM or its CSM */
  readonly owner?: string | undefined
  /** of its AM or its CSM, as the people of our own side say */
  readonly team?: string | undefined
  readonly moved?: boolean | undefined
  readonly atRisk?: boolean | undefined
  /** the renewal is decided within so many days of the diagnosis */
  readonly renewalWithin?: number | undefined
  /** freshness of its plan below what is told as stale */
  readonly stale?: boolean | undefined
}

/** For a `where`: an index can answer it, and it may be null where a value is not known. */
export function passingFilter(tx: Transaction, filter: StandingFilter): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [sql`s.organization_id = ${tx.organizationId}`]
  const { search, status, segment, tier, owner, team, moved, atRisk, renewalWithin, stale } = filter
  if (search) {
    const pattern = `%${likePattern(search)}%`
    all.push(sql`(s.name ilike ${pattern} or s.source_id ilike ${pattern})`)
  }
  if (status === 'former') all.push(sql`s.gone_since is not null`)
  else if (status === 'none') all.push(sql`s.status is null and s.gone_since is null`)
  else if (status) all.push(sql`s.status = ${status}`)
  if (segment) all.push(sql`s.segment = ${segment}`)
  if (tier) all.push(sql`s.tier = ${tier}`)
  if (owner) all.push(heldBy(owner))
  if (team) all.push(inTeam(tx, team))
  if (moved !== undefined) all.push(moved ? sql`s.movements > 0` : sql`s.movements = 0`)
  if (atRisk !== undefined) all.push(atRisk ? sql`s.at_risk` : sql`not s.at_risk`)
  if (renewalWithin !== undefined)
    all.push(sql`s.renewal_on between s.as_of and s.as_of + ${renewalWithin}::int`)
  if (stale !== undefined) all.push(stale ? isStale : sql`not coalesce(${isStale}, false)`)
  return sql<boolean>`(${sql.join(all, sql` and `)})`
}

/** Of the standing `s` of an account: this person holds it, as its AM or its CSM. */
export function heldBy(owner: string): RawBuilder<boolean> {
  return sql<boolean>`(s.owner = ${owner} or s.am = ${owner} or s.csm = ${owner})`
}

/** Null where there is no plan, or nothing in it can grow stale. */
export const isStale = sql<boolean>`p.freshness < ${sql.lit(LEAST_FRESH)}`

/** A standing `s` with the plan `p` of its account, whether it has one or not. */
export function standingsWithPlans({ organizationId }: Transaction): RawBuilder<unknown> {
  return sql`perennial.standing s
    left join perennial.plan p on p.organization_id = ${organizationId} and p.account_id = s.account_id`
}

/** Of the standing `s` of an account: somebody of the team holds it. */
export function inTeam(tx: Transaction, team: string): RawBuilder<unknown> {
  return sql`(array[lower(s.am), lower(s.csm), lower(s.owner)]
    && array(select said.email from ${saidTeammates(tx)} said where said.team = ${team}))`
}
