/** What an import recognises, what it only lists, and how rows may name their account. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { keepAccountsApart } from '#src/operations/accounts/keep-accounts-apart.ts'
import { listAccountMatches } from '#src/operations/accounts/list-account-matches.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { mergeAccounts } from '#src/operations/accounts/merge-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { splitAccount } from '#src/operations/accounts/split-account.ts'
import { discardImport } from '#src/operations/imports/discard-import.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { putMatches } from '#src/store/account-matches.ts'
import { openImport } from '#src/store/imports.ts'
import { contentOf } from './support/tenant-tables.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

type Files = Readonly<Record<string, readonly string[]>>

let test: TestHouse
let actor: Actor

let organizations = 0

beforeAll(async () => {
  test = await testHouse('2026-06-30')
})

afterAll(() => test.close())

beforeEach(async () => {
  actor = await test.actor(`ours-${organizations++}`)
})

let folders = 0

function bring(source: string, files: Files, options: { dryRun?: boolean; partial?: boolean } = {}) {
  const folder = test.folder(`files-${folders++}`, files)
  return test.run(importFiles, { paths: [folder], source, ...options }, actor)
}

async function names(): Promise<string[]> {
  const { accounts } = await test.run(listAccounts, {}, actor)
  return accounts.map((one) => one.name).toSorted()
}

const crm: Files = {
  'accounts.csv': [
    'id,name,domain,segment',
    'A-1,Acme GmbH,acme.com,Enterprise',
    'A-2,Globex Corporation,globex.com,SMB',
    'A-3,Initech,gmail.com,SMB',
  ],
}

describe('an import', () => {
  it('makes records of other sources part of the accounts that they are, and says by what it knew', async () => {
    await bring('crm', crm)
    const billing: Files = {
      'accounts.csv': [
        'id,name,domain,crm_id,employees',
        '91,ACME,www.acme.com,,40',
        '92,Globex,,A-2,50',
        '93,"Initech, Inc.",,,60',
        '94,Somebody else,gmail.com,,70',
      ],
      'subscriptions.csv': [
        'id,account_id,start_on,arr,currency,status',
        'S-1,91,2026-01-01,1000,EUR,active',
      ],
    }
    const looked = await bring('billing', billing, { dryRun: true })
    const identity = {
      matched: [
        { by: 'crm-id', count: 1 },
        { by: 'domain', count: 1 },
        { by: 'name', count: 1 },
      ],
      doubtful: [],
      moreDoubtful: 0,
    }
    expect(looked.report.identity).toEqual(identity)
    expect(await names()).toEqual(['Acme GmbH', 'Globex Corporation', 'Initech'])

    expect((await bring('billing', billing)).report.identity).toEqual(identity)
    expect(await names()).toEqual(['Acme GmbH', 'Globex Corporation', 'Initech', 'Somebody else'])
    const acme = await test.run(showAccount, { account: '91' }, actor)
    expect(acme.profile).toMatchObject({
      source: 'crm',
      sourceId: 'A-1',
      name: 'Acme GmbH',
      employees: 40,
      segment: 'Enterprise',
    })
    expect(acme.contracts).toHaveLength(1)

    expect((await bring('billing', billing)).outcome).toBe('unchanged')
    await test.run(splitAccount, { account: '91' }, actor)
    expect(await names()).toEqual(['ACME', 'Acme GmbH', 'Globex Corporation', 'Initech', 'Somebody else'])
    expect((await test.run(showAccount, { account: '91' }, actor)).contracts).toHaveLength(1)
    expect((await test.run(showAccount, { account: 'A-1' }, actor)).contracts).toHaveLength(0)
    await bring('billing', { 'accounts.csv': ['id,name,domain', '91,ACME AG,www.acme.com'] })
    expect(await names()).toContain('ACME AG')
  })

  it('lists what is doubtful and merges none of it; a decision is remembered', async () => {
    await bring('crm', crm)
    const billing: Files = {
      'accounts.csv': ['id,name,domain', '91,Golbex,', '92,Acme Deutschland,acme.com', '93,Umbrella,'],
    }
    const { report } = await bring('billing', billing)
    expect(report.identity.matched).toEqual([])
    const pairs = report.identity.doubtful.map((one) => `${one.account} – ${one.candidate}`)
    expect(pairs.toSorted()).toEqual([
      'Acme Deutschland (92), billing – Acme GmbH (A-1), crm',
      'Golbex (91), billing – Globex Corporation (A-2), crm',
    ])
    expect(await names()).toHaveLength(6)
    const open = () => test.run(listAccountMatches, {}, actor)
    expect((await open()).matches.map((one) => one.why).toSorted()).toEqual([
      'names one letter apart: Golbex and Globex Corporation',
      'same domain acme.com, but called Acme Deutschland and Acme GmbH: one may be a part of the other',
    ])
    await test.run(keepAccountsApart, { account: '92', other: 'A-1' }, actor)
    await test.run(mergeAccounts, { account: '91', into: 'A-2' }, actor)
    expect(await open()).toEqual({ total: 0, matches: [] })
    const again = await bring('billing', { 'accounts.csv': [...billing['accounts.csv']!, '95,Another,'] })
    expect(again.report.identity.doubtful).toEqual([])
  })

  it('lists an id that comes with another name, until somebody says that it is the same company', async () => {
    await bring('crm', crm)
    const { report } = await bring('crm', {
      'accounts.csv': ['id,name', 'A-1,Wayne Enterprises', 'A-2,Initech'],
    })
    expect(report.identity.doubtful.map(({ why }) => why)).toEqual([
      'id A-1 of crm was Acme GmbH and is now called Wayne Enterprises',
      'id A-2 of crm was Globex Corporation and is now called Initech, as Initech is',
    ])
    await test.run(mergeAccounts, { account: 'A-1', into: 'A-1' }, actor)
    const { matches } = await test.run(listAccountMatches, {}, actor)
    expect(matches.map(({ account, candidate }) => [account.sourceId, candidate.sourceId])).toEqual([
      ['A-2', 'A-3'],
    ])
  })

  it('that is dropped leaves nothing of what it recognised', async () => {
    await bring('crm', crm)
    const content = () => test.transaction(actor, (tx) => contentOf(tx, IDENTITY))
    const before = await content()
    await test.transaction(actor, async (tx) => {
      const request = { paths: ['/b'], map: null, source: null, reading: {}, partial: false }
      const { importNo } = await openImport(tx, { fingerprint: 'b', request, now: test.house.now() })
      const acme = {
        record: 'b\u000091',
        account: 'crm\u0000A-1',
        by: 'domain',
        says: 'domain acme.com',
      } as const
      const doubt = { record: 'b\u000092', candidate: 'crm\u0000A-2', why: 'near' }
      await putMatches(tx, importNo, { matched: [acme], doubtful: [doubt] }, test.house.now())
    })
    expect(Object.values(await content()).map(({ rows }) => rows)).toEqual([5, 1, 1])
    await test.run(discardImport, {}, actor)
    expect(await content()).toEqual(before)
  })
})

const IDENTITY = ['perennial.account', 'perennial.account_match', 'perennial.account_merge']

describe('a row', () => {
  const tickets = (...accounts: string[]): Files => ({
    'tickets.csv': [
      'id,account_id,opened_at,subject',
      ...accounts.map((account, at) => `T-${at},"${account}",2026-06-0${at + 1}T10:00:00Z,Help`),
    ],
  })

  it('may name its account by CRM id, domain, address of the web or of e-mail, or exact name', async () => {
    await bring('crm', crm)
    await bring('erp', { 'accounts.csv': ['id,name,crm_id', 'E-1,Umbrella,X-77'] })
    await bring(
      'support',
      tickets('A-1', 'X-77', 'acme.com', 'https://www.globex.com/shop', 'anna@globex.com', 'ACME, Inc.'),
    )
    const { rows } = await test.transaction(actor, ({ db }) =>
      sql`select f.source_id as id, a.source_id as account from perennial.fact f
        join perennial.account a on a.id = f.account_id where f.kind = 'ticket' order by 1`.execute(db),
    )
    expect(rows.map((row) => Object.values(row as object).join(' '))).toEqual([
      'T-0 A-1',
      'T-1 E-1',
      'T-2 A-1',
      'T-3 A-2',
      'T-4 A-2',
      'T-5 A-1',
    ])
  })

  it('of use is one day with the others of its account, however it names it', async () => {
    await bring('crm', crm)
    await bring('product', {
      'usage.csv': [
        'account_id,on,user_id,events',
        'A-1,2026-06-01,u1,2',
        'acme.com,2026-06-01,u1,3',
        'acme.com,2026-06-01,u2,4',
      ],
    })
    const { rows } = await test.transaction(actor, ({ db }) =>
      sql`select users, events, human_users from perennial.usage_day`.execute(db),
    )
    expect(rows).toEqual([{ users: 'u1\x1fu2', events: '5\x1f4', human_users: 2 }])
  })

  it('that is not sure is an error that names who may be meant', async () => {
    await bring('crm', {
      'accounts.csv': [
        ...crm['accounts.csv']!,
        'A-4,Acme France,acme.com,',
        'A-5,Globex Sub,globex.example,',
      ],
    })
    const failure = await bring('support', tickets('Golbex', 'acme.com', 'anna@gmail.com', 'Nobody')).catch(
      (error) => error,
    )
    const problems = failure.details.problems as { todo: string; examples: { value: string }[] }[]
    expect(
      Object.fromEntries(
        problems.map(({ todo, examples }) => [examples.map(({ value }) => value).join(), todo]),
      ),
    ).toEqual({
      Golbex: 'did you mean Globex Corporation (A-2)? Name it by its id.',
      'acme.com': 'did you mean Acme GmbH (A-1), or Acme France (A-4)? Name it by its id.',
      'anna@gmail.com,Nobody': 'add it to accounts, or correct the id',
    })
  })

  it('names its parent by the id alone', async () => {
    await bring('crm', crm)
    const failure = await bring('crm', {
      'accounts.csv': ['id,name,parent_id', 'A-9,Acme Sud,acme.com'],
    }).catch((error) => error)
    expect(failure.details.problems).toMatchObject([
      { column: 'parent_id', todo: 'write the id of the parent: A-1' },
    ])
  })
})
