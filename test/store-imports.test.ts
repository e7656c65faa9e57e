/** Imports: nothing is seen before it is published, nothing is overwritten, nothing is written twice. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import type { AccountHistory } from '#src/facts/account-history.ts'
import { dossierOn } from '#src/facts/dossier-on.ts'
import { addDays, dayNumber } from '#src/kernel/day.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { discardImport } from '#src/operations/imports/discard-import.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listImports } from '#src/operations/imports/list-imports.ts'
import { countAccounts } from '#src/store/directory.ts'
import { accountKeys, factsOfKind, historiesOf } from '#src/store/histories.ts'
import { listImports as listStoredImports, openImport, writeChunk } from '#src/store/imports.ts'
import { knownSourceIds } from '#src/store/known-source-ids.ts'
import { portfolioMembers } from '#src/store/portfolio-members.ts'
import { accountNamed } from '#src/store/show-account.ts'
import type { Staged } from '#src/store/stage-facts.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { featuresSeen, sourceDays } from '#src/store/usage-seen.ts'
import { company } from './support/company.ts'
import { importedContent } from './support/imported-content.ts'
import { contentOf, tenantTables } from './support/tenant-tables.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'
const days = { from: '2020-01-01', to: TODAY }

let test: TestHouse
let actor: Actor
let organizations = 0

beforeAll(async () => {
  test = await testHouse(TODAY)
})

afterAll(() => test.close())

beforeEach(async () => {
  test.liveOn(TODAY)
  actor = await test.actor(`company-${organizations++}`)
})

type Files = Readonly<Record<string, readonly string[]>>
let folders = 0

function bring(files: Files, more: { partial?: boolean; by?: Actor; stopAt?: RegExp } = {}) {
  const paths = [test.folder(`folder-${folders++}`, files)]
  const report = ({ says }: { says: string }) => {
    if (more.stopAt?.test(says) === true) throw interruption
  }
  const input = { paths, source: 'crm', partial: more.partial ?? false }
  return test.run(importFiles, input, more.by ?? actor, { report, emit: async () => {} })
}

const interruption = new Error('interrupted')

/** Leaves an import behind that has staged all it has, and is not published. */
async function stage(files: Files): Promise<void> {
  await expect(bring(files, { stopAt: /^Publishing/ })).rejects.toBe(interruption)
}

const inOwn = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => test.transaction(actor, work)

async function historyOf(name: string) {
  return inOwn(async (tx) => (await historiesOf(tx, [await accountNamed(tx, name)], days))[0]!)
}

async function dossierOf(name: string, day: string) {
  return dossierOn(await historyOf(name), [], day)
}

/** Every read of facts that the store offers, of all accounts that it knows. */
async function everyRead(ids: readonly string[]): Promise<Record<string, unknown>> {
  return inOwn(async (tx) => {
    const keys = ids.map((id) => ({ id, source: 'crm', sourceId: id }))
    const sources = [{ source: 'crm', weekEnd: TODAY, measure: 'events' as const }]
    return {
      accountKeys: await accountKeys(tx),
      countAccounts: await countAccounts(tx),
      accountNamed: await accountNamed(tx, 'NEW-1 Ltd').catch((error: Error) => error.message),
      knownSourceIds: await knownSourceIds(tx),
      products: await factsOfKind(tx, 'product'),
      histories: await historiesOf(tx, keys, days),
      sourceDays: await sourceDays(tx, ids, TODAY),
      featuresSeen: await featuresSeen(tx, ids, TODAY),
      members: await portfolioMembers(tx, ids, TODAY, { products: [], sources }),
    }
  })
}

/** Also of those that no read shows. */
async function everyId(): Promise<string[]> {
  const { rows } = await inOwn(({ db }) =>
    sql<{ id: string }>`select id from perennial.account order by 1`.execute(db),
  )
  return rows.map((row) => row.id)
}

async function content() {
  const tables = await tenantTables(test.house.database.pool)
  return inOwn((tx) => contentOf(tx, tables))
}

