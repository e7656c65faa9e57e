/** One pass over all accounts as a process of its own: the engine's (detect), or SQL that gives its series (floor). */
import { sql } from 'kysely'
import { readConfig } from '#src/config.ts'
import { usageDays } from '#src/facts/dossier-on.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { openHouse } from '#src/open-house.ts'
import { batches } from '#src/operations/batches.ts'
import { diagnoseAccounts } from '#src/operations/diagnose-accounts.ts'
import { organizationInUse } from '#src/store/directory.ts'
import { type AccountKey, accountKeys } from '#src/store/histories.ts'
import { inOrganization, type Transaction } from '#src/store/tenant.ts'

type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/** As many as the engine reads at a time. */
const BATCH = 10
/** Accounts of the pass that warms up, and is not counted. */
const WARM_UP = 100
/** How often the memory is looked at; to start takes more of it than to work, so the peak of the process says nothing. */
const WATCH_MILLISECONDS = 10

async function detectAll(inTransaction: InTransaction, accounts: readonly AccountKey[], today: Day) {
  let diagnosed = 0
  const wanted = { accounts, days: [today], daysOf: () => [today] }
  for await (const batch of diagnoseAccounts(wanted, { inTransaction, today, report: () => {} }))
    diagnosed += batch.length
  return diagnosed
}

/** Events, minutes and people by day, and distinct people of 28 days now and 28 days before. */
async function readSeries(inTransaction: InTransaction, accounts: readonly AccountKey[], today: Day) {
  let read = 0
  for (const batch of batches(accounts, BATCH)) {
    const ids = batch.map((account) => account.id)
    const series = await inTransaction((tx) => seriesOf(tx, ids, today))
    const people = await inTransaction((tx) => distinctPeople(tx, ids, today))
    read += new Set([...series, ...people].map((row) => row.id)).size
  }
  return read
}

async function seriesOf({ db, organizationId }: Transaction, ids: readonly string[], today: Day) {
  const { rows } = await sql<{ id: string; on: Day; events: number; minutes: number; people: number }>`
    select account_id as id, "on", sum(human_events) as events, sum(human_minutes) as minutes,
      max(human_users) as people
    from perennial.usage_day
    where organization_id = ${organizationId} and account_id = any(${ids}::uuid[])
      and "on" > ${addDays(today, -usageDays)} and "on" <= ${today} and superseded_at is null
    group by 1, 2`.execute(db)
  return rows
}

async function distinctPeople({ db, organizationId }: Transaction, ids: readonly string[], today: Day) {
  const { rows } = await sql<{ id: string; month: number; people: number }>`
    select id, month, count(*)::int as people from (
      select account_id as id, (${today}::date - "on") / 28 as month, person
      from perennial.usage_day, unnest(string_to_array(users, E'\\x1f', '')) as person
      where organization_id = ${organizationId} and account_id = any(${ids}::uuid[])
        and "on" > ${addDays(today, -56)} and "on" <= ${today} and superseded_at is null
      group by 1, 2, 3) seen
    group by 1, 2`.execute(db)
  return rows
}

const [what] = process.argv.slice(2)
const house = await openHouse(
  readConfig(process.env),
  async () => {},
  (error) => {
    throw error
  },
)
const organization = await organizationInUse(house.database)
const inTransaction: InTransaction = (work) => inOrganization(house.database, organization!.id, work)
const accounts = await inTransaction(accountKeys)
const today = house.now().toISOString().slice(0, 10)
const goThrough = what === 'detect' ? detectAll : readSeries
await goThrough(inTransaction, accounts.slice(0, WARM_UP), today)
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, WATCH_MILLISECONDS)
const began = performance.now()
const reached = await goThrough(inTransaction, accounts, today)
const seconds = (performance.now() - began) / 1000
clearInterval(watch)
await house.database.close()
if (reached !== accounts.length) throw new Error(`${reached} of ${accounts.length} accounts were reached`)
process.stdout.write(JSON.stringify({ seconds, megabytes: peak / 2 ** 20 }))
