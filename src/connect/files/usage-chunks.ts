/** Hands over the usage of many account-days at a time, out of the tables of `usage-table.ts`. */
import { hash } from 'node:crypto'
import type { Duck } from './duck.ts'
import type { UsageInput } from './import-input.ts'
import { EntryColumn, type EntryColumns, humanUse } from './usage-day.ts'

/** @param from how many chunks to leave out */
export async function* usageChunks(duck: Duck, from: number): AsyncGenerator<UsageInput> {
  for (let chunk = from; ; chunk++) {
    const [bounds] = await duck.rows<{ first: number; last: number }>(
      `SELECT first, last FROM usage_chunk WHERE chunk = ${chunk}`,
    )
    if (bounds === undefined) return
    const within = `no BETWEEN ${bounds.first} AND ${bounds.last}`
    const days = await texts(duck, dayColumns, `usage_day WHERE ${within}`)
    const entries = await texts(duck, entryColumns, `usage_entry WHERE ${within}`)
    yield assemble(days, entries)
  }
}

const dayColumns = {
  source: 'source',
  accountSource: 'account_source',
  accountSourceId: 'account_id',
  on: 'CAST("on" AS VARCHAR)',
  grain: 'grain',
  observedAt: `coalesce(observed, '')`,
  entries: 'entries',
}

const entryColumns = {
  users: `coalesce(user_id, '')`,
  products: `coalesce(product_id, '')`,
  features: `coalesce(feature, '')`,
  services: `if(service, '1', '')`,
  events: numberText('events'),
  minutes: `coalesce(${numberText('minutes')}, '')`,
  activeUsers: `coalesce(CAST(active_users AS VARCHAR), '')`,
}

/** Whole numbers without `.0`. */
function numberText(column: string): string {
  return `CASE WHEN ${column} = trunc(${column}) AND abs(${column}) < 1e18
    THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`
}

/** One text a column, its rows joined by U+001F: rows as objects would cost four times the work. */
async function texts<Name extends string>(
  duck: Duck,
  columns: Readonly<Record<Name, string>>,
  from: string,
): Promise<Record<Name, string>> {
  const aggregates = Object.entries<string>(columns).map(
    ([name, sql]) => `string_agg(${sql}, chr(31)) AS "${name}"`,
  )
  const [block] = await duck.rows<Record<Name, string>>(`SELECT ${aggregates.join(', ')} FROM ${from}`)
  return block!
}

function assemble(
  days: Readonly<Record<keyof typeof dayColumns, string>>,
  entries: Readonly<Record<keyof typeof entryColumns, string>>,
): UsageInput {
  const split = (column: keyof typeof dayColumns) => days[column].split('\u001f')
  const usage: UsageInput = {
    source: split('source'),
    accountSource: split('accountSource'),
    accountSourceId: split('accountSourceId'),
    on: split('on'),
    grain: split('grain') as UsageInput['grain'],
    observedAt: split('observedAt').map((instant) => (instant === '' ? null : instant)),
    users: [],
    products: [],
    features: [],
    events: [],
    minutes: [],
    services: [],
    activeUsers: [],
    humanEvents: [],
    humanMinutes: [],
    humanUsers: [],
    digest: [],
  }
  const columns = Object.fromEntries(
    Object.entries(entries).map(([name, text]) => [name, new EntryColumn(text)]),
  ) as unknown as EntryColumns
  for (const count of split('entries')) pushDay(usage, columns, Number(count))
  return usage
}

function pushDay(usage: UsageInput, columns: EntryColumns, entries: number): void {
  const human = humanUse(columns, entries)
  usage.humanEvents.push(human.events)
  usage.humanMinutes.push(human.minutes)
  usage.humanUsers.push(human.users)
  const content: string[] = []
  for (const name of CONTENT) {
    const taken = columns[name].taken()
    usage[name].push(taken)
    content.push(taken)
  }
  usage.digest.push(hash('md5', content.join('\u001e')))
}

const CONTENT = ['users', 'products', 'features', 'events', 'minutes', 'services', 'activeUsers'] as const
