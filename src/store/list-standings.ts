/** The portfolio page: one page of standings with the totals of all that pass the filter. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { addDays, daysBetween, type Day, latest } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './tenant.ts'

export interface StandingFilter {
  readonly search?: string | undefined
  readonly status?: 'Green' | 'Yellow' | 'Red' | 'none' | undefined
  readonly segment?: string | undefined
  readonly tier?: number | undefined
  readonly owner?: string | undefined
  readonly moved?: boolean | undefined
}

export interface StandingPage extends StandingFilter {
  readonly sort: 'priority' | 'name' | 'arr' | 'score' | 'deadline'
  readonly descending?: boolean | undefined
  readonly limit: number
  readonly offset: number
}

/** One page with the totals of all accounts that pass the filter. */
export async function listStandings(tx: Transaction, page: StandingPage) {
  const where = conditions(tx, page)
  const groups = await groupsOf(tx, where)
  const passing = groups.filter(({ passes }) => passes === true)
  const asOf = latest(...groups.map((group) => group.asOf))
  const deadlines = asOf === null ? [] : await deadlinesOf(tx, where, asOf)
  const segments = new Set(groups.map(({ segment }) => segment).filter((segment) => segment !== null))
  const currency = mostCommonCurrency(passing)
  const together = (parts: readonly Part[]) => togetherIn(currency, parts)
  const ofStatus = (status: string | null) => together(passing.filter((group) => group.status === status))
  const { accounts: total, arr } = together(passing)
  return {
    asOf,
    total,
    currency,
    totals: {
      arr,
      otherCurrencies: inOtherCurrencies(currency, passing),
      green: ofStatus('Green'),
      yellow: ofStatus('Yellow'),
      red: ofStatus('Red'),
      none: ofStatus(null),
      deadlineIn60: together(deadlines.filter(({ on }) => on <= addDays(asOf!, 60))),
      moved: together(passing.filter(({ moved }) => moved)).accounts,
    },
    deadlines: byMonth(deadlines, together),
    segments: [...segments].toSorted(),
    accounts: asOf === null ? [] : await accountsOf(tx, where, page),
  }
}

