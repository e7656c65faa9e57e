/** The renewals of an organization summed by quarter and category, as they are kept with its standings. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/access/actor.ts'
import { renewalLines } from '#src/doors/cli/render/renewal-lines.ts'
import { renewalsShow } from '#src/doors/cli/render/renewals.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showAccount } from '#src/operations/accounts/show-account.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { forecastRenewals } from '#src/operations/renewals/forecast-renewals.ts'
import { listRenewalAccounts } from '#src/operations/renewals/list-renewal-accounts.ts'
import { listRenewals } from '#src/operations/renewals/list-renewals.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-04-01'

let test: TestHouse
let actor: Actor

/** One account a line: what it pays, in which currency, until when, and whether that was cancelled. */
const files = {
  'accounts.csv': [
    'id,name,segment,csm_email',
    'A,Alpha,SMB,ann@vendor.example',
    'B,Beta,SMB,bob@vendor.example',
    'C,Gamma,Enterprise,ann@vendor.example',
    'D,Delta,SMB,ann@vendor.example',
    'E,Epsilon,SMB,ann@vendor.example',
    'F,Zeta,SMB,ann@vendor.example',
    'G,Eta,SMB,ann@vendor.example',
  ],
  'subscriptions.csv': [
    'id,account_id,start_on,end_on,renewal_on,notice_days,auto_renew,billing_months,arr,currency,status,cancelled_on',
    'S-A,A,2024-06-15,,2026-06-15,30,true,12,100000,EUR,active,',
    'S-B,B,2024-05-01,2026-05-01,,,false,12,50000,EUR,cancelled,2026-03-01',
    'S-C,C,2024-12-01,2026-12-01,,,false,12,200000,EUR,active,',
    'S-D,D,2025-01-01,,,,true,1,12000,EUR,active,',
    'S-E,E,2024-07-01,2026-07-01,,,false,12,70000,JPY,active,',
    'S-F,F,2025-05-10,2026-05-10,,,false,12,30000,EUR,active,',
    'S-F2,F,2026-05-10,2027-05-10,,,false,12,30000,EUR,active,',
    'S-G,G,2024-01-01,2026-03-01,,,false,12,90000,EUR,active,',
  ],
} as const

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('renewals')
  await test.run(importFiles, { paths: [test.folder('renewals', files)], source: 'crm' }, actor)
})

afterAll(() => test.close())

const p = async (account: string): Promise<number> =>
  (await test.run(showAccount, { account }, actor)).diagnosis!.outlook!.p

describe('renewal.list', () => {
  it('sums by quarter of the decision and by category, in one currency', async () => {
    const found = await test.run(listRenewals, {}, actor)
    expect(found).toMatchObject({
      asOf: TODAY,
      within: 90,
      currency: 'EUR',
      renewals: 6,
      withoutAmount: 1,
      arr: 392_000,
    })
    expect(found.quarters.map(({ quarter, arr, renewals }) => [quarter, renewals, arr])).toEqual([
      ['2026 Q2', 3, 180_000],
      ['2026 Q3', 1, 0],
      ['2026 Q4', 1, 200_000],
      [null, 1, 12_000],
    ])
    expect(found.quarters[0]!.categories).toEqual([
      { category: 'Closed', accounts: 1, arr: 30_000 },
      expect.objectContaining({ accounts: 1, arr: 100_000 }),
      { category: 'Lost', accounts: 1, arr: 50_000 },
    ])
  })

  it('takes as expected loss what the outlook leaves of the revenue', async () => {
    const { expectedLoss, quarters } = await test.run(listRenewals, {}, actor)
    const [a, c, d] = [await p('A'), await p('C'), await p('D')]
    const near = 100_000 * (1 - a) + 50_000 * 0.97 + 30_000 * 0.02
    expect(quarters[0]!.expectedLoss).toBeCloseTo(near, 3)
    expect(expectedLoss).toBeCloseTo(near + 200_000 * (1 - c) + 12_000 * (1 - d), 3)
  })

  it('holds at risk what is decided within the window, with its reasons', async () => {
    const within = async (days: number) => (await test.run(listRenewals, { within: days }, actor)).atRisk
    expect(await within(30)).toEqual({ accounts: 1, arr: 50_000, expectedLoss: 48_500 })
    expect(await within(29)).toEqual({ accounts: 0, arr: 0, expectedLoss: 0 })
    const { accounts } = await test.run(listRenewals, {}, actor)
    expect(accounts).toMatchObject([
      {
        name: 'Beta',
        dueOn: '2026-05-01',
        days: 30,
        category: 'Lost',
        p: 0.03,
        reasons: ['Notice was given.'],
      },
    ])
    expect((await test.run(listRenewals, { limit: 0 }, actor)).accounts).toEqual([])
  })

  it('narrows to an owner or a segment', async () => {
    expect(await test.run(listRenewals, { owner: 'bob@vendor.example' }, actor)).toMatchObject({
      renewals: 1,
      arr: 50_000,
    })
    expect(await test.run(listRenewals, { segment: 'Enterprise' }, actor)).toMatchObject({
      renewals: 1,
      arr: 200_000,
    })
    expect(await test.run(listRenewals, { tier: 1 }, actor)).toMatchObject({
      renewals: 0,
      asOf: null,
      quarters: [],
    })
  })

  it('shows nothing of another organization', async () => {
    const other = await test.actor('other')
    expect(await test.run(listRenewals, {}, other)).toMatchObject({ asOf: null, renewals: 0, accounts: [] })
  })

  it('reads as a table', async () => {
    const text = renewalsShow.answer!(await test.run(listRenewals, {}, actor), [])
    expect(text).toMatch(
      /^6 renewals · €392,000 ARR · expected loss €[\d,]+ · 1 account without an amount in it · as of 2026-04-01\n/,
    )
    expect(text).toContain('At risk within 90 days: 1 account, €50,000 ARR')
    expect(text).toMatch(/Q2 2026 +€180,000 +€30,000/)
    expect(text).toMatch(/Beta +2026-05-01 +€50,000 +3% +€48,500 +Notice was given\./)
    const none = renewalsShow.answer!(await test.run(listRenewals, { tier: 1 }, actor), [])
    expect(none).toBe('No account that pays, or none diagnosed yet.\n')
  })

  it('reads in one account as category, loss, steps and checklist', async () => {
    const lines = async (account: string) =>
      renewalLines((await test.run(showAccount, { account }, actor)).diagnosis!).join('\n')
    const near = await lines('A')
    expect(near).toMatch(/^\nRenewal +\w+ · decided by 2026-05-16 · expected loss €[\d,]+\n/)
    expect(near).toContain(
      '! 2026-02-15  T-90   Audit the stakeholders and build the value case (no record shows',
    )
    expect(near).toContain('→ 2026-04-01  T-45   Send the proposal (no record shows whether it is done)')
    expect(near).toContain('  2026-04-16  T-30   Settle the commercial terms')
    expect(near).toContain('? Paper process known: no record shows it')
    expect(await lines('B')).toMatch(
      /Renewal +Lost · decided by 2026-05-01 · expected loss €48,500 · at risk: Notice was\s+given\.$/,
    )
    expect(await lines('D')).not.toContain('T-')
    expect(await lines('G')).toBe('')
  })
})

