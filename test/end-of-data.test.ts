/** Where the data ends: on the day on which files without a day of their own were read, unless something says otherwise. */
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { showReport } from '#src/operations/reports/show-report.ts'
import { showRetention } from '#src/operations/retention/show-retention.ts'
import { importTrial } from './support/import-trial.ts'

const TODAY = '2026-11-23'
const trial = importTrial(TODAY)
const { bring } = trial

const accounts = ['id,name', 'A,Alder', 'B,Birch']
const head =
  'id,account_id,start_on,end_on,renewal_on,auto_renew,arr,currency,effective_on,status,observed_at'
const contracts = (...rows: readonly string[]) => ({
  'accounts.csv': accounts,
  'subscriptions.csv': [head, ...rows],
})
const running = contracts(
  'S-A,A,2025-03-01,,2027-03-01,true,1000,EUR,,,',
  'S-B,B,2025-04-03,,2027-04-03,true,500,EUR,,,',
)

const windowOf = async (report: z.input<typeof showReport.input>['report']) =>
  (await trial.test.run(showReport, { report }, trial.actor)).window
const knownUntil = async () => (await windowOf('retention'))?.to

describe('the end of contracts that say nothing of when they were seen', () => {
  it('is the day on which they were read, for every report of one bar', async () => {
    await bring(running)
    const year = { from: '2025-11-23', to: TODAY }
    expect(await windowOf('retention')).toEqual(year)
    const { total } = await trial.test.run(showRetention, year, trial.actor)
    expect([total.nrr, total.grr].map(({ value }) => value)).toEqual([1, 1])
    expect(total.cohort.end).toBe(1500)
    for (const report of ['retention', 'course', 'health', 'risk', 'outcomes'] as const)
      expect((await windowOf(report))?.to, report).toBe(TODAY)
  })

  it('stays there while nobody reads them again, and moves when somebody does, also where nothing is new', async () => {
    await bring(running)
    trial.test.liveOn('2027-01-10')
    expect(await knownUntil()).toBe(TODAY)
    await bring(running)
    expect(await knownUntil()).toBe('2027-01-10')
    await trial.test.run(undoImport, { importNo: 2 }, trial.actor)
    expect(await knownUntil()).toBe(TODAY)
  })

  it('a file without contracts says nothing of them', async () => {
    await bring(running)
    trial.test.liveOn('2027-01-10')
    await bring({ 'accounts.csv': [...accounts, 'C,Cedar'] })
    expect(await knownUntil()).toBe(TODAY)
  })
})

describe('the end is what the records say', () => {
  it.each([
    [
      'of contracts that say when they were seen',
      ['S,A,2025-03-01,,,,1000,EUR,,,2026-05-31T08:00:00Z'],
      '2026-05-31',
    ],
    [
      'of contracts that were over when they were read',
      ['S,A,2025-03-01,2026-03-01,,,1000,EUR,,,'],
      '2025-03-01',
    ],
    ['of those that ended with their term', ['S,A,2025-03-01,,2026-03-01,false,1000,EUR,,,'], '2025-03-01'],
    ['of those that were cancelled', ['S,A,2025-03-01,,2026-03-01,true,1000,EUR,,cancelled,'], '2025-03-01'],
    [
      'of those that an amendment ended',
      ['S,A,2025-03-01,,,,1000,EUR,2025-03-01,,', 'S,A,2025-03-01,2026-03-01,,,900,EUR,2025-09-01,,'],
      '2025-09-01',
    ],
  ])('%s', async (_what, rows, last) => {
    await bring(contracts(...rows))
    expect(await knownUntil()).toBe(last)
  })
})