function conditions(tx: Transaction, filter: StandingFilter): RawBuilder<unknown> {
  const all = [sql`organization_id = ${tx.organizationId}`]
  if (filter.search) {
    const pattern = `%${filter.search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    all.push(sql`(name ilike ${pattern} or source_id ilike ${pattern})`)
  }
  if (filter.status === 'none') all.push(sql`status is null`)
  else if (filter.status) all.push(sql`status = ${filter.status}`)
  if (filter.segment) all.push(sql`segment = ${filter.segment}`)
  if (filter.tier) all.push(sql`tier = ${filter.tier}`)
  if (filter.owner) all.push(sql`owner = ${filter.owner}`)
  if (filter.moved !== undefined) all.push(filter.moved ? sql`movements > 0` : sql`movements = 0`)
  return sql.join(all, sql` and `)
}

/** Accounts that are alike in all that the totals look at, counted together. */
interface Group extends Part {
  readonly asOf: Day
  readonly segment: string | null
  readonly status: string | null
  readonly moved: boolean
  /** of the filter; null where the column that it asks for is not known */
  readonly passes: boolean | null
}

/** One look at every account, passing or not, gives the day, the segments and the totals. */
async function groupsOf(tx: Transaction, where: RawBuilder<unknown>): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select count(*)::int as accounts, coalesce(sum(arr), 0) as arr, max(as_of) as "asOf", segment, status, currency,
      movements > 0 as moved, ${where} as passes
    from perennial.standing where organization_id = ${tx.organizationId}
    group by segment, status, currency, moved, passes`.execute(tx.db)
  return rows
}

interface Due extends Part {
  readonly on: Day
}

/** By day, a year ahead. */
async function deadlinesOf(tx: Transaction, where: RawBuilder<unknown>, asOf: Day): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select deadline_on as "on", currency, count(*)::int as accounts, coalesce(sum(arr), 0) as arr
    from perennial.standing
    where ${where} and deadline_on >= ${asOf} and deadline_on < ${addDays(asOf, 365)}
    group by 1, 2 order by 1`.execute(tx.db)
  return rows
}

interface Part {
  readonly accounts: number
  readonly arr: number
  readonly currency: string | null
}

/** How many there are, and what those in the currency pay: amounts of another one are never added to it. */
function togetherIn(currency: string | null, parts: readonly Part[]) {
  return {
    accounts: parts.reduce((sum, { accounts }) => sum + accounts, 0),
    arr: parts.reduce((sum, part) => sum + (part.currency === currency ? part.arr : 0), 0),
  }
}

/** The most first; accounts of which nothing is known to be paid have none. */
function inOtherCurrencies(own: string | null, groups: readonly Group[]): Part[] {
  const others = groups.filter(({ currency, arr }) => currency !== own && arr !== 0)
  return [...Map.groupBy(others, ({ currency }) => currency)]
    .map(([currency, same]) => ({ currency, ...togetherIn(currency, same) }))
    .toSorted((a, b) => b.accounts - a.accounts || b.arr - a.arr)
}

function byMonth(deadlines: readonly Due[], together: (parts: readonly Part[]) => Omit<Part, 'currency'>) {
  const months = Map.groupBy(deadlines, ({ on }) => on.slice(0, 7))
  return [...months].map(([month, parts]) => ({ month, ...together(parts) }))
}

function mostCommonCurrency(groups: readonly Group[]): string | null {
  return inOtherCurrencies(null, groups)[0]?.currency ?? null
}

/**
 * Each column with its natural direction; accounts without a value come last. Priority and name are always known, and
 * not to say more lets the index give the order.
 */
const orders = {
  priority: ['priority', 'desc', ''],
  name: [`name collate "und-x-icu"`, 'asc', ''],
  arr: ['arr', 'desc', 'nulls last'],
  score: ['score', 'asc', 'nulls last'],
  deadline: ['deadline_on', 'asc', 'nulls last'],
} as const

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
  readonly diagnosis: Diagnosis
  readonly history: (number | null)[] | null
}

async function accountsOf(tx: Transaction, where: RawBuilder<unknown>, page: StandingPage) {
  const [column, natural, unknown] = orders[page.sort]
  const direction = page.descending === undefined ? natural : page.descending ? 'desc' : 'asc'
  const order = sql`${sql.raw(`${column} ${direction} ${unknown}`)}, name collate "und-x-icu", account_id`
  const { rows } = await sql<AccountRow>`
    with page as (
      select * from perennial.standing where ${where}
      order by ${order}
      limit ${page.limit} offset ${page.offset})
    select account_id as id, source_id as "sourceId", name, segment, tier, owner, arr, currency, score, status,
      diagnosis,
      (select jsonb_agg(score order by "on") from (
        select score, "on" from perennial.snapshot s
        where s.organization_id = ${tx.organizationId} and s.account_id = page.account_id
          and (page.as_of - s."on") % 7 = 0 and s."on" > page.as_of - 84) weekly) as history
    from page
    order by ${order}`.execute(tx.db)
  return rows.map(accountOf)
}

function accountOf({ diagnosis, history, ...row }: AccountRow) {
  const signals = diagnosis.health.weighted.signals.filter((signal) => signal.applicable)
  const [movement] = diagnosis.movements
  return {
    ...row,
    measured: signals.filter((signal) => signal.score !== null).length,
    applicable: signals.length,
    history: history ?? [],
    movement: movement
      ? {
          rule: movement.rule,
          headline: movement.headline,
          reason: movement.reason,
          severity: movement.severity,
          since: movement.since,
        }
      : null,
    movements: diagnosis.movements.length,
    deadline: diagnosis.deadline
      ? {
          kind: diagnosis.deadline.kind,
          on: diagnosis.deadline.on,
          days: daysBetween(diagnosis.asOf, diagnosis.deadline.on),
          assumed: diagnosis.deadline.assumed,
        }
      : null,
    outlook: diagnosis.outlook?.p ?? null,
    nextStep: diagnosis.nextStep,
  }
}