describe('what is staged', () => {
  it('is seen by no read before it is published, and by all after', async () => {
    await stage(company({ marker: 'NEW', endOn: TODAY, days: 30 }))
    const ids = await everyId()
    expect(ids).toHaveLength(3)
    const unseen = await everyRead(ids)
    expect(unseen).toMatchObject({
      accountKeys: [],
      countAccounts: 0,
      products: [],
      sourceDays: [],
      featuresSeen: [],
    })
    expect(unseen['accountNamed']).toBe('There is no account "NEW-1 Ltd"')
    for (const history of unseen['histories'] as AccountHistory[]) {
      expect(history).toMatchObject({ facts: [], usage: [] })
    }
    expect(JSON.stringify(unseen)).not.toContain('NEW Suite')
    expect(await test.run(listAccounts, {}, actor)).toMatchObject({ total: 0, accounts: [] })
    await expect(test.run(showAccount, { account: ids[0]! }, actor)).rejects.toMatchObject({
      code: 'not-found',
    })

    await bring(company({ marker: 'NEW', endOn: TODAY, days: 30 }))
    const seen = await everyRead(ids)
    for (const [read, answer] of Object.entries(seen)) expect(answer, read).not.toEqual(unseen[read])
    expect(await test.run(listAccounts, {}, actor)).toMatchObject({ total: 3 })
  })

  it('leaves the versions before it as they are, until it is published', async () => {
    await bring(company({ marker: 'NEW', endOn: TODAY, days: 30 }))
    const ids = await everyId()
    const before = await everyRead(ids)
    test.liveOn('2026-07-02')
    const changed = Object.fromEntries(
      Object.entries(company({ marker: 'NEW', endOn: TODAY, days: 30 })).map(([name, lines]) => [
        name,
        lines.map((line) => line.replace(/,5$/, ',50').replace('Makes', 'Made')),
      ]),
    )
    await stage(changed)
    expect(await everyRead(ids)).toEqual(before)
    await bring(changed)
    expect((await everyRead(ids))['histories']).not.toEqual(before['histories'])
  })

  it('is gone when it is discarded, and what was there before stays', async () => {
    await bring({ 'accounts.csv': ['id,name', 'A,Alpha'] })
    const before = await inOwn(importedContent)
    const ids = await everyId()
    const reads = await everyRead(ids)
    const files = {
      'accounts.csv': ['id,name', 'A,Another name', 'B,Beta'],
      'usage.csv': ['account_id,on,events', 'B,2026-06-01,5'],
    }
    await stage(files)
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 2, facts: 3, usageDays: 1 })
    expect(await test.run(discardImport, {}, actor)).toEqual({ importNo: 2 })
    expect(await inOwn(importedContent)).toEqual(before)
    expect(await everyRead(ids)).toEqual(reads)
    await expect(test.run(discardImport, {}, actor)).rejects.toMatchObject({ code: 'not-found' })
    expect(await bring(files)).toMatchObject({ outcome: 'imported', importNo: 3, resumed: false })
    const { imports } = await test.run(listImports, {}, actor)
    expect(imports.map(({ state }) => state)).toEqual(['published', 'discarded', 'published'])
  })
})