describe('the forecast of four quarters', () => {
  it('counts by quarter and month, and names the largest of each month', async () => {
    const { quarters, undated, owners } = await test.run(forecastRenewals, {}, actor)
    expect(quarters.map(({ quarter, accounts, arr }) => [quarter, accounts, arr])).toEqual([
      ['2026 Q2', 3, 180_000],
      ['2026 Q3', 1, 0],
      ['2026 Q4', 1, 200_000],
      ['2027 Q1', 0, 0],
    ])
    expect(quarters[0]!.months.flatMap(({ largest }) => largest.map(({ name }) => name))).toHaveLength(3)
    expect([undated!.accounts, owners.length]).toEqual([1, 2])
  })

  it('lists the accounts by their day, narrowed like the sums', async () => {
    const { accounts } = await test.run(listRenewalAccounts, {}, actor)
    expect(accounts.map(({ dueOn }) => dueOn)).toEqual(accounts.map(({ dueOn }) => dueOn).toSorted())
    expect(accounts).toHaveLength(5)
    const lost = await test.run(listRenewalAccounts, { category: 'Lost', limit: 1 }, actor)
    expect(lost.accounts).toMatchObject([{ name: 'Beta', category: 'Lost', lacks: [] }])
    const near = await test.run(listRenewalAccounts, { within: 30, owner: 'ann@vendor.example' }, actor)
    expect(near.accounts.every(({ days, owner }) => days <= 30 && owner === 'ann@vendor.example')).toBe(true)
  })
})

describe('a fiscal year that begins in February', () => {
  it('is the year of the forecast, of the sums and of the groups of the portfolio', async () => {
    const organization = { calendar: { fiscalYearStartMonth: 2 } }
    await test.run(saveSettings, { settings: { organization }, basedOn: 0 }, actor)
    const { quarters } = await test.run(forecastRenewals, {}, actor)
    expect(quarters.map(({ name, from, accounts }) => [name, from, accounts])).toEqual([
      ['FY2027 Q1 (Feb–Apr)', '2026-02-01', 0],
      ['FY2027 Q2 (May–Jul)', '2026-05-01', 4],
      ['FY2027 Q3 (Aug–Oct)', '2026-08-01', 0],
      ['FY2027 Q4 (Nov–Jan)', '2026-11-01', 1],
    ])
    const sums = await test.run(listRenewals, {}, actor)
    expect(sums.quarters.map(({ quarter, name, renewals }) => [quarter, name, renewals])).toEqual([
      ['2027 Q2', 'FY2027 Q2 (May–Jul)', 4],
      ['2027 Q4', 'FY2027 Q4 (Nov–Jan)', 1],
      [null, null, 1],
    ])
    const { groups } = await test.run(listAccounts, { groupBy: 'quarter' }, actor)
    expect(groups.map(({ value }) => value)).toEqual(['FY2027 Q2 (May–Jul)', 'FY2027 Q4 (Nov–Jan)', null])
  })

  it('is that of all accounts together', async () => {
    const segments = { SMB: { calendar: { fiscalYearStartMonth: 4 } } }
    await expect(test.run(saveSettings, { settings: { segments }, basedOn: 1 }, actor)).rejects.toThrow(
      'holds for all accounts together',
    )
    const organization = { calendar: { fiscalYearStartMonth: 13 } }
    await expect(test.run(saveSettings, { settings: { organization }, basedOn: 1 }, actor)).rejects.toThrow(
      '13 is above 12',
    )
  })
})
