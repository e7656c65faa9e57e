/** The example mappings over the real data sets, and the example folder. */

import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FactInput, ImportInput } from '#src/connect/files/import-input.ts'
import { openInput } from '#src/connect/files/open-input.ts'
import { all } from './support/files.ts'

const data = join(import.meta.dirname, '../../shared/data')
const here = existsSync(data)
if (!here) console.log('Skipped: the real data sets (../shared/data) are not on this machine.')

async function within<T>(
  folder: string,
  map: string | null,
  use: (input: ImportInput) => Promise<T>,
): Promise<T> {
  const input = await openInput({
    paths: [folder],
    ...(map === null ? {} : { map: join(import.meta.dirname, '../examples/maps', map) }),
    temporaryDirectory: tmpdir(),
    today: '2026-10-31',
  })
  try {
    return await use(input)
  } finally {
    await input.close()
  }
}

async function factsOf(input: ImportInput, kind: string): Promise<FactInput[]> {
  return (await all(input.facts(kind, 0))).flat()
}

describe.skipIf(!here)('the example mappings', () => {
  it('read crm5 clean and whole', async () => {
    await within(join(data, 'fight-churn-crm5'), 'fight-churn-crm5.json', async (input) => {
      const report = await input.check({}, () => {})
      expect(report.problems).toEqual([])
      const read = Object.fromEntries(Object.entries(report.good).filter(([, rows]) => rows > 0))
      expect(read).toEqual({
        account: 2130,
        subscription: 26_735,
        usage: 1_068_426,
      })
      const accounts = await factsOf(input, 'account')
      const account = accounts.find(({ sourceId }) => sourceId === '17')
      expect(account).toMatchObject({ source: 'crm5', values: { id: '17', name: 'Account 17' } })
      const subscriptions = await factsOf(input, 'subscription')
      const [seats, meetings] = ['17|advanced_annual|2023-04-20', '17|meetings|2023-04-20'].map((id) =>
        subscriptions.find(({ sourceId }) => sourceId === id),
      )
      expect(seats?.values).toMatchObject({ seats: 50, mrr: 450, billing_months: 12, end_on: '2024-04-20' })
      expect(meetings?.values).not.toHaveProperty('seats')
      let events = 0
      for await (const usage of input.usage(0)) {
        expect(new Set(usage.grain)).toEqual(new Set(['week']))
        for (const some of usage.humanEvents) events += some
      }
      expect(events).toBe(46_022_854)
    })
  }, 120_000)

  it('read RavenStack, finding the account of its usage through the subscriptions', async () => {
    await within(join(data, 'ravenstack'), 'ravenstack.json', async (input) => {
      const report = await input.check({}, () => {})
      expect(report.problems).toEqual([])
      expect(report.good).toMatchObject({ account: 500, subscription: 5_000, usage: 25_000 })
      expect(report.notRead.map(({ path }) => path.split('/').at(-1))).toEqual(['SOURCE.md'])
      const subscriptions = await factsOf(input, 'subscription')
      expect(new Set(subscriptions.map(({ values }) => values['billing_months']))).toEqual(new Set([1, 12]))
      expect(subscriptions.filter(({ values }) => values['status'] === 'trial')).toHaveLength(778)
    })
  }, 60_000)
})

describe('the example folder', () => {
  it('reads without a problem', async () => {
    await within(join(import.meta.dirname, '../examples/own-files'), null, async (input) => {
      const report = await input.check({}, () => {})
      expect(report.problems).toEqual([])
      expect(report.good['account']).toBe(6)
      expect(Object.values(report.good).every((rows) => rows > 0)).toBe(true)
      expect(report.files.flatMap(({ unknownColumns }) => unknownColumns)).toEqual([])
    })
  })
})
