/** What an account gives up: reductions, lines that are cancelled, and all of it (handbook 6). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { detect } from '#src/detect/detect.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { asOf, contract, dossier, type DossierParts, person, portfolio, terms } from './support/dossier.ts'
import { ago, event } from './support/records.ts'

const found = (rule: string, parts: DossierParts) =>
  detect(dossier(parts), portfolio(), defaultSettings).movements.filter((movement) => movement.rule === rule)

/** A contract whose terms changed so many days ago. */
function amended(
  days: number,
  after: Parameters<typeof terms>[0],
  change: Parameters<typeof contract>[0] = {},
): Contract {
  const id = change.id ?? 'S-1'
  const later = terms({ factId: `subscription/crm/${id}@2`, effectiveOn: ago(days), ...after })
  return contract({ ...change, terms: [...(change.terms ?? [terms()]), later] })
}
const line = (id: string, change: Parameters<typeof contract>[0] = {}): Contract =>
  contract({
    id,
    productId: id,
    productName: `Product ${id}`,
    terms: [terms({ factId: `subscription/crm/${id}`, seats: null, arr: 50_000 })],
    ...change,
  })

describe('downgrade', () => {
  const downgrades = (...contracts: Contract[]) => found('downgrade', { contracts })

  it.each([
    ['the amount fell', [amended(10, { arr: 80_000 })], 1],
    ['the seats fell', [amended(10, { seats: 40 })], 1],
    ['both fell', [amended(10, { arr: 80_000, seats: 40 })], 1],
    ['the amount rose', [amended(10, { arr: 120_000 })], 0],
    ['nothing but the plan changed', [amended(10, { plan: 'Pro' })], 0],
    ['by a hundredth', [amended(10, { arr: 99_000 })], 0],
    ['by more than a hundredth', [amended(10, { arr: 98_900 })], 1],
    ['today', [amended(0, { arr: 80_000 })], 1],
    ['59 days ago', [amended(59, { arr: 80_000 })], 1],
    ['60 days ago', [amended(60, { arr: 80_000 })], 0],
    ['another plan with fewer seats at the same price', [amended(10, { plan: 'Pro', seats: 40 })], 0],
    ['a line cancelled, another stays', [line('A'), line('B', { cancelledOn: ago(10) })], 1],
    ['a line ended, another stays', [line('A'), line('B', { endOn: ago(10) })], 1],
    ['cancelled long ago, ended now', [line('A'), line('B', { cancelledOn: ago(100), endOn: ago(10) })], 0],
    [
      'renewed as another contract of the same price',
      [line('A'), line('B', { endOn: ago(10) }), line('C', { productId: 'B', startOn: ago(10) })],
      0,
    ],
    [
      'moved to another product at the same price, a month later',
      [line('A'), line('B', { endOn: ago(40) }), line('C', { startOn: ago(10) })],
      0,
    ],
    [
      'another product bought too late to be a move',
      [line('A'), line('B', { endOn: ago(40) }), line('C', { startOn: ago(9) })],
      1,
    ],
    [
      'cancelled, its replacement is signed',
      [
        line('A'),
        line('B', { cancelledOn: ago(5), endOn: addDays(asOf, 20) }),
        line('C', { startOn: addDays(asOf, 20) }),
      ],
      0,
    ],
    [
      'a line paused',
      [line('A'), line('B', { status: 'paused', terms: [terms(), terms({ effectiveOn: ago(9) })] })],
      1,
    ],
    ['a trial ended', [line('A'), line('B', { status: 'trial', endOn: ago(10) })], 0],
    ['a free line ended', [line('A'), line('B', { endOn: ago(10), terms: [terms({ arr: 0 })] })], 0],
    [
      'a line without an amount ended',
      [line('A'), line('B', { endOn: ago(10), terms: [terms({ arr: null })] })],
      1,
    ],
    [
      'seats moved to another contract of the product',
      [
        amended(10, { seats: 40 }, { productId: 'P' }),
        amended(10, { seats: 60 }, { id: 'S-2', productId: 'P' }),
      ],
      0,
    ],
  ] as const)('%s', (_, contracts, count) => {
    expect(downgrades(...contracts)).toHaveLength(count)
  })

  it('cannot tell a move into another currency from a loss, and says nothing', () => {
    const ended = line('B', { endOn: ago(10) })
    expect(downgrades(line('A'), ended)).toHaveLength(1)
    expect(downgrades(line('A'), ended, line('C', { startOn: ago(10), currency: 'EUR' }))).toEqual([])
  })

  it('is told of those who stay only: not of the churned, the leaving and those who came back', () => {
    expect(downgrades(amended(10, { arr: 80_000 }, { endOn: ago(1) }))).toEqual([])
    expect(downgrades(line('A', { cancelledOn: ago(5) }), line('B', { cancelledOn: ago(5) }))).toEqual([])
    const back = line('B', { startOn: ago(20), renewalOn: addDays(asOf, 345) })
    expect(downgrades(line('A', { endOn: ago(150) }), back)).toEqual([])
  })

  it('names what was given up, with the share of the revenue and the record', () => {
    const contracts = [
      line('A'),
      amended(10, { arr: 30_000, seats: 40 }, { ...line('B'), terms: [terms({ arr: 50_000 })] }),
    ]
    const people = [person()]
    expect(found('downgrade', { contracts, people })).toMatchObject([
      {
        cause: `downgrade ${ago(10)}`,
        since: ago(10),
        severity: 'medium',
        confidence: 1,
        headline: 'Downgrade: 20,000 USD a year less',
        reason:
          'On 22 March 2026: Product B reduced by 20,000 USD a year and 10 seats; that is 20,000 USD a year, 20% of what the account paid.',
        nextStep:
          'Ask Maria Torres (Champion) what they no longer need, and what would have to be true to need it again.',
        evidence: [{ factId: 'subscription/crm/B@2' }],
      },
    ])
  })

  it.each([
    [30_000, 'high'],
    [29_999, 'medium'],
    [10_000, 'medium'],
    [9999, 'low'],
  ] as const)('%i of 100,000 less: %s', (less, severity) => {
    expect(downgrades(amended(10, { arr: 100_000 - less }))[0]?.severity).toBe(severity)
  })

  it('weighs seats alone by half', () => {
    expect(downgrades(amended(10, { seats: 40 }))[0]).toMatchObject({
      severity: 'medium',
      headline: 'Downgrade: seats given up',
    })
    expect(downgrades(amended(10, { seats: 41 }))[0]?.severity).toBe('low')
  })

  it('counts what came with it against it, and two losses in a row each once', () => {
    const both = [
      line('A', { endOn: ago(10) }),
      line('B'),
      line('C', { startOn: ago(20), terms: [terms({ arr: 20_000 })] }),
    ]
    expect(downgrades(...both)[0]?.headline).toBe('Downgrade: 30,000 USD a year less')
    const twice = downgrades(line('A', { endOn: ago(20) }), line('B', { endOn: ago(10) }), line('C'))
    expect(twice.map(({ headline }) => headline)).toEqual([
      'Downgrade: 50,000 USD a year less',
      'Downgrade: 50,000 USD a year less',
    ])
    expect(new Set(twice.map(({ cause }) => cause)).size).toBe(2)
  })

  it('holds since the day of the change, whenever it is looked at', () => {
    const contracts = [amended(30, { arr: 80_000 })]
    const since = (day: Day) => found('downgrade', { contracts, asOf: day })[0]?.since
    expect([ago(31), ago(30), ago(3)].map(since)).toEqual([undefined, ago(30), ago(30)])
  })
})

