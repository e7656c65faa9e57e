/** What is kept of contradictions: over several imports, by account, and until a later import says otherwise. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { listDataFindings } from '#src/operations/quality/list-data-findings.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

let test: TestHouse
let actor: Actor
let folders = 0

let organizations = 0

beforeAll(async () => {
  test = await testHouse('2026-10-31')
  test.house.touched = async () => {}
})

afterAll(() => test.close())

beforeEach(async () => {
  actor = await test.actor(`kept-${organizations++}`)
})

function bring(files: Readonly<Record<string, readonly string[]>>) {
  folders += 1
  const named = Object.fromEntries(Object.entries(files).map(([name, rows]) => [`${name}.csv`, rows]))
  return test.run(importFiles, { paths: [test.folder(`f${folders}`, named)], source: 'crm' }, actor)
}

/** `kind account count of` of all that stands. */
async function standing(kind?: string): Promise<string[]> {
  const { findings } = await test.run(listDataFindings, kind === undefined ? {} : { kind }, actor)
  return findings.map((one) => `${one.kind} ${one.account} ${one.count}/${one.of}`).toSorted()
}

const accounts = ['id,name,created_on,seats', 'A,Acme,2025-05-09,10', 'B,Beta,2025-05-09,10']
const tickets = [
  'id,account_id,opened_at',
  'T,A,2025-01-01T10:00:00Z',
  'U,A,2026-01-01T10:00:00Z',
  'V,B,2025-02-01T10:00:00Z',
]

describe('a contradiction', () => {
  it('with what an import before said is found, and told without a line of this input', async () => {
    await bring({ accounts })
    const first = await bring({ tickets })
    expect(first.report.findings).toMatchObject([
      {
        kind: 'ticket-before-account',
        count: 2,
        of: 3,
        accounts: 2,
        examples: [{ account: 'Acme', line: 2 }, {}],
      },
    ])
    const other = await bring({ accounts: ['id,name,created_on', 'A,Acme,2026-05-09'] })
    expect(other.report.findings).toMatchObject([
      { kind: 'ticket-before-account', count: 2, of: 2, examples: [{ file: null, line: null }, {}] },
    ])
    expect(await standing()).toEqual(['ticket-before-account Acme 2/2', 'ticket-before-account Beta 1/1'])
  })

  it('stands until a later import settles it, for the accounts that it speaks of', async () => {
    await bring({ accounts, tickets })
    expect(await standing()).toEqual(['ticket-before-account Acme 1/2', 'ticket-before-account Beta 1/1'])
    await bring({ accounts: ['id,name,created_on', 'A,Acme,2024-01-01'] })
    expect(await standing()).toEqual(['ticket-before-account Beta 1/1'])
    const { totals } = await test.run(listDataFindings, {}, actor)
    expect(totals).toMatchObject([{ kind: 'ticket-before-account', count: 1, accounts: 1, of: null }])
  })

  it('is kept once, however often the same is brought', async () => {
    await bring({ accounts, tickets })
    const [before] = (await test.run(listDataFindings, { account: 'A' }, actor)).findings
    await bring({ accounts: [...accounts, 'C,Gamma,2025-01-01,1'], tickets })
    const [after] = (await test.run(listDataFindings, { account: 'A' }, actor)).findings
    expect(after).toEqual(before)
    expect(await standing()).toHaveLength(2)
  })

  it('of usage adds up over days, and is replaced where the same days come again', async () => {
    const usage = (...rows: string[]) => ['account_id,on,events', ...rows]
    await bring({ accounts, usage: usage('A,2025-01-01,1', 'A,2025-01-02,1') })
    await bring({ usage: usage('A,2025-02-01,1', 'A,2025-06-01,1') })
    expect(await standing()).toEqual(['usage-before-account Acme 3/4'])
    await bring({ usage: usage('A,2025-01-01,5', 'A,2025-01-02,1', 'A,2025-01-03,1') })
    expect(await standing()).toEqual(['usage-before-account Acme 4/5'])
  })

  it('of a dry run is told and not kept', async () => {
    const folder = test.folder('dry', { 'accounts.csv': accounts, 'tickets.csv': tickets })
    const { report } = await test.run(importFiles, { paths: [folder], dryRun: true }, actor)
    expect(report.findings).toMatchObject([{ kind: 'ticket-before-account', count: 2 }])
    expect(await standing()).toEqual([])
  })

  it('changes nothing of what is brought: both sides are kept as they came', async () => {
    const { added } = await bring({ accounts, tickets })
    expect(added).toMatchObject({ account: 2, ticket: 3 })
  })
})

describe('an account', () => {
  it('shows its contradictions with their examples, not what is merely not said', async () => {
    await bring({
      accounts: ['id,name,created_on,status', 'A,Acme,2025-05-09,churned'],
      tickets: [
        'id,account_id,opened_at,satisfaction',
        'T,A,2025-01-01T10:00:00Z,',
        'U,A,2026-01-01T10:00:00Z,4',
      ],
      subscriptions: ['id,account_id,start_on,arr,status', 'S,A,2026-01-01,0,active'],
    })
    const { findings } = await test.run(showAccount, { account: 'Acme' }, actor)
    expect(findings.map(({ kind, nature, count, of }) => [kind, nature, count, of])).toEqual([
      ['churned-with-open-subscription', 'churn', 1, 1],
      ['ticket-before-account', 'contradiction', 1, 2],
      ['paid-subscription-at-zero', 'contradiction', 1, 1],
    ])
    expect(findings[1]).toMatchObject({
      on: '2026-10-31',
      importNo: 1,
      examples: [{ line: 2, says: 'ticket T was opened on 2025-01-01, the account exists since 2025-05-09' }],
    })
    const { totals } = await test.run(listDataFindings, {}, actor)
    expect(totals.map(({ kind }) => kind)).toContain('satisfaction-blank')
  })
})
