/** What moved health between two days: it sums up exactly, and only what got better or worse alerts anybody (handbook 4 and 6). */
import { defaultSettings } from '#src/detect/default-settings.ts'
import { type Cap, type HealthReading, type SignalId, signalIds } from '#src/detect/diagnosis.ts'
import { healthChange } from '#src/detect/health/change.ts'
import type { PastHealth } from '#src/detect/health/past-health.ts'
import { sevenSignal } from '#src/detect/health/seven-signal.ts'
import { weighted } from '#src/detect/health/weighted.ts'
import { notMeasured } from '#src/detect/not-measured.ts'
import type { RuleInput } from '#src/detect/rule.ts'
import { healthChanged } from '#src/detect/rules/health-changed.ts'
import { situationOf } from '#src/detect/situation.ts'
import type { Day } from '#src/kernel/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOf, dossier, portfolio } from './support/dossier.ts'
import { ago } from './support/records.ts'

const { health: settings } = defaultSettings
type Leads = PastHealth['leads']
type Scores = Partial<Record<SignalId, number>>

function reading(
  scores: Scores,
  caps: readonly Cap[] = [],
  leads: Leads = 'weighted',
  change = settings,
): HealthReading {
  const signals = signalIds.map((id) => {
    const score = scores[id]
    const evidence = [{ factId: `record/${id}`, source: 'crm', on: asOf, says: `at ${score}` }]
    return score === undefined
      ? notMeasured(id, 'Not measured.')
      : { ...notMeasured(id, ''), score, value: score / 10, evidence }
  })
  return leads === 'weighted' ? weighted(signals, caps, change) : sevenSignal(signals, caps, change)
}

function on(day: Day, scores: Scores, caps: readonly Cap[] = [], leads: Leads = 'weighted'): PastHealth {
  return { on: day, leads, ...reading(scores, caps, leads) }
}

function cap(id: string, holdsAt: number): Cap {
  return { id, holdsAt, says: id, evidence: [{ factId: `ticket/${id}`, source: 'desk', on: asOf, says: id }] }
}

const good: Scores = { 'product-usage': 4, 'feature-adoption': 4, 'seat-utilisation': 4, 'support-volume': 4 }

const anyScores: fc.Arbitrary<Scores> = fc.record(
  Object.fromEntries(signalIds.map((id) => [id, fc.integer({ min: 1, max: 5 })])),
  { requiredKeys: [] },
)
const anyCaps = fc.subarray([cap('a', 69), cap('b', 60), cap('c', 39)])
const anyDay = fc.record({ scores: anyScores, caps: anyCaps })

