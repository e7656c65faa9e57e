/** What contracts come to on a day, and the day that decides on the renewal (handbook 7). */
import { deadline } from '#src/detect/deadline.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import {
  classOn,
  customerSince,
  dueOn,
  endOf,
  holdingsOn,
  isPaid,
  revenueOn,
} from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { termsEnded } from '#src/facts/terms-ended.ts'
import { addDays } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { asOf, contract, terms } from './support/dossier.ts'

const decides = (...contracts: Contract[]) => deadline(contracts, asOf, defaultSettings.renewal)

describe('the deadline', () => {
  const renewing = { renewalOn: '2026-06-15', endOn: null, autoRenew: true } as const
  const ending = { renewalOn: null, endOn: '2026-09-30', autoRenew: false } as const

  it.each([
    ['notice_on as given', { ...renewing, noticeOn: '2026-05-01' }, 'notice', '2026-05-01', '2026-06-15'],
    ['renewal − notice_days', { ...renewing, noticeDays: 30 }, 'notice', '2026-05-16', '2026-06-15'],
    [
      'notice_on before notice_days',
      { ...renewing, noticeOn: '2026-05-01', noticeDays: 9 },
      'notice',
      '2026-05-01',
      '2026-06-15',
    ],
    ['renewal − 60 d, assumed', renewing, 'notice', '2026-04-16', '2026-06-15'],
    ['on its last day', { ...renewing, noticeDays: 75 }, 'notice', '2026-04-01', '2026-06-15'],
    ['passed: the next term’s', { ...renewing, noticeDays: 76 }, 'notice', '2027-03-31', '2027-06-15'],
    [
      'notice_on passed: the next term’s',
      { ...renewing, noticeOn: '2026-03-01' },
      'notice',
      '2027-03-01',
      '2027-06-15',
    ],
    [
      'renews itself, only the end known',
      { ...ending, autoRenew: true, noticeDays: 30 },
      'notice',
      '2026-08-31',
      '2026-09-30',
    ],
    [
      'renews itself the day after the last that is paid',
      { ...renewing, endOn: '2026-06-14', noticeDays: 30 },
      'notice',
      '2026-05-16',
      '2026-06-15',
    ],
    [
      'does not renew itself, with both days: the end',
      { ...ending, renewalOn: '2026-10-01' },
      'end',
      '2026-09-30',
      '2026-09-30',
    ],
    [
      'a renewal date long past moves on',
      { ...renewing, renewalOn: '2024-06-15', noticeDays: 30 },
      'notice',
      '2026-05-16',
      '2026-06-15',
    ],
    [
      'neither end nor renewal: by the term',
      { renewalOn: null, noticeDays: 30, startOn: '2025-05-10' },
      'notice',
      '2026-04-10',
      '2026-05-10',
    ],
    ['not renewing itself: the end', ending, 'end', '2026-09-30', '2026-09-30'],
    [
      'nobody says, a notice period is given',
      { ...ending, autoRenew: null, noticeDays: 30 },
      'notice',
      '2026-08-31',
      '2026-09-30',
    ],
    ['nobody says, only an end is given', { ...ending, autoRenew: null }, 'end', '2026-09-30', '2026-09-30'],
    [
      'cancelled: its end',
      { ...renewing, endOn: '2026-06-15', cancelledOn: '2026-03-01' },
      'end',
      '2026-06-15',
      '2026-06-15',
    ],
    [
      'notice_on of an earlier term: as many days before the end of this one',
      { ...renewing, noticeOn: '2025-05-01' },
      'notice',
      '2026-05-01',
      '2026-06-15',
    ],
    [
      'notice_on of an earlier term, passed in this one too',
      { ...renewing, noticeOn: '2024-03-15' },
      'notice',
      '2027-03-15',
      '2027-06-15',
    ],
    [
      'renewal_on before end_on',
      { ...renewing, endOn: '2028-06-15', noticeDays: 30 },
      'notice',
      '2026-05-16',
      '2026-06-15',
    ],
    [
      'a term of six months is not rolling',
      { ...renewing, termMonths: 6, noticeDays: 30 },
      'notice',
      '2026-05-16',
      '2026-06-15',
    ],
    [
      'a term of six months, notice passed',
      { ...renewing, termMonths: 6, noticeDays: 76 },
      'notice',
      '2026-09-30',
      '2026-12-15',
    ],
    [
      'only a notice date',
      { renewalOn: null, termMonths: null, noticeOn: '2026-05-01' },
      'notice',
      '2026-05-01',
      '2026-06-30',
    ],
  ] as const)('%s', (_, change, kind, on, renewalOn) => {
    expect(decides(contract(change))).toMatchObject({ kind, on, renewalOn })
  })

  it('says when the notice period is assumed', () => {
    expect(decides(contract(renewing))?.assumed).toBe(true)
    expect(decides(contract({ ...renewing, noticeDays: 60 }))?.assumed).toBe(false)
    expect(decides(contract(ending))?.assumed).toBe(false)
  })

  it('is none for rolling, unpaid and boundless contracts', () => {
    expect(decides(contract({ ...renewing, termMonths: 5 }))).toBeNull()
    expect(decides(contract({ ...renewing, status: 'trial' }))).toBeNull()
    expect(decides(contract({ ...ending, endOn: '2026-03-31' }))).toBeNull()
    expect(decides(contract({ renewalOn: null, termMonths: null }))).toBeNull()
    expect(decides()).toBeNull()
  })

  it('is that of the earliest contract with at least 10% of the revenue', () => {
    const large = contract({ id: 'large', ...renewing, renewalOn: '2026-12-01' })
    const small = (arr: number | null): Contract =>
      contract({ id: 'small', ...renewing, terms: [terms({ arr })] })
    expect(decides(large, small(11_000))?.contractId).toBe('large')
    expect(decides(large, small(12_000))?.contractId).toBe('small')
    expect(decides(large, small(null))?.contractId).toBe('small')
  })

  it('weighs lines that end together as one, and takes each where none reaches 10%', () => {
    const ends = (id: string, renewalOn: string, arr: number): Contract =>
      contract({ id, ...renewing, renewalOn, terms: [terms({ arr })] })
    const many = ['a', 'b', 'c'].map((id) => ends(id, '2026-07-01', 5000))
    expect(decides(ends('large', '2026-12-01', 85_000), ...many)?.contractId).toBe('a')
    expect(decides(ends('large', '2026-12-01', 85_000), many[0]!)?.contractId).toBe('large')
    const small = Array.from({ length: 11 }, (_, at) => ends(`s-${at}`, addDays('2026-07-01', at), 1000))
    expect(decides(...small)?.contractId).toBe('s-0')
  })

  it('is not that of a cancelled contract while another one stays', () => {
    const cancelled = contract({ id: 'gone', ...renewing, endOn: '2026-06-15', cancelledOn: '2026-03-01' })
    const stays = contract({ id: 'stays', ...renewing, renewalOn: '2026-12-01' })
    expect(decides(cancelled, stays)?.contractId).toBe('stays')
    expect(decides(cancelled, { ...stays, cancelledOn: '2026-03-01' })?.contractId).toBe('gone')
  })

  it('gives way to a contract that is signed for the time after', () => {
    const next = contract({ id: 'next', ...ending, startOn: '2026-09-30', endOn: '2027-09-30' })
    expect(decides(contract(ending), next)).toMatchObject({ contractId: 'next', on: '2027-09-30' })
    expect(decides(contract(ending), { ...next, startOn: '2026-11-15' })?.contractId).toBe('S-1')
  })

  it('names the contract as its evidence', () => {
    expect(decides(contract(renewing))?.evidence).toMatchObject([
      { factId: 'subscription/crm/S-1', source: 'crm' },
    ])
  })
})

