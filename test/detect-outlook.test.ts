/** The outlook reproduces the test lines of the handbook (7a) and keeps its promises. */
import { detect } from '#src/detect/detect.ts'
import type { OutlookInputs } from '#src/detect/outlook/inputs.ts'
import { outlookFrom } from '#src/detect/outlook/outlook-from.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  entry,
  person,
  portfolio,
  silentFor,
  terms,
  today,
} from './support/dossier.ts'
import { situationOf } from '#src/detect/situation.ts'
import { usageFactors } from '#src/detect/outlook/usage-factors.ts'
import { usageInputs } from '#src/detect/outlook/usage-inputs.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { addDays } from '#src/kernel/day.ts'
import { dayInWords } from '#src/detect/words.ts'
import { nothingKnown } from './support/outlook-inputs.ts'

const { outlook } = defaultSettings

type Change = { [Part in keyof OutlookInputs]?: Partial<OutlookInputs[Part]> | OutlookInputs[Part] }

/** Nothing known, but for what is given. */
function inputs(change: Change): OutlookInputs {
  const { contract, usage, people, voice, facts, ...rest } = change
  return {
    ...nothingKnown,
    ...(rest as Partial<OutlookInputs>),
    contract: { ...nothingKnown.contract, ...contract },
    usage: { ...nothingKnown.usage, ...usage },
    people: { ...nothingKnown.people, ...people },
    voice: { ...nothingKnown.voice, ...voice },
    facts: { ...nothingKnown.facts, ...facts },
  }
}

describe('the test lines of handbook 7a', () => {
  it('nothing known: .880 [.597 .973], known 0', () => {
    const reading = outlookFrom(nothingKnown, outlook)
    expect(reading.p).toBeCloseTo(0.88, 3)
    expect(reading.low).toBeCloseTo(0.597, 3)
    expect(reading.high).toBeCloseTo(0.973, 3)
    expect(reading.known).toBe(0)
    expect(reading.drivers).toEqual([])
  })

  it('seats 40, median 10, 2 products, 3 years, 12 months auto, +10%: L 3.034, .954', () => {
    const contract = { seats: 40, medianSeats: 10, products: 2, tenureYears: 3, growth: 0.1 }
    const reading = outlookFrom(
      inputs({ contract: { ...contract, termMonths: 12, autoRenew: true } }),
      outlook,
    )
    expect(reading.logit).toBeCloseTo(3.034, 3)
    expect(reading.p).toBeCloseTo(0.954, 3)
  })

  it('rolling, r .2, a 30, b 60, 20 days, g 9: L 1.076, .746, known .233', () => {
    const usage = { rank: 0.2, recent: 30, usual: 60, activeDays: 20, daysSinceUse: 9 }
    const reading = outlookFrom(inputs({ class: 'rolling', dueInDays: null, usage }), outlook)
    expect(reading.logit).toBeCloseTo(1.076, 3)
    expect(reading.p).toBeCloseTo(0.746, 3)
    expect(reading.known).toBeCloseTo(0.233, 3)
  })

  it('seats 5/10, 1 product, .9 years, 12 months no auto, champion left, 31–60 overdue: .505', () => {
    const contract = { seats: 5, medianSeats: 10, products: 1, tenureYears: 0.9, termMonths: 12 }
    const reading = outlookFrom(
      inputs({
        contract: { ...contract, autoRenew: false },
        people: { champion: 'departed' },
        facts: { overdueDays: 45 },
      }),
      outlook,
    )
    expect(reading.p).toBeCloseTo(0.505, 3)
  })
})

