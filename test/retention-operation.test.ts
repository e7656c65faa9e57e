/** Retention from files to the terminal: groups, families, currencies, late renewals, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '#src/access/actor.ts'
import { retentionShow } from '#src/doors/cli/render/retention.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { showReport } from '#src/operations/reports/show-report.ts'
import { showRetention } from '#src/operations/retention/show-retention.ts'
import { type TestHouse, testHouse } from './support/test-house.ts'

const TODAY = '2026-06-30'

const files = {
  'accounts.csv': [
    'id,name,parent_id,segment,csm_email,am_email,created_on,tier,observed_at',
    'A,Alder,,SMB,kim@vendor.example,,2024-01-01,1,2024-01-01T00:00:00Z',
    'B,Birch,A,SMB,,lee@vendor.example,2024-01-01,2,2024-01-01T00:00:00Z',
    'C,Cedar,,Enterprise,kim@vendor.example,,2024-01-01,,2024-01-01T00:00:00Z',
    'D,Dogwood,,Enterprise,,,2024-01-01,3,2025-09-01T00:00:00Z',
  ],
  'products.csv': ['id,name,price_per', 'suite,Suite,seat/year', 'setup,Setup,once'],
  'rates.csv': ['currency,on,rate', 'USD,2024-01-01,0.5', 'USD,2025-06-01,0.9'],
  'subscriptions.csv': [
    'id,account_id,product_id,plan,start_on,end_on,effective_on,seats,arr,currency,observed_at',
    // Birch is merged into Alder.
    'A1,A,suite,Pro,2024-02-01,,,10,1000,EUR,',
    'A1,A,suite,Pro,2024-02-01,,2025-06-01,16,1600,EUR,',
    'A2,A,setup,,2024-12-01,,,,9999,EUR,',
    'B1,B,suite,Pro,2024-02-01,2025-06-01,,6,600,EUR,',
    // Cedar pays in dollars and had its price raised.
    'C1,C,suite,Pro,2024-02-01,,,10,2000,USD,',
    'C1,C,suite,Pro,2024-02-01,,2025-03-01,10,2200,USD,',
    // Dogwood's term is over and it still works with the product.
    'D1,D,suite,Pro,2024-12-15,2025-12-15,,10,1000,EUR,2024-12-15T00:00:00Z',
  ],
  'usage.csv': ['account_id,on,user_id,events', 'D,2025-12-20,ann,5', 'C,2026-05-31,ann,5'],
}

type Answer = z.output<typeof showRetention.output>

let test: TestHouse
let actor: Actor

beforeAll(async () => {
  test = await testHouse(TODAY)
  actor = await test.actor('main')
  await test.run(importFiles, { paths: [test.folder('files', files)] }, actor)
})

afterAll(() => test.close())

const asked = (input: z.input<typeof showRetention.input>, who = actor): Promise<Answer> =>
  test.run(showRetention, input, who)

const window = { from: '2025-01-01', to: '2026-01-01' }

describe('from files', () => {
  it('is read with families, rates of the first day, one-off fees out and the late one kept', async () => {
    const { total, currency, knownUntil, by, groups } = await asked(window)
    expect({ currency, knownUntil, by, groups }).toEqual({
      currency: 'EUR',
      knownUntil: TODAY,
      by: null,
      groups: [],
    })
    expect(total).toMatchObject({
      cohort: { start: 3600, expansion: 100, priceRise: 100, contraction: 0, churn: 0, end: 3700 },
      nrr: { value: 3700 / 3600, numerator: 3700, denominator: 3600 },
      grr: { value: 1 },
      logos: { start: 4, kept: 4 },
      moved: 600,
      late: { logos: 1, decisions: 1 },
      renewalRate: { numerator: 1, denominator: 2 },
    })
  })

  it('the grace is over after 30 days', async () => {
    const { total } = await asked({ from: '2025-01-01', to: '2026-01-15' })
    expect(total).toMatchObject({ cohort: { churn: 1000 }, logos: { start: 4, kept: 3 }, late: { logos: 0 } })
  })

  it.each<[NonNullable<Answer['by']>, Record<string, number>]>([
    ['segment', { Enterprise: 1, SMB: 2, 'not known': 1 }],
    ['owner', { 'kim@vendor.example': 2, 'lee@vendor.example': 1, 'not known': 1 }],
    ['tier', { '1': 1, '2': 1, 'not known': 2 }],
  ])('by %s as known on the first day, adding up to the total', async (by, logos) => {
    const { total, groups } = await asked({ ...window, by })
    expect(
      Object.fromEntries(groups.map(({ group, figures }) => [group ?? 'not known', figures.logos.start])),
    ).toEqual(logos)
    const sum = (pick: (figures: Answer['total']) => number) =>
      groups.reduce((all, { figures }) => all + pick(figures), 0)
    expect(sum(({ nrr }) => nrr.numerator)).toBe(total.nrr.numerator)
    expect(sum(({ grr }) => grr.denominator)).toBe(total.grr.denominator)
    expect(sum(({ renewalRate }) => renewalRate.denominator)).toBe(total.renewalRate.denominator)
  })

  it('reads with definition, denominator and window, NRR beside GRR', async () => {
    const text = retentionShow.answer!(await asked({ ...window, by: 'segment' }), [])
    expect(text).toContain('Retention from 2025-01-01 to 2026-01-01, of data up to 2026-06-30')
    expect(text).toMatch(/NRR +102\.8% = €3,700 ÷ €3,600\n.*ARR on 2026-01-01[^]*2025-01-01/)
    expect(text).toMatch(/GRR +100\.0% = €3,600 ÷ €3,600/)
    expect(text).toMatch(/Logo retention +100\.0% = 4 ÷ 4/)
    expect(text).toMatch(/Renewal rate +50\.0% = 1 ÷ 2/)
    expect(text).toMatch(/of it price rises +€100/)
    expect(text).toMatch(/€600 moved within families/)
    expect(text).toMatch(/1 customer late/)
    expect(text).toMatch(/segment +customers/)
    expect(text).toMatch(/not known +1 /)
    expect(text).toMatch(/total +4 /)
  })

  it('what is undefined is a dash', async () => {
    const text = retentionShow.answer!(await asked({ from: '2023-01-01', to: '2023-02-01' }), [])
    expect(text).toMatch(/NRR +– = €0 ÷ €0/)
  })
})

describe('is refused', () => {
  it('beyond the last day that the data tells of', async () => {
    await expect(asked({ ...window, to: '2026-07-01' })).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('nothing after 2026-06-30'),
      hint: expect.stringContaining('2026-06-30'),
    })
    expect((await asked({ ...window, to: TODAY })).window.to).toBe(TODAY)
  })

  it('where the data was cut off, although every contract has an end there', async () => {
    const cut = await test.actor('cut')
    const folder = test.folder('cut', {
      'accounts.csv': ['id,name', '1,One', '2,Two'],
      'subscriptions.csv': [
        'id,account_id,start_on,end_on,mrr',
        '1,1,2019-03-01,2020-01-01,50',
        '2,2,2019-12-01,2020-01-01,75',
      ],
    })
    await test.run(importFiles, { paths: [folder] }, cut)
    await expect(asked({ from: '2019-12-01', to: '2020-01-01' }, cut)).rejects.toThrow(
      /nothing after 2019-12-01/,
    )
    expect((await asked({ from: '2019-11-01', to: '2019-12-01' }, cut)).total.grr.value).toBe(1)
  })

  it('without days, and without data', async () => {
    await expect(asked({ from: '2026-01-01', to: '2026-01-01' })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const empty = await test.actor('empty')
    await expect(asked(window, empty)).rejects.toThrow(/no data yet/)
  })

  it('as a report is empty without data, as every other is', async () => {
    const empty = await test.actor('empty-report')
    for (const report of ['retention', 'course', 'outcomes'] as const) {
      const { tables, figures } = await test.run(showReport, { report }, empty)
      expect([tables, figures]).toEqual([[], []])
    }
  })
})
