/** What a row of today was worth on a past day. */
import { describe, expect, it } from 'vitest'
import { noCatalogue } from '#src/facts/catalogue.ts'
import { contractsOn } from '#src/facts/contracts-on.ts'
import type { Fact } from '#src/facts/fact.ts'
import { identify } from '#src/facts/identify.ts'
import { kindNamed } from '#src/facts/kinds.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { newVersion } from '#src/facts/new-version.ts'

function fact(kind: string, values: Fact['values'], more: Partial<Fact> = {}): Fact {
  return {
    kind,
    source: 'crm',
    sourceId: String(values['id'] ?? 'X'),
    happenedOn: null,
    learnedOn: '2025-01-01',
    learnedAssumed: true,
    recordedOn: '2026-11-22',
    supersededOn: null,
    values,
    attributes: {},
    ...more,
  }
}

const NOW = '2026-11-22T10:00:00.000Z'

describe('a version', () => {
  it('of a first row counts as learned when it happened, and says so', () => {
    expect(
      newVersion([], { digest: 'a', observedAt: null, happenedAt: '2025-03-01T00:00:00Z' }, NOW),
    ).toEqual({
      learnedAt: '2025-03-01T00:00:00.000Z',
      assumed: true,
      revises: false,
    })
  })

  it('of a row that happens later is learned now', () => {
    const version = newVersion([], { digest: 'a', observedAt: null, happenedAt: '2027-03-01T00:00:00Z' }, NOW)
    expect(version).toEqual({ learnedAt: NOW, assumed: false, revises: false })
  })

  const stored = [{ learnedAt: '2025-03-01T00:00:00Z', digest: 'a' }]

  it('is none when nothing changed', () => {
    expect(newVersion(stored, { digest: 'a', observedAt: null, happenedAt: null }, NOW)).toBeNull()
    expect(
      newVersion(stored, { digest: 'a', observedAt: '2025-06-01T00:00:00Z', happenedAt: null }, NOW),
    ).toBeNull()
  })

  it('of changed content is learned now, or when its sender learned it', () => {
    expect(
      newVersion(stored, { digest: 'b', observedAt: null, happenedAt: '2025-03-01T00:00:00Z' }, NOW),
    ).toEqual({
      learnedAt: NOW,
      assumed: false,
      revises: true,
    })
    const observed = newVersion(
      stored,
      { digest: 'b', observedAt: '2025-06-01T02:00:00+02:00', happenedAt: null },
      NOW,
    )
    expect(observed).toEqual({ learnedAt: '2025-06-01T00:00:00.000Z', assumed: false, revises: true })
  })

  it('learned before the stored one enters the past, though it equals the present', () => {
    const earlier = { digest: 'a', observedAt: '2024-06-01T00:00:00Z', happenedAt: null }
    expect(newVersion(stored, earlier, NOW)).toMatchObject({ learnedAt: '2024-06-01T00:00:00.000Z' })
  })

  it('that contradicts another of the same instant corrects it now', () => {
    const same = { digest: 'b', observedAt: '2025-03-01T00:00:00Z', happenedAt: null }
    expect(newVersion(stored, same, NOW)).toMatchObject({ learnedAt: NOW, revises: true })
  })
})

