/** The day where more accounts have something to do than are counted: one kind alone is still found. */
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { showToday } from '#src/operations/today/show-today.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'
const trial = importTrial(TODAY)
const { inOwn } = trial

/** Rows of an account again, for each of the accounts that are named. */
const copy = (table: string, of: string) =>
  inOwn(async ({ db }) => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = 'perennial' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
    const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
    const values = sql.join(
      rows.map(({ name }) => (name === 'account_id' ? sql`a.id` : sql.ref(`t.${name}`))),
    )
    await sql`
      insert into ${sql.table(`perennial.${table}`)} (${columns})
      select ${values} from ${sql.table(`perennial.${table}`)} t, perennial.account a
      where t.account_id = (select id from perennial.account where source_id = ${of}) and a.source_id like 'copy %'`.execute(
      db,
    )
  })

it('gives the accounts that hold the kind, however many hold others', async () => {
  await trial.bring({ 'accounts.csv': ['id,name,tier', 'A,Alpha,2', 'B,Beta,2'] })
  const add = (account: string, section: string, values: object) =>
    trial.test.run(editPlan, { account, section, change: 'add', values } as never, trial.actor)
  await add('A', 'actions', { action: 'Call', dueOn: '2026-06-01' })
  await add('B', 'reviews', { review: 'QBR', on: TODAY })
  await inOwn(({ db }) =>
    sql`
      insert into perennial.account (organization_id, id, source, source_id, import_no, living_id)
      select organization_id, new.id, 'copy', 'copy ' || new.no, import_no, new.id
      from perennial.account, (select gen_random_uuid() as id, no from generate_series(1, 1001) as no) new
      where source_id = 'A'`.execute(db),
  )
  for (const table of ['standing', 'plan', 'plan_item']) await copy(table, 'A')
  const all = await trial.test.run(showToday, {}, trial.actor)
  expect([all.accounts, all.entries]).toEqual([1003, null])
  const reviews = await trial.test.run(showToday, { kind: 'review' }, trial.actor)
  expect(reviews.accounts).toBe(1)
  expect(reviews.groups.map(({ account }) => account.name)).toEqual(['Beta'])
})
