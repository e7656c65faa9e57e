/** Every rule: when it fires and when it stays quiet, and what it says (handbook 6). */
import { detect } from '#src/detect/detect.ts'
import type { Movement } from '#src/detect/diagnosis.ts'
import type { Portfolio } from '#src/detect/portfolio.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { Settings } from '#src/detect/settings.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { addDays, isWorkday } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import {
  asOf,
  contract,
  dossier,
  type DossierParts,
  entry,
  everyDay,
  person,
  portfolio,
  product,
  silentFor,
  terms,
  today,
  users,
} from './support/dossier.ts'

function found(
  rule: string,
  parts: DossierParts,
  all: Portfolio = portfolio(),
  settings: Settings = defaultSettings,
) {
  return detect(dossier(parts), all, settings).movements.find((movement) => movement.rule === rule)
}

function undecided(parts: DossierParts, all: Portfolio = portfolio()): readonly string[] {
  return detect(dossier(parts), all, defaultSettings).undecided
}

/** The last whole week ended on the Sunday three days ago: falls are dated from there. */
const SUNDAY = 3

/** So many events on each workday, by the days before the last Sunday. */
const workdays = (days: number, events: (ago: number) => number): UsageEntry[] =>
  everyDay(days + SUNDAY, (ago, on) => (isWorkday(on) ? events(ago - SUNDAY) : 0))

describe('usage drop', () => {
  const drop = (usage: UsageEntry[], all?: Portfolio) => found('usage-drop', { usage }, all)
  const fallen = (share: number, ago: number, days = 180) =>
    workdays(days, (at) => (at < ago ? 40 * share : 40))

  it.each([
    ['a halving five weeks ago', fallen(0.5, 35)],
    ['a fall to 69% for five weeks', fallen(0.69, 35)],
    ['a halving three weeks ago', fallen(0.5, 21)],
    ['a stop three weeks ago', fallen(0, 21)],
    ['a slow slide over ten weeks', workdays(180, (ago) => 40 * (ago < 70 ? 0.35 + 0.0093 * ago : 1))],
    ['a history of 13 weeks', fallen(0.5, 35, 92)],
    [
      'rows by week',
      [...Array(25).keys()].map((week) =>
        entry(today - SUNDAY - 6 - 7 * week, { grain: 'week', events: week < 5 ? 90 : 200 }),
      ),
    ],
  ])('fires on %s', (_, usage) => {
    expect(drop(usage)).toBeDefined()
  })

  it.each([
    ['steady use', fallen(1, 0)],
    ['a fall to 71%', fallen(0.71, 35)],
    ['a fall of one week', fallen(0.3, 7)],
    ['a week of holidays long ago', workdays(180, (ago) => (ago > 40 && ago < 48 ? 0 : 40))],
    ['a fall that is over', workdays(180, (ago) => (ago > 14 && ago < 43 ? 20 : 40))],
    ['a level that has been low for half a year', fallen(0.5, 160)],
    ['under ten events a week', workdays(180, (ago) => (ago < 35 ? 0 : 1.9))],
    ['a history of 12 weeks', fallen(0.5, 35, 84)],
    [
      'a spread as wide as the fall',
      workdays(180, (ago) => (ago < 28 ? 14 : Math.floor(ago / 7) % 2 ? 2 : 40)),
    ],
    ['a rise', workdays(180, (ago) => (ago < 35 ? 80 : 40))],
  ])('stays quiet on %s', (_, usage) => {
    expect(drop(usage)).toBeUndefined()
  })

  it('needs both looks, seven days apart', () => {
    expect(drop(fallen(0, 7))).toBeUndefined()
    expect(drop(fallen(0, 14))).toBeDefined()
  })

  it('looks at whole weeks only, so that a day more changes nothing within a week', () => {
    const usage = fallen(0, 14).filter(({ on }) => on <= today - SUNDAY)
    const looks = [0, 1, 2].map((later) => drop([...usage, entry(today - later, { events: 500 })]))
    expect(looks.map((movement) => movement?.headline)).toEqual(Array(3).fill('Usage down 100%'))
  })

  it('says nothing of trials and of those who do not pay', () => {
    const usage = fallen(0.5, 35)
    expect(found('usage-drop', { usage, contracts: [contract({ status: 'trial' })] })).toBeUndefined()
    expect(found('usage-drop', { usage, contracts: [] })).toBeUndefined()
  })

  it('cannot be told on a dead feed, nor of an account never seen', () => {
    const usage = workdays(180, (ago) => (ago < 30 ? 0 : 40))
    expect(drop(usage, silentFor(30))).toBeUndefined()
    expect(undecided({ usage }, silentFor(30))).toContain('usage-drop')
    expect(undecided({ usage: null })).toContain('usage-drop')
    expect(undecided({ usage })).not.toContain('usage-drop')
  })

  it('takes the change of the whole portfolio out', () => {
    const usage = fallen(0.6, 35)
    const all = (change: number) => {
      const both = { fourWeeks: change, twoWeeks: change }
      return portfolio({ usageChange: [both, both] })
    }
    expect(drop(usage, all(1))).toBeDefined()
    expect(drop(usage, all(0.8))).toBeUndefined()
    expect(drop(usage, all(0))).toBeUndefined()
    expect(drop(fallen(0.8, 35), all(1.3))?.headline).toBe('Usage 38% behind the other accounts')
  })

  it('finds the day of the fall', () => {
    for (const ago of [20, 26, 33, 47]) {
      const since = drop(fallen(0.4, ago))?.since
      // The first workday of the low stretch.
      const first = [0, 1, 2].map((later) => today - SUNDAY - ago + 1 + later).find(isWorkday)!
      expect(since).toBe(addDays(asOf, first - today))
    }
  })

  it('is surer, and more severe, the deeper the fall', () => {
    const depths = [0.69, 0.5, 0.2].map((share) => drop(fallen(share, 35))!)
    const confidences = depths.map(({ confidence }) => confidence)
    expect(confidences).toEqual(confidences.toSorted((a, b) => a - b))
    expect(depths.map(({ severity }) => severity)).toEqual(['medium', 'high', 'critical'])
  })

  it('says what fell, who is still there and what to do', () => {
    const usage = users(
      12,
      180,
      (user, ago) => isWorkday(today - ago) && (ago >= 35 + SUNDAY || user < 5),
    ).map((row) => ({ ...row, events: 20 }))
    const lost = [5, 6, 7].map((user) =>
      person({ sourceId: `user-${user}`, email: null, roles: ['End User'], department: 'Risk' }),
    )
    expect(found('usage-drop', { usage, people: [person(), ...lost] })).toMatchObject({
      headline: 'Usage down 58%',
      reason:
        'Weekly events fell from 1,200 (median of 12 weeks) to 500 in the last 4 weeks; 5 of 12 users still active.',
      nextStep: 'Call Maria Torres (Champion) this week: ask what changed for the Risk team.',
      cause: 'adoption',
      evidence: [
        { factId: 'usage/product/A-1', source: 'product', on: asOf, says: 'weekly events 500, usual 1,200' },
      ],
    })
  })

  it('does not send anybody to a person who left', () => {
    const people = [person({ status: 'left' })]
    expect(found('usage-drop', { usage: fallen(0.5, 35), people })?.nextStep).toMatch(
      /^Find out this week who decides/,
    )
  })
})

