/** Row security: every table is forced, every key led by the organization, and no transaction leaves its role behind. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { openJobs } from '#src/store/jobs.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { asOwnerUndone } from './support/as-owner.ts'
import { tenancyFaults } from './support/tenancy-faults.ts'
import { tenantTables } from './support/tenant-tables.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let asking: Actor
let tables: string[]

beforeAll(async () => {
  test = await testHouse('2026-06-30')
  asking = await test.actor('asking')
  tables = await tenantTables(test.house.database.pool)
})

afterAll(() => test.close())

describe('the tables', () => {
  it('are each listed as data, or forced, with the organization leading every key', async () => {
    const jobs = await openJobs(test.house.database, (error) => expect.unreachable(String(error)))
    await jobs.stop()
    const { relations, faults } = await tenancyFaults(test.house.database.pool)
    expect(faults).toEqual([])
    expect(relations).toEqual(expect.arrayContaining(['identity.organization', 'jobs.job', ...tables]))
    expect(tables.length).toBeGreaterThanOrEqual(7)
  })

  const policy = `(organization_id = nullif(current_setting('app.organization_id', true), '')::uuid)`
  const planted = 'perennial.planted'
  it.each([
    ['without row security', `alter table ${planted} disable row level security`, ['row security is off']],
    ['not forced', `alter table ${planted} no force row level security`, ['not forced']],
    ['without a policy', `drop policy own on ${planted}`, ['0 policies']],
    [
      'with a policy more',
      `create policy more on ${planted} using ${policy} with check ${policy}`,
      ['2 policies'],
    ],
    [
      'with a policy that checks no writing',
      `drop policy own on ${planted}; create policy own on ${planted} using ${policy}`,
      ['WITH CHECK null'],
    ],
    ['with a policy that hides nothing', `alter policy own on ${planted} using (true)`, ['USING true']],
    ['without a key', `alter table ${planted} drop constraint planted_pkey`, ['no primary key']],
    [
      'of rows that are nobody’s',
      `alter table ${planted} drop constraint planted_pkey, alter column organization_id drop not null`,
      ['organization_id is missing or may be null', 'no primary key'],
    ],
    [
      'indexed by something else',
      `create index late on ${planted} (id)`,
      ['late is not led by organization_id'],
    ],
    [
      'referring by something else',
      `alter table ${planted} add constraint up foreign key (organization_id) references identity.organization`,
      ['up is not led by organization_id'],
    ],
  ])('are found when one is planted %s', async (_what, statement, faults) => {
    expect(await plantedFaults(statement)).toEqual(faults.map((fault) => `${planted}: ${fault}`))
  })

  it.each([
    ['a view', 'create view perennial.all as table perennial.account', 'perennial.all: not security_invoker'],
    [
      'a copy',
      'create materialized view perennial.kept as table perennial.account',
      'perennial.kept: holds rows that no policy can protect',
    ],
    ['a table elsewhere', 'create table public.loose (id int)', 'public.loose: row security is off'],
    [
      'a function',
      `create function perennial.past() returns int language sql security definer as 'select 1'`,
      'perennial.past(): runs as its owner',
    ],
  ])('cannot be passed by: %s', async (_what, statement, fault) => {
    expect(await plantedFaults(statement)).toContain(fault)
  })

  async function plantedFaults(statement: string): Promise<readonly string[]> {
    const { faults } = await asOwnerUndone(test.house.database, async (client) => {
      await client.query(`
        create table ${planted} (organization_id uuid, id int,
          constraint planted_pkey primary key (organization_id, id));
        alter table ${planted} enable row level security;
        alter table ${planted} force row level security;
        create policy own on ${planted} using ${policy} with check ${policy};
        ${statement}`)
      return tenancyFaults(client)
    })
    return faults
  }
})

describe('the role of a transaction', () => {
  it('is neither superuser nor owner, and may not bypass row security', async () => {
    const found = await test.transaction(asking, async ({ db }) => {
      const { rows } = await sql`
        select rolsuper as super, rolbypassrls as bypasses, rolcreaterole as creates, (
          select count(*)::int from pg_class
          where relnamespace = 'perennial'::regnamespace and pg_has_role(current_user, relowner, 'member')) as owns
        from pg_roles where rolname = current_user`.execute(db)
      return rows
    })
    expect(found).toEqual([{ super: false, bypasses: false, creates: false, owns: 0 }])
  })

  it.each<[string, (tx: Transaction) => Promise<unknown>]>([
    ['a transaction that went well', async () => {}],
    ['one that failed', () => Promise.reject(new Error('on purpose'))],
    ['one that the database refused', ({ db }) => sql`select 1 / 0`.execute(db)],
  ])('ends with it, and so does the organization: %s', async (_what, work) => {
    const { pool } = test.house.database
    const session = `select pg_backend_pid() as connection, session_user = current_user as "isItself",
      coalesce(current_setting('app.organization_id', true), '') as organization`
    const before = (await pool.query(session)).rows
    await test.transaction(asking, work).catch(() => {})
    expect((await pool.query(session)).rows).toEqual(before)
    expect(before).toMatchObject([{ isItself: true, organization: '' }])
  })
})