describe('the change between two days', () => {
  it.each(['weighted', 'seven'] as const)('sums up exactly, whatever moved, %s', (leads) => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const before = on(ago(30), a.scores, a.caps, leads)
        const after = on(asOf, b.scores, b.caps, leads)
        const change = healthChange(before, after, settings)
        const parts = change.signals.reduce((sum, { points }) => sum + points, 0)
        if (before.score === null || after.score === null) expect(change.points).toBeNull()
        else {
          expect(change.points).toBeCloseTo(after.score - before.score, 9)
          expect(parts + change.capPoints + change.settingsPoints).toBeCloseTo(change.points!, 9)
          expect(change.settingsPoints).toBe(0)
        }
        expect(change.sentence).not.toMatch(/NaN|undefined|null/)
      }),
    )
  })

  it('gives what other weights made to the settings', () => {
    const weights = { usage: 20, engagement: 25, sentiment: 15, support: 40 }
    const then = { ...settings, weights }
    const before = {
      on: ago(30),
      leads: 'weighted' as const,
      ...reading({ ...good, 'support-volume': 1 }, [], 'weighted', then),
    }
    const change = healthChange(before, on(asOf, { ...good, 'support-volume': 1 }), settings)
    // 75 × 20 of 60 then, 75 × 40 of 60 now.
    expect(change).toMatchObject({ points: 25, signals: [], settingsPoints: 25, onlyMeasured: false })
    expect(change.sentence).toMatch(/^Health went up by 25, .*: the settings are others \(\+25\)\.$/)
  })

  it('names the signals that moved with their points, the largest first, and their new records', () => {
    const change = healthChange(
      on(ago(30), good),
      on(asOf, { ...good, 'product-usage': 1, 'support-volume': 3 }),
      settings,
    )
    expect(change.signals).toMatchObject([
      {
        id: 'product-usage',
        kind: 'moved',
        scoreBefore: 4,
        scoreAfter: 1,
        valueBefore: 0.4,
        valueAfter: 0.1,
      },
      { id: 'support-volume', kind: 'moved', scoreBefore: 4, scoreAfter: 3 },
    ])
    // Usage weighs 40 of 60 and has three signals, support 20 of 60.
    expect(change.signals.map(({ points }) => points)).toEqual([
      expect.closeTo((-75 * (40 / 60)) / 3, 9),
      expect.closeTo(-25 / 3, 9),
    ])
    expect(change.records.map(({ factId, says }) => `${factId} ${says}`)).toEqual([
      'record/product-usage at 1',
      'record/support-volume at 3',
    ])
    expect(change.sentence).toBe(
      'Health went down by 25, from 75 (Green) on 2 March 2026 to 50 (Yellow) on 1 April 2026: product usage 4 → 1 (−16.7) and support volume 4 → 3 (−8.3).',
    )
  })

  it('says of a cap that could not be seen before that it holds, and since when it can be', () => {
    const ends = [on(ago(9), good), on(asOf, good, [cap('urgent-ticket', 39)])] as const
    const since = (ticket: string | null) =>
      healthChange(...ends, settings, { ticket, contact: asOf }).capsKnownFrom
    expect([since(null), since(ago(9)), since(ago(8)), since(asOf)]).toEqual([null, null, ago(8), asOf])
    expect(healthChange(...ends, settings).sentence).toContain('the cap “urgent ticket waits on us” came')
  })

  it('names caps that came and went, and what they hold back', () => {
    const change = healthChange(
      on(ago(9), good, [cap('old', 69)]),
      on(asOf, good, [cap('urgent', 39)]),
      settings,
    )
    expect(change).toMatchObject({ points: -30, signals: [], capPoints: -30, onlyMeasured: false })
    expect(change.capsCame.map(({ id }) => id)).toEqual(['urgent'])
    expect(change.capsWent.map(({ id }) => id)).toEqual(['old'])
    expect(change.records).toMatchObject([{ factId: 'ticket/urgent' }])
    expect(change.sentence).toContain('the cap “urgent” came and the cap “old” went (−30)')
  })

  it('calls caps and signals by their names, never by their keys', () => {
    const change = healthChange(
      on(ago(9), good),
      on(asOf, { ...good, 'nps-csat': 4 }, [cap('champion-left', 60)]),
      settings,
    )
    expect(change.sentence).toContain('NPS and CSAT is measured now, at 4')
    expect(change.sentence).toContain('the cap “champion left, no successor contacted” came')
  })

  it('says where only what is measured has changed', () => {
    const { 'support-volume': _gone, ...fewer } = good
    const vanished = healthChange(on(ago(9), { ...good, 'support-volume': 1 }), on(asOf, fewer), settings)
    expect(vanished).toMatchObject({
      onlyMeasured: true,
      points: 25,
      signals: [{ kind: 'vanished', scoreBefore: 1, scoreAfter: null }],
    })
    expect(vanished.sentence).toMatch(
      /support volume is no longer measured, it was at 1 \(\+25\)\. Nothing got better or worse/,
    )
    const moved = healthChange(on(ago(9), good), on(asOf, { ...fewer, 'product-usage': 3 }), settings)
    expect(moved.onlyMeasured).toBe(false)
  })

  it('without a score on one day there is nothing to sum up', () => {
    const change = healthChange(on(ago(9), {}), on(asOf, good), settings)
    expect(change).toMatchObject({ points: null, onlyMeasured: false, capPoints: 0, settingsPoints: 0 })
    expect(change.sentence).toContain('not measured on 23 March 2026')
  })
})

