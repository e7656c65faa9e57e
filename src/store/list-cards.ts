/** The queue, or the cards in any other state: one page, with totals of all that pass the filter. */
import type { CardState } from '#src/detect/card-state.ts'
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { isAwake } from './is-awake.ts'
import { type ListedCard, listedCard, listedCardColumns, type ListedCardRow } from './listed-card.ts'
import type { Transaction } from './tenant.ts'

export interface CardPage {
  readonly state: CardState
  readonly owner?: string | undefined
  readonly accountId?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** What is open comes by its place in the queue (handbook 6), what is closed by its day, the latest first. */
export async function listCards(tx: Transaction, page: CardPage, today: Day) {
  const counted = await countsOf(tx, page, today)
  return {
    total: counted(page.state),
    states: {
      queued: counted('queued'),
      snoozed: counted('snoozed'),
      listed: counted('listed'),
      accepted: counted('accepted'),
    },
    totals: await totalsOf(tx, page, today),
    cards: await cardsOf(tx, page, today),
  }
}

async function cardsOf(tx: Transaction, page: CardPage, today: Day): Promise<ListedCard[]> {
  const order = isClosed(page.state) ? sql`m.closed_on desc, m.id` : sql`m.priority desc, m.id`
  const { rows } = await sql<ListedCardRow>`
    with page as materialized (
      select m.account_id, m.id from perennial.movement m
      where ${passing(tx, page)} and ${isIn(page.state, today)}
      order by ${order} limit ${page.limit} offset ${page.offset})
    select ${listedCardColumns} from page
    join perennial.movement m
      on m.organization_id = ${tx.organizationId} and m.account_id = page.account_id and m.id = page.id
    join perennial.standing s on s.organization_id = ${tx.organizationId} and s.account_id = page.account_id
    order by ${order}`.execute(tx.db)
  return rows.map(listedCard)
}

/** Of a movement `m`. */
function passing({ organizationId }: Transaction, { owner, accountId }: CardPage): RawBuilder<unknown> {
  const all = [sql`m.organization_id = ${organizationId}`]
  if (accountId !== undefined) all.push(sql`m.account_id = ${accountId}`)
  if (owner !== undefined) {
    all.push(sql`m.account_id in (
      select account_id from perennial.standing where organization_id = ${organizationId} and owner = ${owner})`)
  }
  return sql.join(all, sql` and `)
}

function isClosed(state: CardState): boolean {
  return state === 'dismissed' || state === 'cleared'
}

function isIn(state: CardState, today: Day): RawBuilder<unknown> {
  if (isClosed(state)) return sql`m.state = ${state} and m.closed_on is not null`
  const open = sql`m.closed_on is null and m.state = ${state === 'snoozed' ? 'queued' : state}`
  if (state === 'snoozed') return sql`${open} and m.snoozed_until > ${today}`
  return state === 'queued' ? sql`${open} and ${isAwake(today)}` : open
}

/** How many cards pass in each open state and in the one that is asked for. */
async function countsOf(tx: Transaction, page: CardPage, today: Day): Promise<(state: CardState) => number> {
  const closed = isClosed(page.state) ? sql`or ${isIn(page.state, today)}` : sql``
  const { rows } = await sql<{ state: CardState; cards: number }>`
    select case when m.state = 'queued' and m.snoozed_until > ${today} then 'snoozed' else m.state end as state,
      count(*)::int as cards
    from perennial.movement m where ${passing(tx, page)} and (m.closed_on is null ${closed}) group by 1`.execute(
    tx.db,
  )
  const counted = new Map(rows.map(({ state, cards }) => [state, cards]))
  return (state) => counted.get(state) ?? 0
}

/** Of the accounts behind the cards, each once; the sum is in the currency of most of them. */
async function totalsOf(tx: Transaction, page: CardPage, today: Day) {
  const { rows } = await sql<{ currency: string | null; accounts: number; known: number; arr: number }>`
    select currency, count(*)::int as accounts, count(arr)::int as known, coalesce(sum(arr), 0) as arr
    from perennial.standing
    where organization_id = ${tx.organizationId} and account_id in (
      select m.account_id from perennial.movement m where ${passing(tx, page)} and ${isIn(page.state, today)})
    group by currency order by currency is null, 2 desc, 1`.execute(tx.db)
  const accounts = rows.reduce((sum, row) => sum + row.accounts, 0)
  const [main] = rows
  return {
    accounts,
    currency: main?.currency ?? null,
    arr: main?.arr ?? 0,
    withoutAmount: accounts - (main?.known ?? 0),
  }
}
