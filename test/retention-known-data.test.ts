/** Retention equals the expected files of two public data sets, under their own definition and under the handbook's. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { positionOf } from '#src/detect/retention/position.ts'
import { retention } from '#src/detect/retention/retention.ts'
import type { RetentionFigures } from '#src/detect/retention/retention-figures.ts'
import { type Timeline, timelineOf } from '#src/detect/retention/timeline.ts'
import type { Settings } from '#src/detect/settings.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import type { Fact } from '#src/facts/fact.ts'
import { addMonths, type Day } from '#src/kernel/day.ts'
import { pointToPoint, sub } from './support/retention.ts'

const data = join(import.meta.dirname, '../../shared/data')
const playbook = join(data, 'mrr-playbook')
const crm5 = join(data, 'fight-churn-crm5')
for (const folder of [playbook, crm5])
  if (!existsSync(folder)) console.log(`Skipped: ${folder} is not on this machine.`)

type Row = Readonly<Record<string, string>>

/** None where the data is not on this machine: the tests are skipped then, and yet their lists are made. */
function rowsOf(path: string): Row[] {
  if (!existsSync(path)) return []
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  const columns = head.trim().split(',')
  return lines.map((line) => {
    const cells = line.trim().split(',')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

/** By account; the timelines do not depend on the window, since no row names a currency. */
function timelinesOf(facts: ReadonlyMap<string, readonly Fact[]>): Map<string, Timeline> {
  const lens = { knownBy: '2026-12-31', catalogue: noCatalogue, settings: defaultSettings }
  return new Map([...facts].map(([id, own]) => [id, timelineOf({ facts: own, usedOn: [] }, lens)]))
}

function figures(
  timelines: ReadonlyMap<string, Timeline>,
  [from, to]: [Day, Day],
  settings: Settings,
): RetentionFigures {
  const positions = [...timelines].map(([accountId, timeline]) =>
    positionOf({ accountId, parentId: null, group: null }, timeline, { from, to }, settings),
  )
  return retention(positions, { from, to }, null, settings).total
}

/** Windows in which the handbook's figures are not those of comparing two days: NRR, GRR and kept logos, theirs → ours. */
function differing(timelines: ReadonlyMap<string, Timeline>, windows: readonly [Day, Day][]): string[] {
  return windows.flatMap((window) => {
    const [theirs, ours] = [pointToPoint, defaultSettings].map((settings) => {
      const { nrr, grr, logos } = figures(timelines, window, settings)
      return [nrr.value?.toFixed(4), grr.value?.toFixed(4), `${logos.kept} of ${logos.start}`]
    })
    const said = theirs!.map((value, at) => `${value} → ${ours![at]}`)
    return theirs!.join() === ours!.join() ? [] : [`${window.join(' – ')}: ${said.join('; ')}`]
  })
}

function shareOf(cell: string | undefined): number | null {
  return cell === undefined || cell === '' ? null : Number(cell)
}

function expectShare(found: number | null, cell: string | undefined, what: string): void {
  const expected = shareOf(cell)
  if (expected === null) expect(found, what).toBeNull()
  else expect(found, what).toBeCloseTo(expected, 5)
}

describe.runIf(existsSync(playbook))('the MRR playbook of dbt Labs', () => {
  const rows = rowsOf(join(playbook, 'subscription_periods.csv'))
  const facts = Map.groupBy(
    rows.map((row) => ({
      customer: row['customer_id']!,
      fact: sub(row['subscription_id']!, {
        start_on: row['start_date']!,
        end_on: row['end_date']!,
        mrr: Number(row['monthly_amount']),
      }),
    })),
    ({ customer }) => customer,
  )
  const timelines = timelinesOf(new Map([...facts].map(([id, list]) => [id, list.map(({ fact }) => fact)])))

  it.each(
    rowsOf(join(playbook, 'expected_monthly_spine2017_full.csv')).map(
      (row) => [row['date_month']!, row] as const,
    ),
  )('the month to %s: two days compared, whoever does not pay on the second is lost', (to, row) => {
    const { nrr, grr, logoRetention, cohort, logos, newLogos, returnedLogos } = figures(
      timelines,
      [addMonths(to, -1), to],
      pointToPoint,
    )
    expectShare(nrr.value, row['nrr_1m'], 'NRR')
    expectShare(grr.value, row['grr_1m'], 'GRR')
    expectShare(logoRetention.value, row['logo_retention_1m'], 'logos')
    expect({
      start: cohort.start / 12,
      up: cohort.expansion / 12,
      down: 0 - cohort.contraction / 12,
      churn: 0 - cohort.churn / 12,
      logos: logos.start,
      lost: logos.lost,
      // What comes back after a gap is in neither side either.
      new: (newLogos.arr + returnedLogos.arr) / 12,
      end: (cohort.end + newLogos.arr + returnedLogos.arr) / 12,
    }).toEqual({
      start: Number(row['starting_mrr']),
      up: Number(row['upgrade_mrr']),
      down: Number(row['downgrade_mrr']),
      churn: Number(row['churn_mrr']),
      logos: Number(row['starting_logos']),
      lost: Number(row['churned_logos']),
      new: Number(row['new_mrr']) + Number(row['reactivation_mrr']),
      end: Number(row['ending_mrr']),
    })
  })

  it.each(
    rowsOf(join(playbook, 'expected_trailing12m.csv')).map((row) => [row['date_month']!, row] as const),
  )('the twelve months to %s', (to, row) => {
    const { nrr, grr, logoRetention, logos } = figures(timelines, [addMonths(to, -12), to], pointToPoint)
    expectShare(nrr.value, row['nrr_12m'], 'NRR')
    expectShare(grr.value, row['grr_12m_point_to_point'], 'GRR')
    expectShare(logoRetention.value, row['logo_retention_12m'], 'logos')
    expect([logos.start, logos.kept]).toEqual([Number(row['cohort_logos']), Number(row['retained_logos'])])
  })

  it('by the handbook whoever was gone for over 90 days is a new logo: only three windows tell the difference', () => {
    const months = rowsOf(join(playbook, 'expected_monthly_spine2017_full.csv')).map(
      (row) => row['date_month']!,
    )
    const years = rowsOf(join(playbook, 'expected_trailing12m.csv')).map((row) => row['date_month']!)
    const windows = [
      ...months.map((to): [Day, Day] => [addMonths(to, -1), to]),
      ...years.map((to): [Day, Day] => [addMonths(to, -12), to]),
    ]
    expect(differing(timelines, windows)).toMatchInlineSnapshot(`
      [
        "2018-04-01 – 2019-04-01: 0.8000 → 0.4667; 0.8000 → 0.4667; 2 of 2 → 1 of 2",
        "2018-11-01 – 2019-11-01: 0.9739 → 0.9304; 0.8000 → 0.7565; 10 of 11 → 9 of 11",
        "2018-12-01 – 2019-12-01: 0.7009 → 0.6325; 0.5812 → 0.5385; 7 of 12 → 6 of 12",
      ]
    `)
  })
})

describe.runIf(existsSync(crm5))('the simulated CRM vendor of Carl Gold', () => {
  const rows = rowsOf(join(crm5, 'subscriptions.csv'))
  const facts = Map.groupBy(
    rows.map((row, at) => ({
      account: row['account_id']!,
      fact: sub(String(at), {
        plan: row['plan']!,
        start_on: row['start_date']!,
        end_on: row['end_date']!,
        mrr: Number(row['mrr']),
      }),
    })),
    ({ account }) => account,
  )
  const timelines = timelinesOf(new Map([...facts].map(([id, list]) => [id, list.map(({ fact }) => fact)])))

  it.each(
    rowsOf(join(crm5, 'expected_retention_gold_ch2.csv')).map(
      (row) => [row['window_start']!, row['window_end']!, row] as const,
    ),
  )('from %s to %s: as in chapter 2 of the book', (from, to, row) => {
    const { nrr, grr, logoRetention, cohort, logos } = figures(timelines, [from, to], pointToPoint)
    expectShare(nrr.value, row['nrr'], 'NRR')
    expectShare(grr.value, row['grr'], 'GRR')
    expectShare(logoRetention.value, row['logo_retention'], 'logos')
    expect([logos.start, logos.lost]).toEqual([Number(row['n_start']), Number(row['n_churned'])])
    expect(cohort.start / 12).toBeCloseTo(Number(row['start_mrr']), 0)
    expect(cohort.expansion / 12).toBeCloseTo(Number(row['upsell_mrr']), -1)
    expect(cohort.contraction / 12).toBeCloseTo(Number(row['downsell_mrr']), -1)
    expect(cohort.churn / 12).toBeCloseTo(Number(row['churn_mrr']), -1)
  })

  it('by the handbook every window is the same: nobody comes back after 90 days', () => {
    const windows = rowsOf(join(crm5, 'expected_retention_gold_ch2.csv')).map((row): [Day, Day] => [
      row['window_start']!,
      row['window_end']!,
    ])
    expect(differing(timelines, windows)).toMatchInlineSnapshot(`[]`)
  })
})
