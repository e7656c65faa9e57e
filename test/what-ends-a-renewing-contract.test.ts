/** What ends a contract that renews itself, told apart from what is bought beside it, by every reader alike. */
import { contractDeadlines } from '#src/detect/renewal/contract-deadlines.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { deadline } from '#src/detect/deadline.ts'
import { goneSince, revenueOn } from '#src/facts/contract-figures.ts'
import { contractsOn } from '#src/facts/contracts-on.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import type { Value } from '#src/facts/fact.ts'
import { termsEnded } from '#src/facts/terms-ended.ts'
import { describe, expect, it } from 'vitest'
import { event, retentionOf, sub } from './support/retention.ts'

const TODAY = '2026-11-22'
const flows = { auto_renew: true, product_id: 'crm' }
const old = sub('S-1', { ...flows, start_on: '2025-01-01', end_on: '2025-12-31', arr: 100_000, seats: 100 })

/** Bought later, of the same product unless it says otherwise. */
function more(start_on: string, end_on: string, seats: number, change: Record<string, Value> = {}) {
  return sub('S-2', { ...flows, start_on, end_on, arr: seats * 1000, seats, ...change })
}

type Facts = Parameters<typeof contractsOn>[0]

const arrOn = (facts: Facts, day = TODAY) => revenueOn(contractsOn(facts, noCatalogue, day), day).arr

const assumedOf = (facts: Facts) =>
  contractDeadlines(contractsOn(facts, noCatalogue, TODAY), TODAY, defaultSettings.renewal).find(
    ({ id }) => id === 'S-1',
  )!.assumes

function figuresOf(facts: Facts, from = '2025-11-22', to = TODAY) {
  return retentionOf({ a: { facts } }, [from, to]).total
}

describe('what is bought beside it', () => {
  it.each([
    ['seats in the middle of a term', more('2026-09-01', '2027-08-31', 20), 120_000],
    ['seats up to the end of the term', more('2026-11-15', '2026-12-31', 60), 160_000],
    ['as many seats up to the end of the term', more('2026-11-15', '2026-12-31', 100), 200_000],
    ['seats near the end of a term', more('2025-12-15', '2026-12-14', 20), 120_000],
    ['seats that are agreed', more('2027-03-01', '2028-02-29', 20), 100_000],
    ['what names no product', more('2026-09-01', '2027-08-31', 20, { product_id: null }), 120_000],
    ['a trial', more('2026-01-01', '2026-01-31', 100, { status: 'trial' }), 100_000],
    ['a trial that is over', more('2026-01-01', '2026-01-31', 100, { status: 'expired', arr: 0 }), 100_000],
    ['a small other product with a term', more('2026-01-01', '2026-12-31', 20, { product_id: 'd' }), 120_000],
    ['a large other product, weeks off', more('2026-02-01', '2027-01-31', 80, { product_id: 'd' }), 180_000],
  ])('leaves it as it is: %s', (_case, beside, arr) => {
    expect(arrOn([old, beside])).toBe(arr)
    expect(assumedOf([old, beside])).toContain('that it renewed itself on 31 December 2025')
  })

  it('is no loss in the retention', () => {
    const { nrr, logos, renewalRate } = figuresOf([old, more('2026-09-01', '2027-08-31', 20)])
    expect(nrr.value).toBe(1.2)
    expect(logos.lost).toBe(0)
    expect(renewalRate).toMatchObject({ numerator: 1, denominator: 1 })
  })

  it('of two products, one that is signed anew ends only itself', () => {
    const desk = { product_id: 'desk' }
    const first = sub('D-1', { ...flows, ...desk, start_on: '2025-01-01', end_on: '2025-12-31', arr: 90_000 })
    expect(arrOn([old, first, more('2026-01-01', '2026-12-31', 90, desk)])).toBe(190_000)
  })

  it('renews the small one that ended with it, and not the large one', () => {
    const small = sub('S-0', {
      ...flows,
      start_on: '2025-07-01',
      end_on: '2025-12-31',
      arr: 20_000,
      seats: 20,
    })
    expect(arrOn([old, small, more('2026-01-01', '2026-12-31', 20)])).toBe(120_000)
  })
})

