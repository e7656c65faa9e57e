/** No organization sees, changes or learns of another one: in every table, and through every operation. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { Failure } from '#src/kernel/failure.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import type { House } from '#src/operations/house.ts'
import type { Operation } from '#src/operations/operation.ts'
import { operations } from '#src/operations/operations.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import { openImport, writeChunk } from '#src/store/imports.ts'
import { openJobs } from '#src/store/jobs.ts'
import { stageFacts } from '#src/store/stage-facts.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { asOwnerUndone } from './support/as-owner.ts'
import { company } from './support/company.ts'
import { serverUrls } from './support/server-urls.ts'
import { tenancyFaults } from './support/tenancy-faults.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

if (serverUrls !== null) console.log('skipped: queries without policies, which a server does not allow')

/** Part of every name and id of the organization that must stay hidden; of nobody at all; and of the one who asks. */
const [HIDDEN, NOBODY, OWN] = ['ZEBRA', 'GHOST', 'OTTER']

let test: TestHouse
let hidden: Actor
let asking: Actor
let tables: string[]
/** ids that the database gave out in the hidden organization */
let hiddenIds: string[]

beforeAll(async () => {
  test = await testHouse(TODAY)
  hidden = await test.actor('hidden')
  asking = await test.actor('asking')
  tables = await tenantTables(test.house.database.pool)
  for (const [actor, marker] of [
    [hidden, HIDDEN],
    [asking, OWN],
  ] as const) {
    const folder = test.folder(marker, company({ marker, endOn: TODAY }))
    await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  }
  await leaveImportUnfinished(hidden)
  hiddenIds = await idsOf(hidden)
})

afterAll(() => test.close())

async function leaveImportUnfinished(actor: Actor): Promise<void> {
  const now = test.house.now()
  const request = { paths: [`/${HIDDEN}`], map: null, source: null, partial: false }
  await test.transaction(actor, async (tx) => {
    const { importNo } = await openImport(tx, { fingerprint: HIDDEN, request, now })
    const account = {
      kind: 'account',
      source: 'crm',
      sourceId: `${HIDDEN}-staged`,
      accountSource: 'crm',
      accountSourceId: `${HIDDEN}-staged`,
      happenedOn: null,
      observedAt: null,
      values: { name: `${HIDDEN} staged` },
      attributes: {},
    }
    await writeChunk(tx, { importNo, kind: 'account', chunk: 0 }, () =>
      stageFacts(tx, importNo, [account], now),
    )
  })
}

