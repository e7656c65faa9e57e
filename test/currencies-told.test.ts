/** In which currency something is told: what the settings choose, what a record says last, and else that of the account. */
import { describe, expect, it } from 'vitest'
import { exportAccounts } from '#src/operations/accounts/export-accounts.ts'
import { listAccounts } from '#src/operations/accounts/list-accounts.ts'
import { showCatalogue } from '#src/operations/catalogue/show-catalogue.ts'
import { editPlan } from '#src/operations/plans/edit-plan.ts'
import { showReport } from '#src/operations/reports/show-report.ts'
import { saveSettings } from '#src/operations/settings/save-settings.ts'
import { showToday } from '#src/operations/today/show-today.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-06-30'
const trial = importTrial(TODAY)
const contracts = 'id,account_id,start_on,end_on,arr,currency'
const book = {
  'accounts.csv': ['id,name,tier', 'A,Alpha,2', 'B,Beta,2', 'U,United,2'],
  'subscriptions.csv': [
    contracts,
    'S-A,A,2024-01-01,,1000,EUR',
    'S-B,B,2024-01-01,,1000,EUR',
    'S-U,U,2024-01-01,2026-12-31,1000,USD',
  ],
}

const own = (organization: object) =>
  trial.test.run(saveSettings, { settings: { organization, segments: {} }, basedOn: 0 } as never, trial.actor)

describe('an amount without a currency', () => {
  it('is in that of its account, and in no sum of another one', async () => {
    await trial.bring(book)
    const values = { opportunity: 'More seats', value: 500, confidence: 'High' }
    for (const account of ['B', 'U'])
      await trial.test.run(
        editPlan,
        { account, section: 'opportunities', change: 'add', values } as never,
        trial.actor,
      )
    const { totals } = await trial.test.run(listAccounts, {}, trial.actor)
    expect(totals!.expansion).toMatchObject({ opportunities: 2, value: 500, unweighted: 1 })
  })
})

describe('the queue of the day', () => {
  it('names amounts that have no rate into the currency of its sum, apart from those that nobody knows', async () => {
    await trial.bring({ ...book, 'accounts.csv': [...book['accounts.csv'], 'N,Nobody,2'] })
    const values = {
      action: 'Call them',
      owner: { side: 'ours', email: 'kim@vendor.example' },
      dueOn: TODAY,
    }
    for (const account of ['A', 'B', 'U', 'N'])
      await trial.test.run(
        editPlan,
        { account, section: 'actions', change: 'add', values } as never,
        trial.actor,
      )
    const { accounts, currency, arr, withoutAmount, withoutRate } = await trial.test.run(
      showToday,
      {},
      trial.actor,
    )
    expect({ accounts, currency, arr, withoutAmount, withoutRate }).toEqual({
      accounts: 4,
      currency: 'EUR',
      arr: 2000,
      withoutAmount: 2,
      withoutRate: [{ currency: 'USD', accounts: 1, arr: 1000 }],
    })
  })
})

describe('the catalogue', () => {
  it('counts a contract once, by the currency that it names now', async () => {
    await trial.bring(book)
    await trial.bring({ 'subscriptions.csv': [contracts, 'S-B,B,2024-01-01,,1000,USD'] })
    await trial.bring({ 'subscriptions.csv': [contracts, 'S-B,B,2024-01-01,,1000,EUR'] })
    const { currencies } = await trial.test.run(showCatalogue, {}, trial.actor)
    expect(currencies).toEqual([
      { name: 'EUR', count: 2 },
      { name: 'USD', count: 1 },
    ])
  })
})

describe('the report on plan quality', () => {
  it('is in the currency that the settings choose', async () => {
    await trial.bring(book)
    await own({ currency: 'CHF' })
    const report = await trial.test.run(showReport, { report: 'quality' }, trial.actor)
    expect(report.currency).toBe('CHF')
  })
})

describe('the file of the portfolio', () => {
  it('stands in the order of the list, also by quarters of a fiscal year', async () => {
    await trial.bring({
      ...book,
      'subscriptions.csv': [
        'id,account_id,start_on,end_on,auto_renew,arr,currency',
        'S-A,A,2024-01-01,2026-09-30,false,1000,EUR',
        'S-B,B,2024-01-01,2026-10-31,false,2000,EUR',
        'S-U,U,2024-01-01,2026-11-30,false,3000,EUR',
      ],
    })
    await own({ calendar: { fiscalYearStartMonth: 2 } })
    const asked = { groupBy: 'quarter', sort: 'arr' } as const
    const { accounts } = await trial.test.run(listAccounts, asked, trial.actor)
    const { text } = await trial.test.run(exportAccounts, asked, trial.actor)
    const rows = text!.split('\r\n').slice(1, -1)
    expect(rows.map((row) => row.split(',')[1])).toEqual(accounts.map(({ name }) => name))
    expect(accounts.map(({ name }) => name)).toEqual(['Beta', 'Alpha', 'United'])
  })
})