describe('as of a past day', () => {
  it('the version of then counts, and none before it was learned', () => {
    const versions = [
      fact('account', { name: 'Old' }, { supersededOn: '2026-02-01' }),
      fact('account', { name: 'New' }, { learnedOn: '2026-02-01' }),
    ]
    const nameOn = (day: string) => knownOn(versions, day).map((one) => one.values['name'])
    expect(nameOn('2024-12-31')).toEqual([])
    expect(nameOn('2026-01-31')).toEqual(['Old'])
    expect(nameOn('2026-02-01')).toEqual(['New'])
  })

  it('undated judgements are hidden until the day on which they reached us', () => {
    const account = fact('account', { name: 'Acme', tier: 1, strategic_fit: 4 })
    expect(knownOn([account], '2026-01-01')[0]!.values).toEqual({
      name: 'Acme',
      tier: null,
      strategic_fit: null,
      status: null,
      plan: null,
      seats: null,
      arr: null,
    })
    expect(knownOn([account], '2026-11-22')[0]!.values['tier']).toBe(1)
    const observed = fact('account', { tier: 1 }, { learnedAssumed: false })
    expect(knownOn([observed], '2026-01-01')[0]!.values['tier']).toBe(1)
  })

  it('somebody who left later is there, and a later contact has not happened', () => {
    const contact = fact('contact', {
      status: 'left',
      status_on: '2026-03-01',
      last_contact_on: '2026-02-20',
    })
    expect(knownOn([contact], '2026-02-01')[0]!.values).toMatchObject({ status: null, last_contact_on: null })
    expect(knownOn([contact], '2026-03-01')[0]!.values).toMatchObject({ status: 'left' })
  })

  it('a subscription cancelled later is active and its end unknown', () => {
    const row = fact('subscription', {
      status: 'cancelled',
      cancelled_on: '2026-03-01',
      end_on: '2026-06-01',
    })
    expect(knownOn([row], '2026-02-28')[0]!.values).toMatchObject({ status: 'active', end_on: null })
    expect(knownOn([row], '2026-03-01')[0]!.values).toMatchObject({
      status: 'cancelled',
      end_on: '2026-06-01',
    })
  })

  it('a status that an amendment dates holds from its day on, whenever the row reached us', () => {
    const row = fact('subscription', {
      status: 'paused',
      start_on: '2025-01-01',
      effective_on: '2026-02-01',
    })
    expect(knownOn([row], '2026-02-28')[0]!.values['status']).toBe('paused')
  })

  it('a status without a date is not carried back to days before it reached us', () => {
    const row = fact('subscription', { status: 'cancelled', start_on: '2025-01-01' })
    expect(knownOn([row], '2026-02-28')[0]!.values['status']).toBe('active')
    expect(knownOn([row], '2026-11-22')[0]!.values['status']).toBe('cancelled')
  })
})

describe('a record as of a past day', () => {
  const day = '2026-03-01'
  const was = (kind: string, values: Fact['values']) =>
    knownOn([fact(kind, values, { learnedOn: '2026-02-01' })], day)[0]!.values

  it.each([
    [
      'closed later is open',
      { closed_at: '2026-03-02T08:00:00Z', status: 'closed', satisfaction: 5 },
      { closed_at: null, status: 'open', satisfaction: null },
    ],
    [
      'closed that day is closed',
      { closed_at: '2026-03-01T08:00:00Z', status: 'closed', satisfaction: 5 },
      { closed_at: '2026-03-01T08:00:00Z', status: 'closed', satisfaction: 5 },
    ],
    [
      'closed without a day was open before it reached us',
      { closed_at: null, status: 'closed', satisfaction: 2 },
      { status: 'open', satisfaction: null },
    ],
    [
      'has the urgency of a later day only from that day on',
      { priority: 'urgent', reopened: true },
      { priority: null, reopened: null },
    ],
  ])('ticket: %s', (_, values, expected) => expect(was('ticket', values)).toMatchObject(expected))

  it.each([
    ['paid later is unpaid', { paid_on: '2026-03-02', status: 'paid' }, { paid_on: null, status: 'open' }],
    [
      'paid that day is paid',
      { paid_on: '2026-03-01', status: 'paid' },
      { paid_on: '2026-03-01', status: 'paid' },
    ],
    ['void without a day was open', { paid_on: null, status: 'void' }, { status: 'open' }],
  ])('invoice: %s', (_, values, expected) => expect(was('invoice', values)).toMatchObject(expected))

  it.each([
    [
      'to come has nobody who came',
      { at: '2026-03-02T08:00:00Z', attended: ['a'], notes: 'x', participants: ['a'] },
      { attended: null, notes: null, participants: ['a'] },
    ],
    ['of the day has who came', { at: '2026-03-01T08:00:00Z', attended: ['a'] }, { attended: ['a'] }],
  ])('touch: %s', (_, values, expected) => expect(was('touch', values)).toMatchObject(expected))

  it('what is known of it now is what it is now', () => {
    const row = fact('ticket', { closed_at: null, status: 'closed', priority: 'urgent' })
    expect(knownOn([row], '2026-11-22')[0]!.values).toEqual(row.values)
  })
})

