/** What ends a contract, case by case: rows, what is paid on some days by every reader alike, and since when it is gone. */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { stepOn } from '#src/detect/retention/step.ts'
import { timelineOf } from '#src/detect/retention/timeline.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import { goneSince, revenueOn } from '#src/facts/contract-figures.ts'
import { contractsOn } from '#src/facts/contracts-on.ts'
import type { Product } from '#src/facts/dossier.ts'
import type { Fact, Value } from '#src/facts/fact.ts'
import { addDays, addMonths, type Day } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { event, sub } from './support/retention.ts'

const TODAY = '2026-11-22'

type Change = Record<string, Value>

/** A contract that renews itself, written up to its last paid day. */
function row(id: string, start_on: Day, months: number, arr: number, change: Change = {}): Fact {
  const end_on = addDays(addMonths(start_on, months), -1)
  return sub(id, { auto_renew: true, start_on, end_on, arr, product_id: 'crm', ...change })
}

const year = (id: string, startOn: Day, arr: number, change: Change = {}) => row(id, startOn, 12, arr, change)
const month = (id: string, startOn: Day, arr: number, change: Change = {}) => row(id, startOn, 1, arr, change)

/** The same, with the day of the renewal alone. */
function open(id: string, startOn: Day, arr: number, change: Change = {}): Fact {
  return year(id, startOn, arr, { end_on: null, renewal_on: addMonths(startOn, 12), ...change })
}

const old = year('old', '2025-01-01', 100)
const rolling = month('old', '2025-01-01', 100)
const desk = { product_id: 'desk' }
const unnamed = { product_id: null }

interface Case {
  readonly rows: readonly Fact[]
  /** what is paid, day by day */
  readonly arr: Readonly<Record<Day, number | null>>
  /** since when, seen today */
  readonly gone?: Day
}

const signedInItsPlace: Record<string, Case> = {
  'alone: it goes on': { rows: [old], arr: { [TODAY]: 100 } },
  'with its end, for less': {
    rows: [old, year('new', '2026-01-01', 40)],
    arr: { '2025-12-31': 100, '2026-01-01': 40, [TODAY]: 40 },
  },
  'three weeks late': {
    rows: [old, year('new', '2026-01-21', 110)],
    arr: { '2026-01-20': 100, '2026-01-21': 110 },
  },
  'six weeks early, for more': {
    rows: [old, year('new', '2025-11-15', 120)],
    arr: { '2025-11-14': 100, '2025-11-15': 120, [TODAY]: 120 },
  },
  'a row for each month': {
    rows: ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'].map((day) => month(day, day, 100)),
    arr: { '2026-07-31': 100, '2026-08-01': 100, '2026-09-30': 100, [TODAY]: 100 },
  },
  'a row for each month, one of which is missing': {
    rows: ['2026-01-01', '2026-02-01', '2026-04-01'].map((day) => month(day, day, 100)),
    arr: { '2026-03-15': 100, '2026-04-01': 100, [TODAY]: 100 },
  },
  'at the end of a later term': {
    rows: [year('old', '2024-01-01', 100), year('new', '2026-01-05', 60)],
    arr: { '2026-01-04': 100, '2026-01-05': 60 },
  },
  'both with a renewal date alone': {
    rows: [open('old', '2025-01-01', 100), open('new', '2026-01-01', 110)],
    arr: { '2025-12-31': 100, '2026-01-01': 110, [TODAY]: 110 },
  },
  'two rows in the place of one': {
    rows: [old, year('a', '2026-01-01', 60), year('b', '2026-01-01', 40)],
    arr: { '2025-12-31': 100, '2026-01-01': 100 },
  },
  'one row in the place of two that end together': {
    rows: [old, row('more', '2025-07-01', 6, 20), year('new', '2026-01-01', 120)],
    arr: { '2025-12-31': 120, '2026-01-01': 120, [TODAY]: 120 },
  },
  'an upgrade with another name': {
    rows: [old, year('new', '2026-01-01', 150, { product_id: 'suite' })],
    arr: { '2025-12-31': 100, '2026-01-01': 150 },
  },
  'one that names no product, in an account of one product': {
    rows: [old, year('new', '2026-01-01', 90, unnamed)],
    arr: { '2025-12-31': 100, '2026-01-01': 90 },
  },
}