describe('what is paid', () => {
  it.each([
    ['before the start', {}, '2024-06-14', false],
    ['on the first day', {}, '2024-06-15', true],
    ['on the last day', { endOn: '2026-03-01' }, '2026-02-28', true],
    ['on the day of the end', { endOn: '2026-03-01' }, '2026-03-01', false],
    ['a trial', { status: 'trial' }, asOf, false],
    ['at zero', { terms: [terms({ arr: 0 })] }, asOf, false],
    ['without an amount', { terms: [terms({ arr: null })] }, asOf, true],
    ['paused', { status: 'paused' }, asOf, false],
    [
      'before the pause',
      { status: 'paused', terms: [terms(), terms({ effectiveOn: '2026-03-01' })] },
      '2026-02-28',
      true,
    ],
    [
      'cancelled, until the renewal',
      { status: 'cancelled', cancelledOn: '2026-03-01', renewalOn: '2026-06-15' },
      asOf,
      true,
    ],
    ['cancelled, no date at all', { status: 'cancelled', renewalOn: null }, asOf, false],
    ['cancelled, the end not said', { cancelledOn: '2026-03-01', renewalOn: null }, asOf, false],
    ['expired at its renewal', { status: 'expired', renewalOn: '2026-03-01' }, asOf, false],
  ] as const)('%s', (_, change, day, expected) => {
    expect(isPaid(contract(change), day)).toBe(expected)
  })

  it('adds up what is paid on the day by the terms of the day', () => {
    const ramp = contract({
      terms: [terms({ arr: 10_000 }), terms({ effectiveOn: '2025-06-15', arr: 20_000 })],
    })
    const other = contract({ id: 'S-2', startOn: '2025-01-01', terms: [terms({ arr: 500 })] })
    expect(revenueOn([ramp, other], '2024-12-31')).toEqual({ arr: 10_000, currency: 'USD' })
    expect(revenueOn([ramp, other], '2025-06-15')).toEqual({ arr: 20_500, currency: 'USD' })
  })

  it('does not add amounts of two currencies, nor invent one', () => {
    const euro = contract({ id: 'S-2', currency: 'EUR' })
    expect(revenueOn([contract(), euro], asOf)).toEqual({ arr: null, currency: null })
    expect(revenueOn([contract({ terms: [terms({ arr: null })] })], asOf).arr).toBeNull()
  })

  it('puts the largest product first and adds seats only within a product', () => {
    const line = (id: string, productId: string, arr: number, seats: number): Contract =>
      contract({ id, productId, terms: [terms({ arr, seats })] })
    const holdings = holdingsOn([line('a', 'X', 50, 10), line('b', 'Y', 60, 5), line('c', 'X', 20, 7)], asOf)
    expect(holdings.map(({ key, arr, seats }) => [key, arr, seats])).toEqual([
      ['X', 70, 17],
      ['Y', 60, 5],
    ])
  })
})