describe('what identifies a row', () => {
  const natural = (text: string) =>
    identify(kindNamed('note'), { id: null, account_id: 'A', on: '2026-01-02', author: 'me', text })

  it('is its id, else what it says', () => {
    expect(
      identify(kindNamed('note'), { id: 'N-1', account_id: 'A', on: '2026-01-02', text: 'x' }).sourceId,
    ).toBe('N-1')
    expect(natural('Call them').sourceId).toBe('A@2026-01-02@me@Call them')
  })

  it('stays short and apart for long texts that begin alike', () => {
    const long = 'word '.repeat(2_000)
    const ids = [long, `${long}.`, `${long}!`].map((text) => natural(text).sourceId!)
    expect(new Set(ids).size).toBe(3)
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThan(200)
    expect(natural(long).sourceId).toBe(ids[0])
  })

  it('tells answers of one day apart, and keeps those of one person together', () => {
    const answer = (score: number, email: string | null) =>
      identify(kindNamed('survey'), { account_id: 'A', on: '2026-01-02', kind: 'nps', score, email }).sourceId
    expect(answer(9, null)).not.toBe(answer(3, null))
    expect(answer(9, 'a@x.example')).not.toBe(answer(9, 'b@x.example'))
  })
})

describe('a contract', () => {
  const base = fact('subscription', {
    id: 'S',
    start_on: '2025-01-01',
    renewal_on: '2026-01-01',
    mrr: 100,
    seats: 10,
    effective_on: null,
  })
  const ramp = fact(
    'subscription',
    { id: 'S', start_on: '2025-01-01', mrr: 150, seats: 15, effective_on: '2025-07-01' },
    { sourceId: 'S@2025-07-01', learnedOn: '2025-01-01' },
  )

  it('takes an amendment from its day on, and keeps what the amendment leaves open', () => {
    expect(contractsOn([base, ramp], noCatalogue, '2025-06-30')[0]!.terms).toHaveLength(1)
    const [contract] = contractsOn([ramp, base], noCatalogue, '2025-07-01')
    expect(contract).toMatchObject({ id: 'S', renewalOn: '2026-01-01', termMonths: 12, status: 'active' })
    expect(contract!.terms.map((terms) => [terms.effectiveOn, terms.arr, terms.seats])).toEqual([
      ['2025-01-01', 1200, 10],
      ['2025-07-01', 1800, 15],
    ])
  })

  it('renewed by an amendment has the term of the renewal, not of the whole relationship', () => {
    const renewed = fact(
      'subscription',
      { id: 'S', start_on: '2025-01-01', renewal_on: '2027-01-01', effective_on: '2026-01-01' },
      { sourceId: 'S@2026-01-01' },
    )
    const more = fact(
      'subscription',
      { id: 'S', start_on: '2025-01-01', seats: 20, effective_on: '2026-05-01' },
      { sourceId: 'S@2026-05-01' },
    )
    const [contract] = contractsOn([base, ramp, renewed, more], noCatalogue, '2026-06-01')
    expect(contract).toMatchObject({ renewalOn: '2027-01-01', termMonths: 12 })
  })

  it.each([
    [{ arr: 1200 }, 1200],
    [{ mrr: 100 }, 1200],
    [{ amount: 300, billing_months: 3 }, 1200],
    [{ amount: 2400, billing_months: 24 }, 1200],
    [{}, null],
  ])('reads %j as %s a year', (money, arr) => {
    const row = fact('subscription', { id: 'S', start_on: '2025-01-01', ...money })
    expect(contractsOn([row], noCatalogue, '2026-01-01')[0]!.terms[0]!.arr).toBe(arr)
  })

  it('is of what stands as its product where nobody has a list of products', () => {
    const row = fact('subscription', { id: 'S', start_on: '2025-01-01', product_id: 'Core' })
    const nameIn = (products: (typeof noCatalogue)['products']) =>
      contractsOn([row], { ...noCatalogue, products }, '2026-01-01')[0]!.productName
    expect(nameIn([])).toBe('Core')
    expect(
      nameIn([{ id: 'P1', source: 'erp', name: 'Core' } as (typeof noCatalogue)['products'][number]]),
    ).toBeNull()
  })
})
