/** The negative control: a history whose churn is noise has to be called one in which nothing is measurable. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBacktest } from '#src/operations/backtest/run-backtest.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { testHouse } from './support/test-house.ts'

const data = join(import.meta.dirname, '../../shared/data/ravenstack')
const here = existsSync(data)
if (!here) console.log('Skipped: the data set RavenStack (../shared/data) is not on this machine.')

function rowsOf(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(data, name), 'utf8').trim().split(/\r?\n/)
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

/** Each account with the first of its churn events. */
function labels(): string[] {
  const events = Map.groupBy(rowsOf('ravenstack_churn_events.csv'), (row) => row['account_id'])
  return [
    'account_id,lost_on',
    ...rowsOf('ravenstack_accounts.csv').map(({ account_id }) => {
      const days = (events.get(account_id) ?? []).map((row) => row['churn_date'] ?? '').toSorted()
      return `${account_id},${days[0] ?? ''}`
    }),
  ]
}

describe.skipIf(!here)('RavenStack', () => {
  it('has no measurable link with its churn events, and no rule claims one', async () => {
    const test = await testHouse('2026-10-31')
    try {
      test.house.touched = async () => {}
      const actor = await test.actor('ravenstack')
      const map = join(import.meta.dirname, '../examples/maps/ravenstack.json')
      await test.run(importFiles, { paths: [data], map }, actor)
      const folder = test.folder('labels', { 'events.csv': labels() })
      const found = await test.run(runBacktest, { label: join(folder, 'events.csv') }, actor)
      expect(found.measured.losses).toBeGreaterThan(200)
      expect(found.link).toBe('none')
      expect(found.verdict).toMatch(/^No measurable link in your data/)
      const { low, high } = found.ranking[0]!.auc!
      expect(low).toBeLessThan(0.5)
      expect(high).toBeGreaterThan(0.5)
      expect(found.rules.filter(({ link }) => link !== 'none')).toEqual([])
    } finally {
      await test.close()
    }
    // A minute on a machine of its own; it must not fail where others are at work.
  }, 300_000)
})
