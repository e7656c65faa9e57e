/** Where a contract ends that renews itself, and how long a term is. */
import { describe, expect, it } from 'vitest'
import { contractDeadlines } from '#src/detect/renewal/contract-deadlines.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { dueOn, goneSince } from '#src/facts/contract-figures.ts'
import { contractsOn } from '#src/facts/contracts-on.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { renewedPastEnd } from '#src/facts/renewed-past-end.ts'
import { asOf, contract } from './support/dossier.ts'

const itself = { startOn: '2024-03-16', renewalOn: null, autoRenew: true } as const
const endsOf = (...contracts: readonly Contract[]) => renewedPastEnd(contracts).map(({ endOn }) => endOn)

describe('a contract that renews itself', () => {
  it.each(['2026-03-16', '2026-03-15'])('goes on past the end of its term, %s', (endOn) => {
    const [goesOn] = renewedPastEnd([contract({ ...itself, endOn })])
    expect(goesOn).toMatchObject({ endOn: null, renewalOn: endOn })
    expect(goneSince([goesOn!], asOf)).toBeNull()
    const [found] = contractDeadlines([goesOn!], asOf, defaultSettings.renewal)
    expect(found).toMatchObject({ isPaid: true, deadline: { kind: 'notice' } })
    expect(found!.assumes.some((one) => one.startsWith('that it renewed itself on 1'))).toBe(true)
  })

  it.each([
    ['nobody says that it renews itself', { autoRenew: null }],
    ['it does not', { autoRenew: false }],
    ['it was cancelled', { cancelledOn: '2026-01-10' }],
    ['it is over by its status', { status: 'expired' as const }],
    ['the end is none of a term', { startOn: '2024-12-23' }],
    ['the renewal is another day', { renewalOn: '2027-03-16' }],
  ])('ends with its end where %s', (_case, change) => {
    expect(endsOf(contract({ ...itself, endOn: '2026-03-16', ...change }))).toEqual(['2026-03-16'])
  })

  it.each([
    ['the same product, a month later', 'crm', '2026-04-16', '2026-04-16'],
    ['the same product, in the middle of a term', 'crm', '2026-08-01', null],
    ['another product, when it ended', 'desk', '2026-03-17', '2026-03-17'],
    ['another product, later', 'desk', '2026-08-01', null],
    ['another product, before', 'desk', '2025-01-01', null],
  ])('ends where something was signed in its place: %s', (_case, productId, startOn, endOn) => {
    const first = contract({ ...itself, endOn: '2026-03-16', productId: 'crm' })
    const other = contract({ id: 'S-2', startOn, productId })
    expect(endsOf(first, other)[0]).toBe(endOn)
  })
})

describe('a term that is written up to its last paid day', () => {
  const on = (start_on: string, end_on: string) =>
    contractsOn(
      [
        {
          kind: 'subscription',
          source: 'crm',
          sourceId: 'S',
          happenedOn: null,
          learnedOn: '2025-01-01',
          learnedAssumed: true,
          recordedOn: '2026-11-22',
          supersededOn: null,
          values: { id: 'S', start_on, end_on, auto_renew: true, notice_days: 30 },
          attributes: {},
        },
      ],
      { products: [], exchange: { into: 'EUR', rateOn: () => null } },
      '2026-11-22',
    )[0]!

  it.each([
    ['2025-01-15', '2027-01-14', 24, '2029-01-14'],
    ['2026-07-01', '2026-12-31', 6, '2027-06-30'],
    ['2025-01-15', '2027-01-15', 24, '2029-01-15'],
  ])('from %s to %s is one of %i months', (start, end, months, next) => {
    const found = on(start, end)
    expect(found.termMonths).toBe(months)
    expect(dueOn(found, '2027-02-01')).toBe(next)
  })
})

describe('a contract that does not renew itself', () => {
  it('ends with its end, also where a renewal was named before it', () => {
    const one = contract({ autoRenew: false, renewalOn: '2026-01-15', endOn: '2026-12-31' })
    expect(dueOn(one, asOf)).toBe('2026-12-31')
  })
})
