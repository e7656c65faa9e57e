/** A large book as on any morning: accounts with records, diagnosed, half of them with a plan of 25 items, a past of twelve weeks. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { addDays, type Day } from '#src/kernel/day.ts'
import { markReplayed } from '#src/store/accounts-to-replay.ts'
import { organizationInUse } from '#src/store/directory.ts'
import { accountKeys } from '#src/store/histories.ts'
import { inOrganization, type Transaction } from '#src/store/tenant.ts'
import { perennial } from './command.ts'
import { copyBook } from './copy-book.ts'
import { fillPlans } from './fill-plans.ts'
import type { Ground } from './ground.ts'
import { makeCompany } from './make-company.ts'
import type { Run } from './options.ts'

/** Rows of usage of an account: a page of it, not a measurement of the import. */
const USAGE_EACH = 20
/** Days ago: what was settled in a plan was not done today. */
const PLANS_WRITTEN = 60
const RECORDS = ['touches.csv', 'surveys.csv', 'notes.csv']

/** The accounts that are asked for are imported, planned and diagnosed, and then each is there so many times. */
export async function fillBook({ options, say }: Run, ground: Ground, times: number): Promise<void> {
  const { environment } = ground
  const folder = join(ground.folder, 'company')
  const { accounts } = options
  const today = new Date().toISOString().slice(0, 10)
  const rows = accounts * USAGE_EACH
  say(`importing ${accounts.toLocaleString('en')} accounts`)
  await makeCompany(folder, { accounts, rows, lastDay: addDays(today, -1), records: RECORDS })
  await perennial(['import', folder], environment)
  const inBook = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const house = await ground.open()
    const { id } = (await organizationInUse(house.database))!
    const done = await inOrganization(house.database, id, work)
    await house.database.close()
    return done
  }
  say('filling their plans and diagnosing them')
  await inBook((tx) => fillPlans((work) => work(tx), today, addDays(today, -PLANS_WRITTEN)))
  await perennial(['diagnosis', 'refresh'], environment)
  say(`making ${times} of each account`)
  await inBook(async (tx) => {
    await fillPast(tx, today)
    for (let copy = 1; copy < times; copy++) await copyBook(tx, `-copy-${copy}`, copy < times / 2)
  })
  // As every night: the planner knows the tables.
  await perennial(['maintenance', 'run'], environment)
}

/** Weekly health of twelve weeks, as a replay leaves it; no replay is due. */
async function fillPast(tx: Transaction, today: Day): Promise<void> {
  const { db, organizationId } = tx
  await sql`
    insert into perennial.snapshot (organization_id, account_id, "on", replayed, score, status, diagnosis)
    select n.organization_id, n.account_id, n."on" - 7 * week, true, greatest(0, n.score - week), n.status, n.diagnosis
    from perennial.snapshot n, generate_series(1, 11) week
    where n.organization_id = ${organizationId} and n."on" = ${today}`.execute(db)
  const ids = (await accountKeys(tx)).map(({ id }) => id)
  await markReplayed(tx, ids, today)
}
