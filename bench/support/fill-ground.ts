/** Brings accounts with a year of use into an empty ground, or more of their like into a filled one. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { addDays } from '#src/kernel/day.ts'
import { organizationInUse } from '#src/store/directory.ts'
import { inOrganization, type Transaction } from '#src/store/tenant.ts'
import { perennial } from './command.ts'
import type { Ground } from './ground.ts'
import { makeCompany } from './make-company.ts'
import type { Run } from './options.ts'

/** @param times 1: the files are imported; more: the accounts that are there are multiplied, inside the database */
export async function fillGround({ options, say }: Run, ground: Ground, times: number): Promise<void> {
  if (times === 1) {
    say(`importing ${options.accounts.toLocaleString('en')} accounts`)
    const folder = join(ground.folder, 'company')
    const today = new Date().toISOString().slice(0, 10)
    await makeCompany(folder, { ...options, lastDay: addDays(today, -1) })
    await perennial(['import', folder], ground.environment)
  } else {
    say(`making ${times} of each account`)
    const house = await ground.open()
    const { id } = (await organizationInUse(house.database))!
    for (let copy = 1; copy < times; copy++)
      await inOrganization(house.database, id, (tx) => copyAccounts(tx, `-copy-${copy}`))
    await house.database.close()
  }
  // As every night: the planner knows the tables.
  await perennial(['maintenance', 'run'], ground.environment)
}

/** Accounts of the same content under other ids: as much to read as if they had been imported. */
async function copyAccounts({ db, organizationId }: Transaction, mark: string): Promise<void> {
  await sql`
    insert into perennial.account (organization_id, id, source, source_id, import_no, living_id)
    select organization_id, twin, source, source_id || ${mark}, import_no, twin from (
      select *, gen_random_uuid() as twin from perennial.account
      where organization_id = ${organizationId} and source_id not like '%-copy-%') account`.execute(db)
  const twins = sql`perennial.account a join perennial.account twin on twin.organization_id = a.organization_id
    and twin.source = a.source and twin.source_id = a.source_id || ${mark}`
  await sql`
    insert into perennial.fact (organization_id, source, kind, source_id, learned_at, account_id, origin_id, happened_on,
      learned_assumed, recorded_at, digest, "values", attributes, import_no)
    select f.organization_id, f.source, f.kind, f.source_id || ${mark}, f.learned_at, twin.id, twin.id, f.happened_on,
      f.learned_assumed, f.recorded_at, f.digest, f."values", f.attributes, f.import_no
    from ${twins} join perennial.fact f on f.organization_id = a.organization_id and f.account_id = a.id
    where a.organization_id = ${organizationId}`.execute(db)
  await sql`
    insert into perennial.usage_day (organization_id, account_id, origin_id, source, "on", grain, learned_at, learned_assumed,
      recorded_at, digest, users, products, features, events, minutes, services, active_users, human_events,
      human_minutes, human_users, import_no)
    select u.organization_id, twin.id, twin.id, u.source, u."on", u.grain, u.learned_at, u.learned_assumed, u.recorded_at,
      u.digest, u.users, u.products, u.features, u.events, u.minutes, u.services, u.active_users, u.human_events,
      u.human_minutes, u.human_users, u.import_no
    from ${twins} join perennial.usage_day u on u.organization_id = a.organization_id and u.account_id = a.id
    where a.organization_id = ${organizationId}`.execute(db)
}