describe('cancellation-set', () => {
  const renewing = { renewalOn: addDays(asOf, 60), noticeDays: 30 } as const
  const set = (parts: DossierParts) => found('cancellation-set', parts)
  const notice = (days: number) => event(ago(days), 'notice_given')

  it.each([
    ['cancelled', { contracts: [contract({ ...renewing, cancelledOn: ago(5) })] }, 1],
    ['cancelled today', { contracts: [contract({ ...renewing, cancelledOn: asOf })] }, 1],
    ['cancelled, nobody says when', { contracts: [contract({ ...renewing, status: 'cancelled' })] }, 1],
    ['cancelled and ended', { contracts: [contract({ cancelledOn: ago(90), endOn: ago(1) })] }, 0],
    [
      'rolling and cancelled',
      { contracts: [contract({ ...renewing, termMonths: 1, cancelledOn: ago(5) })] },
      1,
    ],
    ['notice given', { contracts: [contract(renewing)], events: [notice(5)] }, 1],
    [
      'notice given, renewed since',
      { contracts: [contract(renewing)], events: [notice(5), event(ago(2), 'renewed')] },
      0,
    ],
    [
      'notice given, taken back',
      { contracts: [contract(renewing)], events: [notice(5), event(ago(2), 'notice_withdrawn')] },
      0,
    ],
    [
      'renewed, then notice given',
      { contracts: [contract(renewing)], events: [event(ago(200), 'renewed'), notice(5)] },
      1,
    ],
    [
      'notice given, a contract begun since',
      { contracts: [contract(renewing), line('B', { startOn: ago(2) })], events: [notice(5)] },
      0,
    ],
    ['notice of a term that is over', { contracts: [contract(renewing)], events: [notice(400)] }, 0],
    [
      'notice of an earlier time as a customer',
      { contracts: [contract({ ...renewing, startOn: ago(20) })], events: [notice(30)] },
      0,
    ],
    ['one of two cancelled', { contracts: [line('A'), line('B', { cancelledOn: ago(5) })] }, 0],
    [
      'one of two cancelled, as the notice says',
      { contracts: [line('A'), line('B', { cancelledOn: ago(5) })], events: [notice(5)] },
      0,
    ],
    [
      'both cancelled',
      { contracts: [line('A', { cancelledOn: ago(9) }), line('B', { cancelledOn: ago(5) })] },
      1,
    ],
    [
      'cancelled, its successor is signed',
      {
        contracts: [
          contract({ ...renewing, cancelledOn: ago(5), endOn: renewing.renewalOn }),
          contract({ id: 'S-2', startOn: renewing.renewalOn }),
        ],
      },
      0,
    ],
    ['nothing cancelled', { contracts: [contract(renewing)] }, 0],
    ['nothing paid', { contracts: [], events: [notice(5)] }, 0],
  ] as const)('%s', (_, parts, count) => {
    expect(set(parts)).toHaveLength(count)
  })

  it('is critical at once, due on the last day, with the contract and the notice as evidence', () => {
    const contracts = [contract({ ...renewing, cancelledOn: ago(5), endOn: renewing.renewalOn })]
    expect(set({ contracts, events: [notice(6)], people: [person()] })).toMatchObject([
      {
        cause: 'cancellation',
        since: ago(6),
        severity: 'critical',
        confidence: 1,
        dueOn: '2026-05-31',
        headline: 'Notice given: ends on 31 May 2026',
        reason: 'Notice was given on 26 March 2026, effective 31 May 2026. 100,000 USD a year end with it.',
        evidence: [{ factId: `event/crm/${ago(6)}-notice_given` }, { factId: 'subscription/crm/S-1' }],
      },
    ])
  })

  it('silences the renewal window, also where only the notice is recorded', () => {
    const parts = { contracts: [contract(renewing)] }
    expect(found('renewal-window', parts)).toHaveLength(1)
    expect(found('renewal-window', { ...parts, events: [notice(5)] })).toEqual([])
  })

  it('settles the outlook', () => {
    const outlook = (parts: DossierParts) => detect(dossier(parts), portfolio(), defaultSettings).outlook!
    expect(outlook({ contracts: [contract(renewing)], events: [notice(5)] })).toMatchObject({
      p: 0.03,
      drivers: [{ id: 'settled', evidence: [{ factId: `event/crm/${ago(5)}-notice_given` }] }],
    })
    const successor = contract({ id: 'S-2', startOn: '2026-05-31' })
    const ending = contract({ autoRenew: false, renewalOn: null, endOn: '2026-05-31' })
    expect(outlook({ contracts: [ending, successor] })).toMatchObject({
      p: 0.98,
      drivers: [{ id: 'settled', evidence: [{ source: 'crm', says: 'signed: begins on 31 May 2026' }] }],
    })
  })

  it.each([
    ['in the second half of the term', 30, 0.98],
    ['on the first day past the middle', 122, 0.98],
    ['in the middle, which is as much the last renewal told late', 123, null],
    ['on the day of the last renewal', 305, null],
  ] as const)('a renewal recorded %s', (_, days, p) => {
    const parts = { contracts: [contract(renewing)], events: [event(ago(days), 'renewed')] }
    const outlook = detect(dossier(parts), portfolio(), defaultSettings).outlook!
    expect(outlook.drivers.some(({ id }) => id === 'settled')).toBe(p !== null)
    if (p !== null) expect(outlook.p).toBe(p)
  })

  it('takes the renewal of one contract for no signature of another', () => {
    const contracts = [
      line('A', { renewalOn: addDays(asOf, 150) }),
      line('B', { renewalOn: addDays(asOf, 355) }),
    ]
    const { outlook } = detect(
      dossier({ contracts, events: [event(ago(10), 'renewed')] }),
      portfolio(),
      defaultSettings,
    )
    expect(outlook!.drivers.some(({ id }) => id === 'settled')).toBe(false)
  })

  it('does not take an account of many small lines for one that is leaving', () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      line(`L-${at}`, { renewalOn: addDays(asOf, 100 + at), terms: [terms({ arr: 1000 })] }),
    )
    const { outlook, deadline } = detect(dossier({ contracts: lines }), portfolio(), defaultSettings)
    expect(outlook!.p).toBeGreaterThan(0.5)
    expect(deadline?.contractId).toBe('L-0')
  })
})