const besideIt: Record<string, Case> = {
  'two contracts of one product, each with a row for each term': {
    rows: [old, year('b1', '2024-11-15', 100), year('b2', '2025-11-15', 100), year('a2', '2026-01-01', 100)],
    arr: { '2025-11-01': 200, '2025-12-01': 200, '2026-02-01': 200, [TODAY]: 200 },
  },
  'two contracts of one product, of which one renews itself': {
    rows: [old, year('b1', '2024-11-15', 110), year('b2', '2025-11-15', 110)],
    arr: { '2025-11-01': 210, '2025-12-01': 210, [TODAY]: 210 },
  },
  'two contracts, three weeks apart, that name no product': {
    rows: [
      year('old', '2025-01-01', 100, unnamed),
      year('b1', '2025-01-20', 90, unnamed),
      year('b2', '2026-01-20', 90, unnamed),
    ],
    arr: { '2026-01-10': 190, '2026-02-01': 190 },
  },
  'as much again in the middle of a term': {
    rows: [old, year('new', '2026-05-15', 100)],
    arr: { '2026-05-14': 100, '2026-05-15': 200 },
  },
  'what ends with the term': {
    rows: [year('old', '2026-01-01', 100), row('new', '2026-12-01', 1, 60)],
    arr: { '2026-12-15': 160 },
  },
  'another product with the renewal': {
    rows: [old, year('new', '2026-01-01', 60, desk)],
    arr: { '2025-12-31': 100, '2026-01-01': 160 },
  },
  'as much of another product, which the account had before': {
    rows: [old, year('b1', '2024-06-01', 50, desk), year('b2', '2026-01-01', 100, desk)],
    arr: { '2025-12-31': 150, '2026-01-01': 250 },
  },
  'one that names no product, in an account of two': {
    rows: [old, year('b', '2025-06-01', 50, desk), year('new', '2026-01-10', 80, unnamed)],
    arr: { '2026-01-09': 150, '2026-01-10': 230 },
  },
  'a few seats on the first of a month': {
    rows: [rolling, month('new', '2026-03-01', 20)],
    arr: { '2026-02-28': 100, '2026-03-01': 120 },
  },
  'many seats in the middle of a month': {
    rows: [rolling, month('new', '2026-03-12', 60)],
    arr: { '2026-03-11': 100, '2026-03-12': 160 },
  },
  'another product on the first of a month': {
    rows: [rolling, month('new', '2026-03-01', 160, desk)],
    arr: { '2026-02-28': 100, '2026-03-01': 260 },
  },
  'a trial': {
    rows: [old, year('new', '2026-01-01', 100, { status: 'trial' })],
    arr: { '2026-01-01': 100, [TODAY]: 100 },
  },
}

const endedByEvents: Record<string, Case> = {
  'by leaving on the last day of a month': {
    rows: [rolling, event('churned', '2026-01-31')],
    arr: { '2026-01-30': 100, '2026-01-31': null },
    gone: '2026-01-31',
  },
  'by leaving on the last day of a shorter month': {
    rows: [rolling, event('churned', '2026-04-30')],
    arr: { '2026-04-29': 100, '2026-04-30': null },
    gone: '2026-04-30',
  },
  'by leaving after a short month was the first': {
    rows: [month('old', '2026-02-01', 100), event('churned', '2026-05-31')],
    arr: { '2026-05-30': 100, '2026-05-31': null },
    gone: '2026-05-31',
  },
  'by leaving, where the renewal alone is written': {
    rows: [open('old', '2025-01-01', 100), event('churned', '2025-12-31')],
    arr: { '2025-12-31': 100, '2026-01-01': null },
    gone: '2026-01-01',
  },
  'by leaving, where nothing is written': {
    rows: [open('old', '2025-01-01', 100, { renewal_on: null }), event('churned', '2026-08-10')],
    arr: { '2026-08-09': 100, '2026-08-10': null },
    gone: '2026-08-10',
  },
  'by a notice, where the renewal alone is written': {
    rows: [open('old', '2025-01-01', 100), event('notice_given', '2025-09-30')],
    arr: { '2025-12-31': 100, '2026-01-01': null },
    gone: '2026-01-01',
  },
  'by leaving, and signed anew much later': {
    rows: [old, event('churned', '2025-12-31'), year('new', '2026-06-01', 50)],
    arr: { '2025-12-30': 100, '2026-03-01': null, '2026-06-01': 50 },
  },
}

function paidByTimeline(facts: readonly Fact[], day: Day): number | null {
  const lens = { knownBy: TODAY, settings: defaultSettings, catalogue: noCatalogue }
  const { lines } = stepOn(timelineOf({ facts, usedOn: [] }, lens).steps, day)
  return lines.length === 0 ? null : lines.reduce((total, { arr }) => total + (arr ?? 0), 0)
}

describe.each([
  ['is followed by what is signed in its place', signedInItsPlace],
  ['goes on beside what is bought', besideIt],
  ['ends with events', endedByEvents],
])('a contract that renews itself %s', (_what, cases) => {
  it.each(Object.entries(cases))('%s', (_name, { rows, arr, gone = null }) => {
    for (const [day, amount] of Object.entries(arr)) {
      expect([day, revenueOn(contractsOn(rows, noCatalogue, day), day).arr]).toEqual([day, amount])
      if (day <= TODAY) expect([day, paidByTimeline(rows, day)]).toEqual([day, amount])
    }
    expect(goneSince(contractsOn(rows, noCatalogue, TODAY), TODAY)).toBe(gone)
  })
})

it('is not followed by what is paid once', () => {
  const training = { id: 'training', name: 'Training', pricePer: 'once' } as Product
  const rows = [old, year('new', '2026-01-01', 120, { product_id: 'training' })]
  const contracts = contractsOn(rows, { ...noCatalogue, products: [training] }, TODAY)
  expect(contracts.find(({ id }) => id === 'old')).toMatchObject({ endOn: null, renewalOn: '2025-12-31' })
})