describe('a version', () => {
  it('is added by a changed row, and closes the one before it', async () => {
    await bring({ 'accounts.csv': ['id,name,tier,created_on', 'A,Alpha,3,2026-01-01'] })
    test.liveOn('2026-07-10')
    expect(
      await bring({ 'accounts.csv': ['id,name,tier,created_on', 'A,Alpha,1,2026-01-01'] }),
    ).toMatchObject({
      added: { account: 1 },
    })
    test.liveOn('2026-07-20')
    await bring({ 'accounts.csv': ['id,name,tier,created_on', 'A,Alpha,3,2026-01-01'] })
    const { facts } = await historyOf('A')
    expect(
      facts.map((fact) => [fact.values['tier'], fact.learnedOn, fact.supersededOn, fact.learnedAssumed]),
    ).toEqual([
      [3, '2026-01-01', '2026-07-10', true],
      [1, '2026-07-10', '2026-07-20', false],
      [3, '2026-07-20', null, false],
    ])
    const tiers = []
    for (const day of ['2026-06-29', '2026-07-09', '2026-07-10', '2026-07-19', '2026-07-20'])
      tiers.push((await dossierOf('A', day))?.profile.tier)
    // A judgement without a date is not known before it was recorded.
    expect(tiers).toEqual([null, 3, 1, 1, 3])
  })

  it('is not added by the same content again, in whichever order: nothing at all changes', async () => {
    const files = company({ marker: 'SAME', endOn: TODAY, days: 60 })
    await bring(files)
    const before = await content()
    test.liveOn('2026-07-05')
    const turned = Object.fromEntries(
      Object.entries(files).map(([name, [header, ...rows]]) => [name, [header!, ...rows.toReversed()]]),
    )
    expect(await bring(turned)).toMatchObject({ outcome: 'unchanged', resumed: false, importNo: 2 })
    const { 'perennial.import': _, ...after } = await content()
    expect(before).toMatchObject(after)
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length - 1)
  })

  it('takes its place in time when it was observed in the past', async () => {
    const row = (tier: number, observed: string) => ({
      'accounts.csv': ['id,name,tier,observed_at', `A,Alpha,${tier},${observed}T08:00:00Z`],
    })
    await bring(row(1, '2026-03-01'))
    await bring(row(2, '2026-05-01'))
    expect(await bring(row(3, '2026-04-01'))).toMatchObject({ outcome: 'imported' })
    // What was observed was known by then already.
    expect(await bring(row(3, '2026-04-15'))).toMatchObject({ outcome: 'unchanged' })
    expect(await bring(row(2, '2026-06-01'))).toMatchObject({ outcome: 'unchanged' })
    const { facts } = await historyOf('A')
    expect(facts.map((fact) => [fact.values['tier'], fact.learnedOn, fact.supersededOn])).toEqual([
      [1, '2026-03-01', '2026-04-01'],
      [3, '2026-04-01', '2026-05-01'],
      [2, '2026-05-01', null],
    ])
    expect((await dossierOf('A', '2026-04-20'))?.profile.tier).toBe(3)
    expect(await dossierOf('A', '2026-02-28')).toBeNull()
  })

  it('of several in one import is each kept', async () => {
    await bring({
      'accounts.csv': [
        'id,name,tier,observed_at',
        'A,Alpha,2,2026-05-01T08:00:00Z',
        'A,Alpha,1,2026-03-01T08:00:00Z',
        'A,Alpha,3,2026-06-01T08:00:00Z',
      ],
    })
    const { facts } = await historyOf('A')
    expect(facts.map((fact) => [fact.values['tier'], fact.supersededOn])).toEqual([
      [1, '2026-05-01'],
      [2, '2026-06-01'],
      [3, null],
    ])
  })

  it('of a day of use that is sent again, larger, counts from when it came', async () => {
    const accounts = ['id,name,created_on', 'A,Alpha,2026-01-01']
    const use = (...rows: string[]) => ({
      'accounts.csv': accounts,
      'usage.csv': ['account_id,on,user_id,events', ...rows],
    })
    await bring(use('A,2026-06-29,ada,5', 'A,2026-06-28,ada,1'))
    test.liveOn('2026-07-02')
    expect(await bring(use('A,2026-06-29,ada,5', 'A,2026-06-29,ben,4', 'A,2026-06-28,ada,1'))).toMatchObject({
      added: { account: 0, usage: 1 },
    })
    const events = async (asOf: string) => {
      const usage = (await dossierOf('A', asOf))!.usage!
      return [
        usage.events[dayNumber('2026-06-28') - usage.from],
        usage.events[dayNumber('2026-06-29') - usage.from],
      ]
    }
    expect(await events('2026-06-30')).toEqual([1, 5])
    expect(await events('2026-07-01')).toEqual([1, 5])
    expect(await events('2026-07-02')).toEqual([1, 9])
  })

  it('of use that was observed later was unknown until then, also that there was any', async () => {
    await bring({
      'accounts.csv': ['id,name', 'A,Alpha'],
      'usage.csv': [
        'account_id,on,events,observed_at',
        'A,2026-02-10,5,2026-05-01T00:00:00Z',
        'A,2026-04-10,7,',
      ],
    })
    expect(await dossierOf('A', '2026-03-01')).toBeNull()
    const firstOn = async (day: string) => (await dossierOf('A', day))!.usage!.firstOn
    expect(await firstOn('2026-04-30')).toBe(dayNumber('2026-04-10'))
    expect(await firstOn('2026-05-01')).toBe(dayNumber('2026-02-10'))
  })
})