describe('what is signed in its place', () => {
  it.each([
    ['with more seats, weeks early', more('2025-11-15', '2026-11-14', 120), 120_000],
    ['when the term ends', more('2026-01-01', '2026-12-31', 100), 100_000],
    ['with fewer seats', more('2026-01-01', '2026-12-31', 40), 40_000],
    ['a few days late', more('2026-01-12', '2027-01-11', 90), 90_000],
    ['a few days early', more('2025-12-20', '2026-12-19', 60), 60_000],
    ['another product', more('2026-01-01', '2026-12-31', 150, { product_id: 'suite' }), 150_000],
    ['another plan', more('2026-01-01', '2026-12-31', 90, { product_id: null, plan: 'Pro' }), 90_000],
  ])('counts alone: %s', (_case, anew, arr) => {
    const facts = [old, anew]
    expect(arrOn(facts)).toBe(arr)
    expect(assumedOf(facts)).toEqual([expect.stringMatching(/^that S-2 took its place on /)])
    const figures = figuresOf(facts, '2025-10-01', '2026-10-30')
    expect(figures).toMatchObject({ nrr: { value: arr / 100_000 }, logos: { lost: 0 } })
    expect(figures.renewalRate).toMatchObject({ numerator: 1, denominator: 1 })
    expect(termsEnded(contractsOn(facts, noCatalogue, TODAY), '2026-10-30')).toHaveLength(1)
  })

  it('leaves no day without revenue, and none with twice as much', () => {
    const late = [old, more('2026-01-12', '2027-01-11', 90)]
    expect(['2025-12-31', '2026-01-11', '2026-01-12'].map((day) => arrOn(late, day))).toEqual([
      100_000, 100_000, 90_000,
    ])
    const early = [old, more('2025-11-15', '2026-11-14', 120)]
    expect(['2025-11-14', '2025-11-15', '2025-12-30'].map((day) => arrOn(early, day))).toEqual([
      100_000, 120_000, 120_000,
    ])
  })

  it('decides the next term once it is agreed, whatever its product', () => {
    const agreed = contractsOn(
      [old, more('2027-01-01', '2027-12-31', 150, { product_id: 'suite' })],
      noCatalogue,
      TODAY,
    )
    expect(deadline(agreed, TODAY, defaultSettings.renewal)?.contractId).toBe('S-2')
  })
})

describe('events that say that the account leaves', () => {
  const notice = event('notice_given', '2025-09-30')
  const left = event('churned', '2025-12-31')

  it.each([
    ['notice and leaving', [notice, left]],
    ['notice alone', [notice]],
    ['leaving alone', [left]],
    ['leaving, recorded later', [event('churned', '2026-01-20')]],
    ['leaving, before the end', [event('churned', '2025-11-30')]],
  ])('end it with the term: %s', (_case, events) => {
    const facts = [old, ...events]
    expect(goneSince(contractsOn(facts, noCatalogue, TODAY), TODAY)).toBe('2025-12-31')
    expect(figuresOf(facts)).toMatchObject({ nrr: { value: 0 }, logos: { lost: 1 } })
    expect(assumedOf(facts)[0]).toMatch(/^that (the notice of|it ended as they left on) /)
  })

  it('end it in the term that they reach', () => {
    const inThis = contractsOn([old, event('Notice given', '2026-10-01')], noCatalogue, TODAY)
    expect(deadline(inThis, TODAY, defaultSettings.renewal)).toMatchObject({ kind: 'end', on: '2026-12-31' })
    const tooLate = sub('S-1', { ...old.values, notice_days: 120 })
    const inNext = contractsOn([tooLate, event('notice_given', '2026-10-01')], noCatalogue, TODAY)
    expect(inNext[0]).toMatchObject({ endOn: '2027-12-31' })
    expect(goneSince(contractsOn([old, event('churned', '2026-05-15')], noCatalogue, TODAY), TODAY)).toBe(
      '2026-05-15',
    )
  })

  it.each([
    ['the notice was taken back', [notice, event('notice_withdrawn', '2025-10-20')]],
    ['it was renewed after all', [notice, event('renewed', '2025-12-01')]],
    ['they came back into the same contract', [left, event('reactivated', '2026-03-01')]],
    ['the contract began after it', [event('churned', '2024-12-31'), event('notice_given', '2024-10-01')]],
  ])('end nothing where %s', (_case, events) => {
    expect(arrOn([old, ...events])).toBe(100_000)
  })

  it('end nothing where one of several contracts is what was cancelled', () => {
    const other = { product_id: 'desk', status: 'cancelled', cancelled_on: '2025-09-30' }
    const cancelled = sub('S-2', {
      ...flows,
      ...other,
      start_on: '2025-01-01',
      end_on: '2025-12-31',
      arr: 5000,
    })
    expect(arrOn([old, cancelled, notice])).toBe(100_000)
  })

  it('end the old contract of one who came back into a new one', () => {
    const back = more('2026-05-01', '2027-04-30', 30)
    expect(arrOn([old, back, left, event('reactivated', '2026-05-01')])).toBe(30_000)
  })
})