async function idsOf(actor: Actor): Promise<string[]> {
  return test.transaction(actor, async ({ db }) => {
    const { rows } = await sql<{ id: string }>`
      select id::text from perennial.account union all select id::text from perennial.movement`.execute(db)
    return [actor.organizationId, ...rows.map((row) => row.id)]
  })
}

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

  it('sees nothing while no organization is set', async () => {
    const { pool, applicationRole } = test.house.database
    const client = await pool.connect()
    try {
      for (const setting of ['', `set local app.organization_id = ''`]) {
        await client.query('begin')
        if (applicationRole !== null) await client.query(`set local role ${applicationRole}`)
        await client.query(setting)
        for (const table of tables) {
          const { rows } = await client.query(`select count(*)::int as seen from ${table}`)
          expect(rows, table).toEqual([{ seen: 0 }])
        }
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
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

  it('keeps to its organization while others are at work', async () => {
    const seen = await Promise.all(
      Array.from({ length: 24 }, (_, at) => at % 2 === 0).map((isHidden) =>
        test.transaction(isHidden ? hidden : asking, async ({ db }) => {
          const { rows } = await sql<{ marker: string }>`
            select distinct split_part(source_id, '-', 1) as marker, pg_sleep(0.01)::text as slept
            from perennial.account`.execute(db)
          return rows.map((row) => row.marker).join() === (isHidden ? HIDDEN : OWN)
        }),
      ),
    )
    expect(seen).toEqual(Array.from({ length: 24 }, () => true))
  })
})

describe('in every table', () => {
  it('there is something to hide, and something of one’s own', async () => {
    for (const actor of [hidden, asking]) {
      const content = await test.transaction(actor, (tx) => contentOf(tx, tables))
      for (const table of tables) expect(content[table]?.rows, table).toBeGreaterThan(0)
    }
  })

  it('another organization sees, changes and deletes nothing', async () => {
    const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
    await test.transaction(asking, async ({ db }) => {
      for (const table of tables.map((name) => sql.table(name))) {
        const theirs = sql`organization_id = ${hidden.organizationId}`
        const { rows } =
          await sql`select from ${table} where ${theirs} or organization_id <> ${asking.organizationId}`.execute(
            db,
          )
        expect(rows).toEqual([])
        const same = sql`update ${table} set organization_id = organization_id`
        expect(await sql`${same} where ${theirs}`.execute(db)).toMatchObject({ numAffectedRows: 0n })
        expect(await sql`delete from ${table} where ${theirs}`.execute(db)).toMatchObject({
          numAffectedRows: 0n,
        })
      }
    })
    expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
  })

  it('another organization deletes only its own with a statement that names none', async () => {
    const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
    const undo = new Error('undo')
    await expect(
      test.transaction(asking, async ({ db }) => {
        // Those that refer to others first.
        for (const table of tables.toSorted(
          (a, b) => Number(a === 'perennial.account') - Number(b === 'perennial.account'),
        ))
          await sql`delete from ${sql.table(table)}`.execute(db)
        throw undo
      }),
    ).rejects.toBe(undo)
    expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
  })

  it('another organization cannot write a row, nor give one away', async () => {
    for (const table of tables) {
      const row = await test.transaction(hidden, async ({ db }) => {
        const { rows } = await sql<{
          row: object
        }>`select to_jsonb(t) as row from ${sql.table(table)} t limit 1`.execute(db)
        return rows[0]!.row
      })
      const insert = test.transaction(asking, ({ db }) =>
        sql`insert into ${sql.table(table)} select * from jsonb_populate_record(null::${sql.table(table)},
          ${JSON.stringify(row)}::jsonb)`.execute(db),
      )
      await expect(insert, table).rejects.toThrow(/violates row-level security policy/)
      const give = test.transaction(asking, ({ db }) =>
        sql`update ${sql.table(table)} set organization_id = ${hidden.organizationId}`.execute(db),
      )
      await expect(give, table).rejects.toThrow(/violates row-level security policy/)
    }
  })
})

/** What somebody knows, or guesses, of another organization. */
interface Foreign {
  readonly marker: string
  readonly accountId: string
}

/** For every operation, what might bring it to tell or to touch what is not the caller's. */
type Attempts = {
  readonly [Listed in (typeof operations)[number] as Listed['name']]: readonly z.input<Listed['input']>[]
}

function attempts({ marker, accountId }: Foreign): Attempts {
  const names = [accountId, `${marker}-1`, `${marker}-1 Ltd`, `${marker}-staged`]
  const usage = ['account_id,on,events', `${marker}-1,2026-06-01,5`, `${accountId},2026-06-01,5`]
  const pairs = test.folder(`pairs-${marker}`, {
    'pairs.csv': ['account_id,as_of', `${marker}-1,2026-06-01`],
  })
  return {
    import: [
      { paths: [test.folder(`usage-${marker}`, { 'usage.csv': usage })], source: 'crm' },
      { paths: [`/nowhere/${marker}`] },
    ],
    'import.list': [{}],
    'import.discard': [{}],
    diagnose: [
      {},
      { asOf: '2026-05-01' },
      { at: `${pairs}/pairs.csv` },
      ...names.map((account) => ({ account })),
    ],
    'account.list': [
      {},
      { search: marker },
      { segment: `${marker} segment` },
      { owner: `csm@${marker.toLowerCase()}-1.example` },
    ],
    'account.show': names.map((account) => ({ account })),
    'organization.list': [{}],
    'sample.load': [{}],
    'diagnosis.refresh': [{}, { accountIds: [accountId] }],
    'maintenance.run': [{}],
    status: [{}],
  }
}

describe('through every operation', () => {
  /** All that a caller gets: progress, items, and the output or the failure. */
  async function told(
    operation: Operation,
    input: unknown,
    actor: Actor,
    house: House = test.house,
  ): Promise<string> {
    const said: unknown[] = []
    const sinks = {
      report: (progress: unknown) => void said.push(progress),
      emit: async (item: unknown) => void said.push(item),
    }
    try {
      said.push(await runOperation(operation, input, actor, house, sinks))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      said.push({ ...error, message: error.message })
    }
    return JSON.stringify(said)
  }

  /** What only the hidden organization knows. The names of organizations are no secret of this installation. */
  const secrets = () => [HIDDEN, ...hiddenIds]
  const leaks = (text: string) =>
    secrets().filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))

  it('the organization itself is told, so that a leak would be seen', async () => {
    for (const name of ['account.list', 'diagnose', 'import.list']) {
      const operation = operations.find((one) => one.name === name)!
      expect(leaks(await told(operation, {}, hidden)), name).toContain(HIDDEN)
    }
    const list = operations.find((one) => one.name === 'account.list')!
    expect(leaks(await told(list, {}, hidden)).length).toBeGreaterThan(3)
    expect(await told(list, {}, asking)).toContain(OWN)
  })

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s tells another one nothing, and touches nothing',
    async (name, operation) => {
      const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
      const real = { marker: HIDDEN, accountId: hiddenIds[1]! }
      const made = { marker: NOBODY, accountId: randomUUID() }
      const [realAttempts, madeAttempts] = [attempts(real)[name], attempts(made)[name]]
      for (const [at, input] of realAttempts.entries()) {
        const aboutReal = await told(operation, input, asking)
        const aboutNobody = await told(operation, madeAttempts[at], asking)
        expect(leaks(aboutNobody), JSON.stringify(input)).toEqual([])
        // Asked for what exists elsewhere, it answers as if that did not exist anywhere.
        expect(unnamed(aboutReal, real), JSON.stringify(input)).toBe(unnamed(aboutNobody, made))
      }
      expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
    },
  )

  // A server lets nobody in whom policies do not hold for; so this is tried where the login is a superuser.
  it.skipIf(serverUrls !== null).each(operations.map((operation) => [operation.name, operation] as const))(
    '%s names the organization itself too: nothing is told where no policy holds',
    async (name, operation) => {
      const database = { ...test.house.database, applicationRole: null }
      const house: House = { ...test.house, database }
      const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
      for (const input of attempts({ marker: NOBODY, accountId: hiddenIds[1]! })[name]) {
        // What it was asked for, it may say it does not have.
        const text = (await told(operation, input, asking, house)).replaceAll(hiddenIds[1]!, '')
        expect(leaks(text), JSON.stringify(input)).toEqual([])
      }
      expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
    },
  )

  /** The text with what the caller said itself taken out. */
  function unnamed(text: string, { marker, accountId }: Foreign): string {
    return text
      .replaceAll(accountId, 'an id')
      .replaceAll(marker, 'a marker')
      .replaceAll(marker.toLowerCase(), 'a marker')
  }

  it('the same ids from the same system make accounts of one’s own', async () => {
    const third = await test.actor('third')
    const before = await test.transaction(hidden, (tx) => contentOf(tx, tables))
    const folder = test.folder('imitation', { 'accounts.csv': ['id,name', `${HIDDEN}-1,Imitation`] })
    expect(await test.run(importFiles, { paths: [folder], source: 'crm' }, third)).toMatchObject({
      outcome: 'imported',
      added: { account: 1 },
    })
    expect((await idsOf(third)).filter((id) => hiddenIds.includes(id))).toEqual([])
    expect(await test.transaction(hidden, (tx) => contentOf(tx, tables))).toEqual(before)
  })
})