describe('utilisation', () => {
  const seats = (count: number | null) => contract({ terms: [terms({ seats: count, arr: 50_000 })] })
  /** So many active users, and another number until `ago` days ago. */
  const active = (count: number, until = 0, before = count): UsageEntry[] =>
    users(Math.max(count, before), 150, (user, ago) => user < (ago < until || until === 0 ? count : before))

  const low = (parts: DossierParts, all?: Portfolio) => found('utilisation-low', parts, all)
  const high = (parts: DossierParts, all?: Portfolio, settings?: Settings) =>
    found('utilisation-high', parts, all, settings)

  it.each([
    ['49 of 100', 49, 100, true, false],
    ['50 of 100', 50, 100, false, false],
    ['89 of 100', 89, 100, false, false],
    ['90 of 100', 90, 100, false, true],
    ['12 of 10', 12, 10, false, true],
    ['nobody any more', 0, 100, true, false],
  ])('%s', (_, count, licensed, isLow, isHigh) => {
    const usage = active(count, 60, 9)
    const parts = { contracts: [seats(licensed)], usage }
    expect(low(parts) !== undefined).toBe(isLow)
    expect(high(parts) !== undefined).toBe(isHigh)
  })

  it('must hold for 14 days', () => {
    // Of 60 people 20 stop: they leave the 28 days that are counted on the 28th day after their last.
    const stopped = (ago: number) => low({ contracts: [seats(100)], usage: active(40, ago, 60) })
    expect(stopped(27 + 13)).toBeUndefined()
    expect(stopped(28 + 13)).toMatchObject({ since: addDays(asOf, -13) })
    const came = (ago: number) => high({ contracts: [seats(60)], usage: active(60, ago, 40) })
    expect(came(13)).toBeUndefined()
    expect(came(14)).toMatchObject({ since: addDays(asOf, -13) })
  })

  it('judges each day by the seats of that day', () => {
    const grown = contract({
      terms: [terms({ seats: 50 }), terms({ effectiveOn: addDays(asOf, -10), seats: 100 })],
    })
    expect(low({ contracts: [grown], usage: active(40) })).toBeUndefined()
  })

  it('is not low in the first 90 days', () => {
    const young = (days: number) =>
      contract({ startOn: addDays(asOf, -days), terms: [terms({ seats: 100 })] })
    expect(low({ contracts: [young(89)], usage: active(20) })).toBeUndefined()
    expect(low({ contracts: [young(90)], usage: active(20) })).toBeDefined()
  })

  it('cannot be told on a dead feed, without seats, or of users who are not named', () => {
    const parts = { contracts: [seats(100)], usage: active(20) }
    const both = ['utilisation-low', 'utilisation-high']
    const ofBoth = (...given: Parameters<typeof undecided>) =>
      undecided(...given).filter((rule) => both.includes(rule))
    expect(ofBoth(parts, silentFor(9))).toEqual(both)
    expect(ofBoth({ ...parts, contracts: [seats(null)] })).toEqual(both)
    expect(ofBoth({ ...parts, usage: everyDay(90, () => 20) })).toEqual(both)
    expect(ofBoth(parts)).toEqual([])
  })

  it('is surer with more people between it and the line', () => {
    const confidence = (licensed: number) =>
      low({ contracts: [seats(licensed)], usage: active(4) })!.confidence
    expect(confidence(9)).toBeCloseTo(0.61, 2)
    expect(confidence(100)).toBeGreaterThan(0.95)
  })

  it('low says how many seats are idle and since when', () => {
    expect(low({ contracts: [seats(100)], usage: active(20), people: [person()] })).toMatchObject({
      headline: 'Only 20% of the seats used',
      severity: 'high',
      cause: 'adoption',
      reason: expect.stringMatching(
        /^20 of 100 seats of S-1 were used in the last 28 days; under 50% since /,
      ),
      nextStep:
        'Agree with Maria Torres (Champion) who should use the 80 idle seats, and plan their training.',
    })
  })

  it('high says what the seats are worth: the price paid, else the list price', () => {
    expect(high({ contracts: [seats(50)], usage: active(48) })).toMatchObject({
      headline: '96% of the seats used',
      value: 14_000,
      reason: expect.stringMatching(/14 more seats at 1,000 USD a year come to 14,000 USD\.$/),
      nextStep: 'Offer 14 more seats to the person who buys it there before the last ones are taken.',
    })
    const unpriced = contract({ productId: 'analytics', terms: [terms({ seats: 50, arr: null })] })
    const products = [product({ listPrice: 30, pricePer: 'seat/month' })]
    expect(high({ contracts: [unpriced], usage: active(48), products })?.value).toBe(14 * 360)
    expect(high({ contracts: [unpriced], usage: active(48) })?.value).toBeNull()
  })

  it('high waits where the account is in the red', () => {
    const contracts = [seats(50)]
    const settings = {
      ...defaultSettings,
      health: { ...defaultSettings.health, leastCoverage: 0.1, greenFrom: 101, yellowFrom: 101 },
    }
    expect(high({ contracts, usage: active(48) }, portfolio(), settings)?.nextStep).toBe(
      'Wait with 14 more seats: the account is Red; settle that first.',
    )
  })
})

describe('the queue of an account', () => {
  it('puts the most urgent first', () => {
    const usage = workdays(180, (ago) => (ago < 35 ? 5 : 40))
    const contracts = [contract({ autoRenew: false, renewalOn: null, endOn: addDays(asOf, 20) })]
    const { movements, priority, nextStep } = detect(
      dossier({ usage, contracts }),
      portfolio(),
      defaultSettings,
    )
    expect(movements.map(({ rule }: Movement) => rule)).toEqual(['usage-drop', 'renewal-window'])
    const [first] = movements
    expect(priority).toBe(first!.priority)
    expect(nextStep).toBe(first!.nextStep)
    // Critical × confidence × due within 30 days × as large as the median account.
    expect(priority).toBeCloseTo(1 * first!.confidence * 2 * 0.5, 9)
  })
})