describe('each input by its own curve', () => {
  const driven = (change: Change): number => outlookFrom(inputs(change), outlook).logit
  const prior = driven({})
  // Alone in its family a factor gives S = 2·tanh(w·x/2), so that x can be read back.
  const x = (change: Change, weight: number): number =>
    (2 * Math.atanh((driven(change) - prior) / 2)) / weight

  it.each([
    ['one product', { contract: { products: 1 } }, 0.4, -0.5],
    ['three products', { contract: { products: 3 } }, 0.4, 1],
    ['one product sold altogether', { contract: { products: 1, productsSold: 1 } }, 0.4, 0],
    ['no seats: revenue against the median', { contract: { arr: 400, medianArr: 100 } }, 0.7, 2 / 3],
    ['size among nine accounts', { contract: { arr: 400, medianArr: 100, activeAccounts: 9 } }, 0.7, 0],
    ['a day as a customer', { contract: { tenureYears: 0 } }, 0.5, -1],
    ['ten years', { contract: { tenureYears: 10 } }, 0.5, 1],
    ['three years and no renewal', { contract: { tenureYears: 3, renewals: 0 } }, 0.5, 0.0625],
    ['three years and five renewals', { contract: { tenureYears: 3, renewals: 5 } }, 0.5, 0.8125],
    ['six months, renews itself', { contract: { termMonths: 6, autoRenew: true } }, 0.3, -0.25],
    ['two years, not said whether it renews', { contract: { termMonths: 24 } }, 0.3, 0.5],
    ['a rolling term', { contract: { termMonths: 1, autoRenew: true } }, 0.3, 0],
    ['revenue doubled', { contract: { growth: 1 } }, 0.5, 0.5],
    ['revenue halved', { contract: { growth: -0.5 } }, 0.5, -1],
    ['the most active account', { usage: { rank: 1 } }, 0.6, 1],
    ['no use lately', { usage: { recent: 0, usual: 9, activeDays: 4 } }, 0.8, -0.5],
    ['use that began', { usage: { recent: 9, usual: 0, activeDays: 8 } }, 0.8, 0.5],
    ['no use at all', { usage: { recent: 0, usual: 0, activeDays: 0 } }, 0.8, 0],
    ['used today', { usage: { daysSinceUse: 0 } }, 0.7, 0.5],
    ['a weekly product six days ago', { usage: { daysSinceUse: 6, cadence: 'weekly' } }, 0.7, 0],
    ['a monthly product twenty days ago', { usage: { daysSinceUse: 20, cadence: 'monthly' } }, 0.7, 0],
    ['nine of ten seats', { usage: { utilisation: 0.9 } }, 0.6, 1],
    ['a fifth of the seats', { usage: { utilisation: 0.2 } }, 0.6, -1],
    ['champion engaged', { people: { champion: 'engaged' } }, 0.9, 0.5],
    ['champion silent', { people: { champion: 'silent' } }, 0.9, -0.25],
    ['buyer departed', { people: { buyer: 'departed' } }, 0.5, -1],
    ['nobody engaged', { people: { engagedPeople: 0 } }, 0.6, -1],
    ['two engaged', { people: { engagedPeople: 2 } }, 0.6, 0],
    ['four engaged', { people: { engagedPeople: 4 } }, 0.6, 0.5],
    ['nine engaged', { people: { engagedPeople: 9 } }, 0.6, 1],
    ['sentiment 75', { voice: { sentiment: 75 } }, 0.4, 0.5],
    ['support 0', { voice: { support: 0 } }, 0.3, -1],
    ['nothing overdue', { facts: { overdueDays: 0 } }, 0.7, 0.25],
    ['15 days overdue', { facts: { overdueDays: 15 } }, 0.7, 0],
    ['16 days overdue', { facts: { overdueDays: 16 } }, 0.7, -0.3],
    ['payment failing 7 days', { facts: { overdueDays: 0, paymentFailingDays: 7 } }, 0.7, -0.7],
    ['61 days overdue', { facts: { overdueDays: 61 } }, 0.7, -1],
    ['a competitor', { facts: { rivalActive: true } }, 0.5, -1],
    ['no competitor recorded', { facts: { rivalActive: false } }, 0.5, 0],
  ] as const)('%s', (_, change, weight, expected) => {
    expect(x(change as Change, weight)).toBeCloseTo(expected, 6)
  })
})

