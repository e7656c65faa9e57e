/** One page of the portfolio: accounts as they stand, with the quality of their plans and what is to be done next. */
import type { bookGroups } from '#src/detect/book-groups.ts'
import type { bookOrders } from '#src/detect/book-orders.ts'
import type { Movement } from '#src/detect/diagnosis.ts'
import { daysBetween, type Day } from '#src/kernel/day.ts'
import { fiscalShift } from '#src/kernel/quarter.ts'
import { type RawBuilder, sql } from 'kysely'
import { planGoodness } from './plan-goodness.ts'
import { isStale, standingsWithPlans } from './standing-filter.ts'
import { nextStepsOf } from './next-steps.ts'
import type { Transaction } from './tenant.ts'

export interface StandingPage {
  readonly sort: (typeof bookOrders)[number]
  readonly descending?: boolean | undefined
  /** accounts that are alike in it stand together, whatever the order */
  readonly groupBy?: (typeof bookGroups)[number] | undefined
  /** the month in which the fiscal year begins, where accounts stand by quarter; January where nobody says */
  readonly fiscalYearStart?: number
  /** null: all of them */
  readonly limit: number | null
  readonly offset: number
}

/**
 * Each column with its natural direction; accounts without a value come last. Priority and name are always known, and
 * not to say more lets the index give the order.
 */
const orders = {
  priority: [sql`s.priority`, 'desc', ''],
  name: [sql`s.name collate "und-x-icu"`, 'asc', ''],
  arr: [sql`s.arr`, 'desc', 'nulls last'],
  score: [sql`s.score`, 'asc', 'nulls last'],
  deadline: [sql`s.deadline_on`, 'asc', 'nulls last'],
  renewal: [sql`s.renewal_on`, 'asc', 'nulls last'],
  term: [sql`s.term_on`, 'asc', 'nulls last'],
  outlook: [sql`s.outlook`, 'asc', 'nulls last'],
  quality: [planGoodness, 'asc', 'nulls last'],
  owner: [sql`s.owner`, 'asc', 'nulls last'],
  tier: [sql`s.tier`, 'asc', 'nulls last'],
  segment: [sql`s.segment collate "und-x-icu"`, 'asc', 'nulls last'],
} as const satisfies Record<StandingPage['sort'], readonly [RawBuilder<unknown>, 'asc' | 'desc', string]>

interface Grouping {
  readonly value: RawBuilder<string | null>
  readonly order: RawBuilder<unknown>
}

/** What accounts are grouped by, as text; and the order of the groups, those of which nothing is known last. */
const groupings: Readonly<Record<Exclude<(typeof bookGroups)[number], 'quarter'>, Grouping>> = {
  // The worst first.
  status: {
    value: sql`case when s.gone_since is null then s.status else 'former' end`,
    order: sql`case when s.gone_since is null then array_position(array['Red', 'Yellow', 'Green'], s.status) else 4 end`,
  },
  segment: { value: sql`s.segment`, order: sql`s.segment collate "und-x-icu"` },
  tier: { value: sql`s.tier::text`, order: sql`s.tier` },
  owner: { value: sql`s.owner`, order: sql`s.owner` },
}

export function groupingOf({ groupBy, fiscalYearStart }: StandingPage): Grouping | null {
  if (groupBy !== 'quarter') return groupBy === undefined ? null : groupings[groupBy]
  const value = fiscalQuarter(sql`s.renewal_on`, fiscalYearStart ?? 1)
  return { value, order: value }
}

/** `2027 Q1` of a day by the number of the fiscal year: kernel/quarter.ts in words of the database. */
export function fiscalQuarter(day: RawBuilder<unknown>, startMonth: number): RawBuilder<string | null> {
  return sql`to_char(${day} + make_interval(months => ${fiscalShift(startMonth)}::integer), 'YYYY "Q"Q')`
}

interface AccountRow {
  readonly id: string
  readonly sourceId: string
  readonly name: string
  readonly segment: string | null
  readonly tier: number | null
  readonly owner: string | null
  readonly arr: number | null
  readonly currency: string | null
  readonly score: number | null
  readonly status: 'Green' | 'Yellow' | 'Red' | null
  readonly goneSince: Day | null
  readonly arrBefore: number | null
  readonly quality: number | null
  readonly isStale: boolean | null
  readonly asOf: Day
  readonly measured: number
  readonly applicable: number
  readonly movements: number
  readonly movement: Pick<Movement, 'rule' | 'headline' | 'reason' | 'severity' | 'since'> | null
  readonly deadlineOn: Day | null
  readonly deadlineKind: 'notice' | 'end' | null
  readonly deadlineAssumed: boolean | null
  readonly renewalOn: Day | null
  readonly outlook: number | null
  readonly history: (number | null)[] | null
}

/** @param where of a standing `s` and a plan `p` */
export async function standingRows(
  tx: Transaction,
  where: RawBuilder<unknown>,
  page: StandingPage,
  today: Day,
) {
  const order = orderOf(page)
  const { rows } = await sql<AccountRow>`
    with page as materialized (
      select s.account_id from ${standingsWithPlans(tx)} where ${where}
      order by ${order} limit ${page.limit}::integer offset ${page.offset})
    select s.account_id as id, s.source_id as "sourceId", s.name, s.segment, s.tier, s.owner, s.arr, s.currency, s.score,
      s.status, s.gone_since as "goneSince", s.cohort_start as "arrBefore", ${planGoodness} as quality,
      ${isStale} as "isStale", s.as_of as "asOf", s.measured, s.applicable, s.movements, s.top_movement as movement,
      s.deadline_on as "deadlineOn", s.deadline_kind as "deadlineKind", s.deadline_assumed as "deadlineAssumed",
      s.term_on as "renewalOn", s.outlook, ${history(tx)} as history
    from page
    join perennial.standing s on s.organization_id = ${tx.organizationId} and s.account_id = page.account_id
    left join perennial.plan p on p.organization_id = ${tx.organizationId} and p.account_id = page.account_id
    order by ${order}`.execute(tx.db)
  const steps = await nextStepsOf(
    tx,
    rows.map(({ id }) => id),
    today,
  )
  return rows.map((row) => ({ ...accountOf(row), nextStep: steps.get(row.id) ?? null }))
}

function orderOf(page: StandingPage): RawBuilder<unknown> {
  const { sort, descending } = page
  const [column, natural, unknown] = orders[sort]
  const direction = descending === undefined ? natural : descending ? 'desc' : 'asc'
  const order = sql`${column} ${sql.raw(`${direction} ${unknown}`)}, s.name collate "und-x-icu", s.account_id`
  const grouping = groupingOf(page)
  return grouping === null ? order : sql`${grouping.order} nulls last, ${order}`
}

/** Of a standing `s`: its health at the end of each of the last twelve weeks. */
function history({ organizationId }: Transaction): RawBuilder<unknown> {
  return sql`(select jsonb_agg(score order by "on") from (
    select score, "on" from perennial.snapshot n
    where n.organization_id = ${organizationId} and n.account_id = s.account_id
      and n."on" = any(array(select s.as_of - 7 * week from generate_series(0, 11) week))) weekly)`
}

function accountOf({ history, asOf, deadlineOn, deadlineKind, deadlineAssumed, ...row }: AccountRow) {
  return {
    ...row,
    history: history ?? [],
    deadline:
      deadlineOn === null || deadlineKind === null
        ? null
        : {
            kind: deadlineKind,
            on: deadlineOn,
            days: daysBetween(asOf, deadlineOn),
            assumed: deadlineAssumed === true,
          },
  }
}