describe('health changed', () => {
  const situation = situationOf(dossier(), portfolio(), defaultSettings)

  function found(past: readonly PastHealth[], now: HealthReading, change: Partial<RuleInput> = {}) {
    const input = { ...situation, deadline: null, health: now, past, planFreshness: null, ...change }
    return healthChanged.find(input)
  }

  const bad: Scores = { ...good, 'product-usage': 2, 'feature-adoption': 3, 'support-volume': 2 }
  /** Yellow, 1.25 points under the line. */
  const edge: Scores = { ...good, 'nps-csat': 4, 'stakeholder-engagement': 3 }
  const green = [ago(4), ago(3), ago(2)].map((day) => on(day, good))

  it('fires on the second day, and keeps its first', () => {
    const past = [...green, on(ago(1), bad)]
    expect(found(past, reading(bad))).toMatchObject([
      { cause: 'health', since: ago(1), severity: 'medium', headline: 'Health from Green to Yellow' },
    ])
    const later = [
      ...past.map((one) => ({ ...one, on: one.on < ago(1) ? ago(20) : ago(10) })),
      on(ago(1), bad),
    ]
    expect(found(later, reading(bad))).toMatchObject([{ since: ago(10) }])
  })

  it('reads the days on which the status turned as it reads all', () => {
    const all = [...green, on(ago(1), bad)]
    expect(found([green[2]!, all[3]!], reading(bad))).toEqual(found(all, reading(bad)))
  })

  it('is severe into the red, and good news back', () => {
    const low: Scores = {
      'product-usage': 1,
      'feature-adoption': 1,
      'seat-utilisation': 1,
      'support-volume': 2,
    }
    expect(found([on(ago(5), bad), on(ago(1), low)], reading(low))).toMatchObject([{ severity: 'high' }])
    const great: Scores = { ...good, 'product-usage': 5, 'support-volume': 5 }
    expect(found([on(ago(5), bad), on(ago(1), great)], reading(great))).toMatchObject([
      { severity: 'low', headline: 'Health from Yellow to Green' },
    ])
  })

  it('follows the model that leads', () => {
    const leads = { ...defaultSettings, health: { ...settings, leads: 'seven' as const } }
    const now = reading(bad, [], 'seven')
    const past = [on(ago(5), good, [], 'seven'), on(ago(1), bad, [], 'seven')]
    expect(found(past, now, { settings: leads })).toMatchObject([
      { headline: 'Health from Healthy to At Risk' },
    ])
    expect(found([on(ago(5), good), on(ago(1), bad)], now, { settings: leads })).toEqual([])
  })

  it.each([
    ['the first day', green, bad],
    ['no days before', [], bad],
    ['the same status', green, { ...good, 'product-usage': 5 }],
    ['a change of four weeks ago', [on(ago(40), good), on(ago(28), bad), on(ago(1), bad)], bad],
    [
      'less than three points past the line',
      [on(ago(5), { ...edge, 'stakeholder-engagement': 4 }), on(ago(1), edge)],
      edge,
    ],
  ] as [string, PastHealth[], Scores][])('stays quiet on %s', (_, past, now) => {
    expect(found(past, reading(now))).toEqual([])
  })

  it('alerts nobody where the status hangs on one step of one signal, until another moves too', () => {
    const one: Scores = { ...good, 'support-volume': 3 }
    expect(reading(one).score).toBeCloseTo(66.7, 1)
    expect(found([on(ago(5), good), on(ago(1), one)], reading(one))).toEqual([])
    const two: Scores = { ...one, 'product-usage': 3 }
    expect(found([on(ago(5), good), on(ago(2), one), on(ago(1), two)], reading(two))).toMatchObject([
      { since: ago(2) },
    ])
  })

  it('alerts nobody where what moved has no trend beyond chance', () => {
    const past = [on(ago(5), good), on(ago(1), bad)]
    const now = reading(bad)
    const flat = now.signals.map((signal) => ({ ...signal, trend: 'flat' as const }))
    expect(found(past, { ...now, signals: flat })).toEqual([])
    const down = flat.map((signal) => ({ ...signal, trend: 'down' as const }))
    expect(found(past, { ...now, signals: down })).toHaveLength(1)
  })

  it('does not take a cap for a step', () => {
    const held = [cap('champion-left', 60)]
    expect(found([on(ago(5), good), on(ago(1), good, held)], reading(good, held))).toMatchObject([
      { severity: 'medium', evidence: [{ factId: 'ticket/champion-left' }] },
    ])
  })

  it('alerts nobody where a signal only appeared or vanished', () => {
    const more: Scores = { ...good, 'nps-csat': 1, 'stakeholder-engagement': 3 }
    expect(reading(more).status).toBe('Yellow')
    expect(found([on(ago(5), good), on(ago(1), more)], reading(more))).toEqual([])
  })

  it('looks across days without a status', () => {
    const past = [on(ago(5), good), on(ago(3), {}), on(ago(1), bad)]
    expect(found(past, reading(bad))).toMatchObject([{ since: ago(1) }])
  })

  it('cannot be told without a status', () => {
    expect(found(green, reading({}))).toBeNull()
  })
})
