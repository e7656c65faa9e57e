/** The book of accounts of any filter: what it comes to, how it is grouped and ordered, the views of it, and the file of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { bookColumns } from '#src/detect/book-columns.ts'
import { exportAccounts } from '#src/operations/accounts/export-accounts.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { keepRetention } from '#src/operations/retention/keep-retention.ts'
import { showRetention } from '#src/operations/retention/show-retention.ts'
import { listViews } from '#src/operations/views/list-views.ts'
import { removeView } from '#src/operations/views/remove-view.ts'
import { saveView } from '#src/operations/views/save-view.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

let test: TestHouse
let actor: Actor

const list = (asked: Parameters<typeof test.run<typeof listAccounts>>[1] = {}) =>
  test.run(listAccounts, asked, actor)

const names = async (asked: Parameters<typeof list>[0]) =>
  (await list(asked)).accounts.map(({ name }) => name)

const contracts = 'id,account_id,start_on,end_on,renewal_on,seats,plan,arr,currency,effective_on'

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('book')
  const folder = test.folder('book', {
    'accounts.csv': [
      'id,name,segment,tier,am_email,csm_email',
      'A,Alpha,Enterprise,1,am@own.example,ann@own.example',
      'B,Beta,Enterprise,2,,ben@own.example',
      'C,"=Gamma, Ltd",Startup,,,ann@own.example',
      'D,Delta,Startup,,,',
    ],
    'people.csv': [
      'email,name,team',
      'am@own.example,Amy,North',
      'ann@own.example,Ann,South',
      'ben@own.example,Ben,North',
    ],
    'subscriptions.csv': [
      contracts,
      // Grows by half within the year.
      'S-A,A,2024-01-01,,2027-01-01,10,Pro,1000,EUR,2024-01-01',
      'S-A,A,2024-01-01,,2027-01-01,15,Pro,1500,EUR,2026-01-01',
      // Shrinks to half.
      'S-B,B,2024-09-01,,2026-09-01,10,Pro,400,EUR,2024-09-01',
      'S-B,B,2024-09-01,,2026-09-01,5,Pro,200,EUR,2025-12-01',
      // Came within the year.
      'S-C,C,2026-02-01,,2027-02-01,10,Pro,700,EUR,2026-02-01',
    ],
    'events.csv': ['account_id,on,kind', 'A,2026-06-30,renewed'],
  })
  await test.run(importFiles, { paths: [folder], source: 'crm' }, actor)
  const opportunity = (values: object) => ({ section: 'opportunities', change: 'add', values }) as const
  const edits = [
    opportunity({ opportunity: 'More seats', value: 500, currency: 'EUR', confidence: 'High' }),
    opportunity({ opportunity: 'Second team', value: 100, currency: 'EUR' }),
    { section: 'actions', change: 'add', values: { action: 'Call', dueOn: '2026-06-20' } } as const,
  ]
  await test.run(editPlan, { account: 'A', edits } as never, actor)
  await test.run(keepRetention, {}, actor)
})

afterAll(() => test.close())

describe('the totals of a filter', () => {
  it('say NRR beside GRR as the report of retention does', async () => {
    const { totals } = await list()
    const report = await test.run(showRetention, { from: '2025-06-30', to: TODAY }, actor)
    expect(totals!.retention).toMatchObject({ to: TODAY, accounts: 2, start: 1400 })
    expect(totals!.retention!.nrr).toBeCloseTo(report.total.nrr.value!, 10)
    expect(totals!.retention!.grr).toBeCloseTo(report.total.grr.value!, 10)
    const startups = await list({ segment: 'Startup' })
    expect(startups.totals!.retention).toMatchObject({ accounts: 0, nrr: null, grr: null })
  })

  it('read a year again only where an import brought something', async () => {
    expect(await test.run(keepRetention, {}, actor)).toEqual({ kept: 0 })
    const ticket = test.folder('ticket', {
      'tickets.csv': ['id,account_id,opened_at', 'T,B,2026-06-29T10:00:00Z'],
    })
    await test.run(importFiles, { paths: [ticket], source: 'crm' }, actor)
    expect(await test.run(keepRetention, {}, actor)).toEqual({ kept: 1 })
  })

  it('weigh expansion by confidence, and count what cannot be weighed', async () => {
    const { totals } = await list()
    expect(totals!.expansion).toEqual({ opportunities: 2, value: 600, weighted: 400, unweighted: 1 })
    expect((await list({ segment: 'Startup' })).totals!.expansion.opportunities).toBe(0)
  })
})

describe('a page without totals', () => {
  it('has the rows, the groups and how many pass, and says of the totals that nobody asked', async () => {
    const asked = { atRisk: false, groupBy: 'segment', limit: 1 } as const
    const whole = await list(asked)
    expect(await list({ ...asked, totals: false })).toEqual({
      ...whole,
      totals: null,
      deadlines: [],
      segments: [],
      teams: [],
      silentFeeds: [],
    })
  })

  it('leaves to the totals the months of deadlines and all segments, whoever passes', async () => {
    const { totals, deadlines, segments, total } = await list({ owner: 'ben@own.example', limit: 0 })
    expect(total).toBe(1)
    expect(totals!.deadlineIn60).toEqual({ accounts: 1, arr: 200 })
    expect(deadlines).toEqual([{ month: '2026-07', accounts: 1, arr: 200 }])
    expect(segments).toEqual(['Enterprise', 'Startup'])
  })
})

describe('a filter', () => {
  it('by owner finds whom one manages or sees to; by team those of its people', async () => {
    expect(await names({ owner: 'am@own.example' })).toEqual(['Alpha'])
    expect(await names({ owner: 'ann@own.example', sort: 'name' })).toEqual(['=Gamma, Ltd', 'Alpha'])
    expect(await names({ team: 'North', sort: 'name' })).toEqual(['Alpha', 'Beta'])
    expect((await list()).teams).toEqual(['North', 'South'])
  })

  it('by the renewal keeps those that are decided in time', async () => {
    expect(await names({ renewalWithin: 120 })).toEqual(['Beta'])
    expect((await list()).totals!.renewalsIn120).toBe(1)
  })
})

describe('the rows', () => {
  it('stand together by what they are grouped by, each group with its sum, the unknown last', async () => {
    const grouped = await list({ groupBy: 'segment', sort: 'arr' })
    expect(grouped.groups.map(({ value, accounts, arr }) => [value, accounts, arr])).toEqual([
      ['Enterprise', 2, 1700],
      ['Startup', 2, 700],
    ])
    expect(grouped.accounts.map(({ name }) => name)).toEqual(['Alpha', 'Beta', '=Gamma, Ltd', 'Delta'])
    const owners = await list({ groupBy: 'owner' })
    expect(owners.groups.map(({ value }) => value)).toEqual(['ann@own.example', 'ben@own.example', null])
  })

  it('say what an account paid a year before and what is due next in its plan', async () => {
    const { accounts } = await list({ sort: 'name' })
    const [, alpha, beta, delta] = accounts
    expect([alpha!.arrBefore, beta!.arrBefore, delta!.arrBefore]).toEqual([1000, 400, null])
    expect(alpha!.nextStep).toEqual({ says: 'Call', from: 'plan', dueOn: '2026-06-20', days: -10 })
    expect(delta!.nextStep).toBeNull()
  })

  it('are saved as a file of all that pass, with what is not known left empty', async () => {
    const { text, name } = await test.run(exportAccounts, { sort: 'name', segment: 'Startup' }, actor)
    const [head, gamma, delta, ...rest] = text!.split('\r\n')
    expect(name).toBe('portfolio-2026-06-30.csv')
    expect(head!.split(',').slice(0, 3)).toEqual(['id', 'name', 'segment'])
    expect(gamma).toMatch(/^C,"'=Gamma, Ltd",Startup,,ann@own\.example,700,EUR,,/)
    expect(delta).toMatch(/^D,Delta,Startup,,,,,,/)
    expect(rest).toEqual([''])
  })

  it('are saved in the columns that are named, always with id and name', async () => {
    const saved = async (columns: Parameters<typeof test.run<typeof exportAccounts>>[1]['columns']) =>
      (await test.run(exportAccounts, { sort: 'name', segment: 'Startup', columns }, actor)).text!.split(
        '\r\n',
      )
    expect((await saved(['renewal', 'arr'])).slice(0, 3)).toEqual([
      'id,name,arr,currency,renewal_on',
      `C,"'=Gamma, Ltd",700,EUR,2027-02-01`,
      'D,Delta,,,',
    ])
    expect((await saved(['account']))[0]).toBe('id,name')
    const all = await saved([...bookColumns])
    expect(all).toEqual(await saved(undefined))
  })

  it('stand by the day on which the term renews, which is not the day that decides it', async () => {
    const { accounts } = await list({ sort: 'term' })
    expect(accounts.map(({ name, renewalOn }) => [name, renewalOn])).toEqual([
      ['Beta', '2026-09-01'],
      ['Alpha', '2027-01-01'],
      ['=Gamma, Ltd', '2027-02-01'],
      ['Delta', null],
    ])
    expect(await names({ sort: 'term', descending: true })).toEqual(['=Gamma, Ltd', 'Alpha', 'Beta', 'Delta'])
  })
})

describe('a view', () => {
  it('is kept under its name, replaced, and taken away', async () => {
    const search = { segment: 'Startup', sort: 'arr' } as const
    await test.run(saveView, { name: 'Young', search, by: 'ann@own.example' }, actor)
    await test.run(saveView, { name: 'Young', search: { ...search, moved: true } }, actor)
    const { views } = await test.run(listViews, {}, actor)
    expect(views).toMatchObject([{ name: 'Young', search: { ...search, moved: true }, savedBy: 'operator' }])
    const columns = ['account', 'arr', 'owner'] as const
    await test.run(saveView, { name: 'Young', search: { ...search, columns: [...columns] } }, actor)
    expect((await test.run(listViews, {}, actor)).views[0]!.search.columns).toEqual(columns)
    await test.run(removeView, { name: 'Young' }, actor)
    expect((await test.run(listViews, {}, actor)).views).toEqual([])
    expect(await test.run(removeView, { name: 'Young' }, actor)).toEqual({ removed: 'Young' })
  })
})
