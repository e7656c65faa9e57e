/** The queue, or the cards in any other state: one page, with totals of all that pass the filter. */
import { type CardState, cardStates } from '#src/detect/card-state.ts'
import type { Day } from '#src/kernel/day.ts'
import { type RawBuilder, sql } from 'kysely'
import { listedCard, listedCardColumns, type ListedCardRow } from './listed-card.ts'
import type { Transaction } from './tenant.ts'

export interface CardPage {
  readonly state: CardState
  readonly owner?: string | undefined
  readonly accountId?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** What waits or is seen to comes by its place in the queue (handbook 6), what is closed by its day, the latest first. */
export async function listCards(tx: Transaction, page: CardPage, today: Day) {
  const states = await statesOf(tx, page, today)
  const { rows } = await sql<ListedCardRow>`
    with page as (
      select m.account_id, m.id, m.closed_on, m.priority, s.name ${passing(tx, page)} and ${isIn(page.state, today)}
      order by m.closed_on desc nulls first, m.priority desc, s.name collate "und-x-icu", m.id
      limit ${page.limit} offset ${page.offset})
    select ${listedCardColumns} from page
    join perennial.movement m
      on m.organization_id = ${tx.organizationId} and m.account_id = page.account_id and m.id = page.id
    join perennial.standing s on s.organization_id = ${tx.organizationId} and s.account_id = page.account_id
    order by page.closed_on desc nulls first, page.priority desc, page.name collate "und-x-icu", page.id`.execute(
    tx.db,
  )
  return {
    total: states[page.state],
    states,
    totals: await totalsOf(tx, page, today),
    cards: rows.map(listedCard),
  }
}

function passing(tx: Transaction, { owner, accountId }: CardPage): RawBuilder<unknown> {
  const all = [sql`m.organization_id = ${tx.organizationId}`]
  if (owner !== undefined) all.push(sql`s.owner = ${owner}`)
  if (accountId !== undefined) all.push(sql`m.account_id = ${accountId}`)
  return sql`
    from perennial.movement m
    join perennial.standing s on s.organization_id = ${tx.organizationId} and s.account_id = m.account_id
    where ${sql.join(all, sql` and `)}`
}

function isIn(state: CardState, today: Day): RawBuilder<unknown> {
  if (state === 'snoozed') return sql`m.state = 'queued' and m.snoozed_until > ${today}`
  if (state !== 'queued') return sql`m.state = ${state}`
  return sql`m.state = 'queued' and coalesce(m.snoozed_until <= ${today}, true)`
}

/** How many cards pass in each state. */
async function statesOf(tx: Transaction, page: CardPage, today: Day): Promise<Record<CardState, number>> {
  const { rows } = await sql<{ state: CardState; cards: number }>`
    select case when m.state = 'queued' and m.snoozed_until > ${today} then 'snoozed' else m.state end as state,
      count(*)::int as cards
    ${passing(tx, page)} group by 1`.execute(tx.db)
  const counted = new Map(rows.map(({ state, cards }) => [state, cards]))
  const entries = cardStates.map((state) => [state, counted.get(state) ?? 0])
  return Object.fromEntries(entries) as Record<CardState, number>
}

/** Of the accounts behind the cards, each once; the sum is in the currency of most of them. */
async function totalsOf(tx: Transaction, page: CardPage, today: Day) {
  const { rows } = await sql<{ currency: string | null; accounts: number; known: number; arr: number }>`
    select currency, count(*)::int as accounts, count(arr)::int as known, coalesce(sum(arr), 0) as arr
    from (select distinct m.account_id, s.arr, s.currency ${passing(tx, page)} and ${isIn(page.state, today)}) one
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