describe('the outlook as a whole', () => {
  it('draws the prior towards own outcomes', () => {
    const reading = outlookFrom(inputs({ outcomes: { due: 70, kept: 35 } }), outlook)
    expect(reading.p).toBeCloseTo((30 * 0.88 + 35) / 100, 6)
  })

  it('counts use for less when the renewal is far, the contract not', () => {
    const far = { dueInDays: 180 }
    const usage = { rank: 0 }
    const near = outlookFrom(inputs({ usage }), outlook).logit - outlookFrom(nothingKnown, outlook).logit
    const later =
      outlookFrom(inputs({ ...far, usage }), outlook).logit - outlookFrom(inputs(far), outlook).logit
    expect(later / near).toBeCloseTo(0.75, 6)
    const latest = outlookFrom(inputs({ dueInDays: 700, usage }), outlook).logit
    expect((latest - outlookFrom(nothingKnown, outlook).logit) / near).toBeCloseTo(0.5, 6)
    const growth = { contract: { growth: -1 } }
    expect(outlookFrom(inputs({ ...far, ...growth }), outlook).logit).toBe(
      outlookFrom(inputs(growth), outlook).logit,
    )
  })

  it('tells what is gone within 90 days from what does not renew', () => {
    expect(outlookFrom(inputs({ dueInDays: 90 }), outlook).lossWithin90).toBeCloseTo(0.12, 6)
    expect(outlookFrom(inputs({ dueInDays: 91 }), outlook).lossWithin90).toBeCloseTo(0.12 * 0.15, 6)
    expect(outlookFrom(inputs({ dueInDays: null }), outlook).lossWithin90).toBeCloseTo(0.12, 6)
  })

  it('shows at most three drivers each way, the strongest first, with points that are the change of p', () => {
    const { drivers, p, logit } = outlookFrom(
      inputs({
        contract: { products: 1, tenureYears: 0, growth: -1, termMonths: 6, autoRenew: false },
        people: { champion: 'engaged' },
      }),
      outlook,
    )
    expect(drivers.map(({ id }) => id)).toEqual(['loyalty', 'growth', 'term', 'champion'])
    const champion = drivers.at(-1)!
    const without = 1 / (1 + Math.exp(-(logit - 2 * Math.tanh(0.225))))
    expect(champion.points).toBeCloseTo(100 * (p - without), 6)
  })

  it('lets a hard fact replace p', () => {
    const notice = outlookFrom(inputs({ settled: 'notice', usage: { rank: 1 } }), outlook)
    expect([notice.p, notice.low, notice.high]).toEqual([0.03, 0.03, 0.03].map((p) => expect.closeTo(p, 9)))
    expect(notice.drivers.map(({ id }) => id)).toEqual(['settled'])
    expect(outlookFrom(inputs({ settled: 'signed' }), outlook).p).toBeCloseTo(0.98, 9)
  })
})