describe('tenure and terms', () => {
  const from = (startOn: string, endOn: string | null): Contract =>
    contract({ id: startOn, startOn, endOn, renewalOn: null })

  it.each([
    ['a gap of 90 days', [from('2024-01-01', '2025-01-01'), from('2025-04-01', null)], '2024-01-01'],
    ['a gap of 91 days', [from('2024-01-01', '2025-01-01'), from('2025-04-02', null)], '2025-04-02'],
    [
      'side by side',
      [from('2024-01-01', '2026-01-01'), from('2024-06-01', '2024-12-01'), from('2026-02-01', null)],
      '2024-01-01',
    ],
    [
      'a trial before',
      [{ ...from('2024-01-01', '2024-02-01'), status: 'trial' as const }, from('2024-02-01', null)],
      '2024-02-01',
    ],
    ['only a contract to come', [from('2026-05-01', null)], null],
    [
      'a free beginning',
      [contract({ startOn: '2025-01-01', terms: [terms({ arr: 0 }), terms({ effectiveOn: '2025-03-01' })] })],
      '2025-03-01',
    ],
  ] as const)('a customer since, with %s', (_, contracts, expected) => {
    expect(customerSince(contracts, asOf)).toBe(expected)
  })

  it('is of the class that carries more revenue', () => {
    const monthly = (arr: number): Contract => contract({ id: 'm', termMonths: 1, terms: [terms({ arr })] })
    expect(classOn([contract(), monthly(100_001)], asOf)).toBe('rolling')
    expect(classOn([contract(), monthly(100_000)], asOf)).toBe('term')
    expect(classOn([contract({ termMonths: null })], asOf)).toBe('term')
    expect(classOn([], asOf)).toBeNull()
  })

  it('moves from the 31st by whole months without drifting', () => {
    const month = contract({ startOn: '2026-01-31', termMonths: 1, renewalOn: '2026-02-28' })
    expect(dueOn({ ...month, renewalOn: null }, '2026-03-01')).toBe('2026-03-31')
    expect(dueOn({ ...month, renewalOn: null }, '2026-04-01')).toBe('2026-04-30')
  })

  it('lists the terms that ended, those that end together once', () => {
    const first = from('2024-01-01', '2025-01-01')
    expect(termsEnded([first, { ...first, id: 'addon' }, from('2025-01-01', null)], '2026-03-01')).toEqual([
      '2025-01-01',
      '2026-01-01',
    ])
    expect(termsEnded([contract({ termMonths: 3 })], asOf)).toEqual([])
  })

  it('lets a cancelled contract run to the renewal after the cancellation', () => {
    const cancelled = contract({ renewalOn: '2025-06-15', cancelledOn: '2026-03-01' })
    expect(endOf(cancelled)).toBe('2026-06-15')
  })
})