describe('a folder with mistakes', () => {
  const files = {
    'accounts.csv': ['id,name,tier', 'A,Alpha,2', 'B,Beta,9', ',Nobody,1'],
    'usage.csv': ['account_id,on,events', 'A,2026-06-01,5', 'A,2026-06-02,many', 'C,2026-06-01,5'],
  }

  it('changes nothing', async () => {
    const before = await content()
    await expect(bring(files)).rejects.toMatchObject({
      code: 'invalid-input',
      message: '4 problems found: nothing was written',
    })
    expect(await content()).toEqual(before)
  })

  it('brings its good rows when that was agreed to', async () => {
    const { report, ...rest } = await bring(files, { partial: true })
    expect(rest).toMatchObject({ outcome: 'imported', added: { account: 1, usage: 1 } })
    expect(report.rejected).toMatchObject({ account: 2, usage: 2 })
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 1, facts: 1, usageDays: 1 })
  })
})

describe('one import at a time', () => {
  const first = { 'accounts.csv': ['id,name', 'A,Alpha'] }

  it('is refused while another one is unfinished, and told what to do', async () => {
    await stage(first)
    await expect(bring({ 'accounts.csv': ['id,name', 'B,Beta'] })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^An import of .*folder-\d+ is unfinished$/),
      hint: expect.stringContaining('perennial import discard'),
    })
    // The same content goes on, from another folder too.
    expect(await bring(first)).toMatchObject({ outcome: 'imported', resumed: true, importNo: 1 })
  })

  it('is opened once by two that begin at the same time', async () => {
    const open = (fingerprint: string) => {
      const request = { paths: [fingerprint], map: null, source: null, partial: false }
      return inOwn((tx) => openImport(tx, { fingerprint, request, now: test.house.now() }))
    }
    const same = await Promise.all([open('one'), open('one'), open('one')])
    expect(same.map(({ importNo }) => importNo)).toEqual([1, 1, 1])
    await test.run(discardImport, {}, actor)
    const others = await Promise.allSettled([open('two'), open('three')])
    expect(others.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(others.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  it('does not hinder that of another organization', async () => {
    await stage(first)
    const other = await test.actor(`${actor.organizationId.slice(0, 8)}-other`)
    expect(await bring(first, { by: other })).toMatchObject({ outcome: 'imported' })
  })
})

describe('an interrupted import', () => {
  const files = manyRows()

  it('goes on where it was, wherever it stopped, and ends as one that was never interrupted', async () => {
    const reference = await test.actor(`${actor.organizationId.slice(0, 8)}-reference`)
    await bring(files, { by: reference })
    const whole = await test.transaction(reference, importedContent)
    expect(whole).toMatchObject({ accounts: 10, facts: 4510, usageDays: 12_000 })

    const staged: unknown[] = []
    const stops = [/^Writing contact/, /^Writing usage/, /^Publishing/]
    for (const [at, stopAt] of stops.entries()) {
      // Each attempt at another time: what is staged already must not be staged again.
      test.liveOn(`2026-07-0${at + 1}`)
      await expect(bring(files, { stopAt })).rejects.toBe(interruption)
      staged.push(await inOwn(stagedRows))
    }
    expect(staged).toEqual([
      { 'fact 2026-07-01': 2010 },
      { 'fact 2026-07-01': 2010, 'fact 2026-07-02': 2500, 'usage 2026-07-02': 5000 },
      {
        'fact 2026-07-01': 2010,
        'fact 2026-07-02': 2500,
        'usage 2026-07-02': 5000,
        'usage 2026-07-03': 7000,
      },
    ])
    expect(await bring(files)).toMatchObject({
      outcome: 'imported',
      resumed: true,
      importNo: 1,
      added: { account: 10, contact: 4500, usage: 12_000 },
    })
    expect(await inOwn(importedContent)).toEqual(whole)
  })

  it('takes each chunk once, and in its turn', async () => {
    const request = { paths: ['/somewhere'], map: null, source: null, partial: false }
    const { importNo } = await inOwn((tx) =>
      openImport(tx, { fingerprint: 'chunks', request, now: test.house.now() }),
    )
    const write = (chunk: number, written: () => Promise<Staged>) =>
      inOwn((tx) => writeChunk(tx, { importNo, kind: 'account', chunk }, written))
    const nothing = async () => ({ added: 0, accountIds: new Set<string>() })
    const never = () => expect.unreachable('it is not written')
    await write(0, nothing)
    await expect(write(0, never)).rejects.toMatchObject({ code: 'conflict' })
    await expect(write(2, never)).rejects.toMatchObject({ code: 'conflict' })
    await expect(write(1, () => Promise.reject(interruption))).rejects.toBe(interruption)
    await write(1, nothing)
    const [opened] = await inOwn(listStoredImports)
    expect(opened).toMatchObject({ progress: { account: 2 }, counts: { account: 0 } })
  })

  it('that two run at the same time is written once', async () => {
    const runs = await Promise.allSettled([bring(files), bring(files)])
    const done = runs.filter((run) => run.status === 'fulfilled').map((run) => run.value.outcome)
    expect(done.filter((outcome) => outcome === 'imported')).toHaveLength(1)
    for (const run of runs) {
      if (run.status === 'rejected') expect(run.reason).toMatchObject({ code: 'conflict' })
    }
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 10, facts: 4510, usageDays: 12_000 })
  })

  it('that ends while it is run elsewhere stops there', async () => {
    let discarding: Promise<unknown> | undefined
    const report = ({ says }: { says: string }) => {
      if (says.startsWith('Writing usage')) discarding ??= test.run(discardImport, {}, actor)
    }
    const paths = [test.folder('to-discard', files)]
    const running = test.run(importFiles, { paths }, actor, { report, emit: async () => {} })
    await expect(running).rejects.toMatchObject({
      code: 'conflict',
      message: 'This import was continued or ended elsewhere meanwhile',
    })
    await discarding
    expect(await inOwn(importedContent)).toMatchObject({ accounts: 0, facts: 0, usageDays: 0 })
  })

  it('that died before its accounts were diagnosed is made good by the next', async () => {
    const { touched } = test.house
    test.house.touched = () => Promise.reject(interruption)
    const alpha = { 'accounts.csv': ['id,name', 'A,Alpha'] }
    await expect(bring(alpha)).rejects.toBe(interruption)
    test.house.touched = touched
    expect(await test.run(listAccounts, {}, actor)).toMatchObject({ total: 0 })
    expect(await bring(alpha)).toMatchObject({ outcome: 'unchanged' })
    expect(await test.run(listAccounts, {}, actor)).toMatchObject({ total: 1 })
  })
})

/** More than two chunks of contacts, and of days of use. */
function manyRows(): Files {
  const accounts = Array.from({ length: 10 }, (_, at) => `A${at}`)
  const contacts = Array.from({ length: 4500 }, (_, at) => `C${at},A${at % 10},Person ${at}`)
  const usage = Array.from({ length: 12_000 }, (_, at) => {
    const on = addDays('2026-06-30', -Math.floor(at / 10))
    return `A${at % 10},${on},C${at % 10},${(at % 9) + 1}`
  })
  return {
    'accounts.csv': ['id,name,created_on', ...accounts.map((id) => `${id},Company ${id},2022-01-01`)],
    'contacts.csv': ['id,account_id,name', ...contacts],
    'usage.csv': ['account_id,on,user_id,events', ...usage],
  }
}

/** Rows by table and by the day on which they were written. */
async function stagedRows({ db, organizationId }: Transaction): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; rows: number }>`
    select what || ' ' || (recorded_at at time zone 'UTC')::date as name, count(*)::int as rows from (
      select 'fact' as what, recorded_at from perennial.fact where organization_id = ${organizationId}
      union all select 'usage', recorded_at from perennial.usage_day where organization_id = ${organizationId}) as written
    group by 1 order by 1`.execute(db)
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
