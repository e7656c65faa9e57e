/** Hands over the usage of many account-days at a time, out of the tables of `usage-table.ts`. */
import { hash } from 'node:crypto'
import type { Duck } from './duck.ts'
import type { UsageInput } from './import-input.ts'
import { CELL, rounded, UsageDay } from './usage-day.ts'

/** @param from how many chunks to leave out */
export async function* usageChunks(duck: Duck, from: number): AsyncGenerator<UsageInput> {
  for (let chunk = from; ; chunk++) {
    const [bounds] = await duck.rows<{ first: number; last: number }>(
      `SELECT first, last FROM usage_chunk WHERE chunk = ${chunk}`,
    )
    if (bounds === undefined) return
    const within = `no BETWEEN ${bounds.first} AND ${bounds.last}`
    const days = await cells(
      duck,
      `source, account_source, account_id, "on", grain, coalesce(observed, ''), entries`,
      `usage_day WHERE ${within}`,
    )
    const entries = await cells(
      duck,
      `coalesce(user_id, ''), coalesce(product_id, ''), coalesce(feature, ''), if(service, '1', ''), events,
       coalesce(CAST(minutes AS VARCHAR), ''), coalesce(CAST(active_users AS VARCHAR), '')`,
      `usage_entry WHERE ${within}`,
    )
    yield assemble(days, entries)
  }
}

/** One text for all rows, split here: rows as objects would cost four times the work. */
async function cells(duck: Duck, columns: string, from: string): Promise<string[]> {
  const [block] = await duck.rows<{ text: string }>(
    `SELECT string_agg(concat_ws(chr(31), ${columns}), chr(31) ORDER BY rowid) AS text FROM ${from}`,
  )
  return block!.text.split(CELL)
}

const DAY_CELLS = 7
const ENTRY_CELLS = 7

function assemble(days: readonly string[], entries: readonly string[]): UsageInput {
  const usage = emptyUsage()
  let at = 0
  for (let day = 0; day < days.length; day += DAY_CELLS) {
    usage.source.push(days[day]!)
    usage.accountSource.push(days[day + 1]!)
    usage.accountSourceId.push(days[day + 2]!)
    usage.on.push(days[day + 3]!)
    usage.grain.push(days[day + 4] as UsageInput['grain'][number])
    usage.observedAt.push(days[day + 5] === '' ? null : days[day + 5]!)
    const end = at + Number(days[day + 6]) * ENTRY_CELLS
    pushDay(usage, entries, at, end)
    at = end
  }
  return usage
}

function pushDay(usage: UsageInput, entries: readonly string[], start: number, end: number): void {
  const day = new UsageDay()
  for (let at = start; at < end; at += ENTRY_CELLS) day.add(entries, at)
  day.close()
  const columns = [
    day.users,
    day.products,
    day.features,
    day.events,
    day.minutes,
    day.services,
    day.activeUsers,
  ]
  usage.users.push(day.users)
  usage.products.push(day.products)
  usage.features.push(day.features)
  usage.events.push(day.events)
  usage.minutes.push(day.minutes)
  usage.services.push(day.services)
  usage.activeUsers.push(day.activeUsers)
  usage.humanEvents.push(rounded(day.humanEvents))
  usage.humanMinutes.push(day.humanMinutes === null ? null : rounded(day.humanMinutes))
  usage.humanUsers.push(day.humanUsers)
  usage.digest.push(hash('md5', columns.join('\u001e')))
}

function emptyUsage(): UsageInput {
  return {
    source: [],
    accountSource: [],
    accountSourceId: [],
    on: [],
    grain: [],
    observedAt: [],
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
}