describe('the outlook of an account', () => {
  const outlookOf = (parts: Parameters<typeof dossier>[0], all = portfolio()) =>
    detect(dossier(parts), all, defaultSettings).outlook

  it('is not given where nothing is paid', () => {
    expect(outlookOf({ contracts: [] })).toBeNull()
    expect(outlookOf({ contracts: [contract({ status: 'trial' })] })).toBeNull()
    expect(outlookOf({ contracts: [contract({ endOn: asOf })] })).toBeNull()
  })

  it('is rolling for monthly contracts and has no due day then', () => {
    const monthly = contract({ termMonths: 1, renewalOn: '2026-04-15' })
    expect(outlookOf({ contracts: [monthly] })).toMatchObject({ class: 'rolling', dueOn: null })
    expect(outlookOf({})).toMatchObject({ class: 'term', dueOn: '2027-06-15' })
  })

  it('falls to .03 when every contract of weight is cancelled, not when a small one is', () => {
    const cancelled = { cancelledOn: '2026-03-01', endOn: '2026-06-15', renewalOn: null } as const
    const small = contract({ id: 'S-2', ...cancelled, terms: [terms({ arr: 2000, seats: null })] })
    expect(outlookOf({ contracts: [contract(cancelled)] })?.p).toBeCloseTo(0.03, 9)
    expect(outlookOf({ contracts: [contract(), small] })?.p).toBeGreaterThan(0.5)
  })

  it('rises to .98 when the contract that follows is signed', () => {
    const ending = contract({ endOn: '2026-05-01', renewalOn: null, autoRenew: false })
    const next = contract({ id: 'S-2', startOn: '2026-05-01', endOn: '2027-05-01', renewalOn: null })
    expect(outlookOf({ contracts: [ending, next] })?.p).toBeCloseTo(0.98, 9)
  })

  it('counts a champion who left against it, unless there is another one', () => {
    const left = person({ status: 'left', statusOn: '2026-03-01' })
    const alone = outlookOf({ people: [left] })!
    const champion = alone.drivers.find(({ id }) => id === 'champion')
    expect(champion?.evidence[0]).toMatchObject({ factId: left.factId, on: '2026-03-01' })
    const succeeded = outlookOf({ people: [left, person({ sourceId: 'P-2', name: 'Ann' })] })!
    expect(succeeded.drivers.map(({ id }) => id)).not.toContain('champion')
    expect(succeeded.p).toBeGreaterThan(alone.p)
  })
})

describe('what is said of the use', () => {
  const says = (usage: UsageEntry[], all = portfolio()) => {
    const factors = usageFactors(usageInputs(situationOf(dossier({ usage }), all, defaultSettings)))
    const of = (id: string) => factors.find((factor) => factor.id === id)!.says
    return { trend: of('trend'), recency: of('recency') }
  }
  const on = (ago: number) => dayInWords(addDays(asOf, -ago))
  /** Weeks that end with yesterday and before, so many of the latest without use. */
  const weekly = (without: number) =>
    Array.from({ length: 20 - without }, (_, week) =>
      entry(today - 7 * (week + without + 1), {
        grain: 'week',
        activeUsers: week + without < 2 ? 21 : 50,
      }),
    )

  it('names the last day that rows by week cover, and how far use is known', () => {
    const known = silentFor(1)
    expect(says(weekly(0), known).recency).toBe(`last used in the week to ${on(1)}`)
    expect(says(weekly(5), known).recency).toBe(`last used in the week to ${on(36)}, known through ${on(1)}`)
  })

  it('names no day where none is known, and the period of the last row', () => {
    const firstOn = entry(today - 700)
    expect(says([firstOn]).recency).toBe(`not used from ${on(195)} through ${on(0)}`)
    const monthBefore = entry(today - 100, { grain: 'month', activeUsers: 30 })
    const daily = Array.from({ length: 70 }, (_, ago) => entry(today - ago, { activeUsers: 30 }))
    expect(says([firstOn, monthBefore, ...daily])).toEqual({
      trend: 'on average 30 people a day in the last 14 days, usually 30',
      recency: `last used on ${on(0)}`,
    })
  })

  it('gives people by their period, and other figures with their unit', () => {
    expect(says(weekly(0), silentFor(1)).trend).toBe(
      'on average 21 people a week in the last 14 days, usually 50',
    )
    const daily = (change: Partial<UsageEntry>) =>
      Array.from({ length: 90 }, (_, ago) => entry(today - ago, change))
    expect(says(daily({ events: 3 })).trend).toBe('42 events in the last 14 days, usually 42')
    expect(says(daily({ minutes: 10 })).trend).toBe('140 minutes in the last 14 days, usually 140')
    expect(says(daily({ user: 'ann' }))).toEqual({
      trend: 'on average 1 person a day in the last 14 days, usually 1',
      recency: `last used on ${on(0)}`,
    })
  })
})
