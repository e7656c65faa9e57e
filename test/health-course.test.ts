/** The course of health: weeks and turns from what was kept, caps by name, what is missing, and judgements that lapse. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { type SignalId, signalIds } from '#src/detect/diagnosis.ts'
import { capStandings } from '#src/detect/health/cap-standings.ts'
import { dimensionShares } from '#src/detect/health/dimension-shares.ts'
import { healthCourse, type KeptHealth } from '#src/detect/health/health-course.ts'
import { missingSignals } from '#src/detect/health/missing-signals.ts'
import { weighted } from '#src/detect/health/weighted.ts'
import { notMeasured } from '#src/detect/not-measured.ts'
import type { Fact } from '#src/facts/fact.ts'
import { ownerSince } from '#src/facts/owner-since.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { emptyPlan, type PlanItem } from '#src/plan/plan.ts'
import { withoutLapsed } from '#src/plan/without-lapsed.ts'
import { sentimentStanding } from '#src/plan/sentiment-standing.ts'

const { health } = defaultSettings
type Scores = Partial<Record<SignalId, number>>
const good: Scores = { 'product-usage': 4, 'support-volume': 4, 'nps-csat': 4, 'stakeholder-engagement': 4 }

function signalsOf(scores: Scores) {
  return signalIds
    .filter((id) => id !== 'onboarding')
    .map((id) =>
      scores[id] === undefined
        ? notMeasured(id, 'No records.')
        : { ...notMeasured(id, ''), score: scores[id], value: scores[id] / 10 },
    )
}

function kept(on: Day, scores: Scores, caps: KeptHealth['caps'] = []): KeptHealth {
  const signals = signalsOf(scores)
  const reading = weighted(
    signals,
    caps.map((cap) => ({ ...cap, evidence: [] })),
    health,
  )
  return {
    on,
    replayed: false,
    leads: 'weighted',
    weighted: reading,
    seven: { score: null, status: null, coverage: 0 },
    seats: { active: null, licensed: null },
    caps,
    signals,
  }
}

describe('the course', () => {
  const days = Array.from({ length: 15 }, (_, at) => addDays('2026-03-01', at))

  it('keeps the latest day of each week, counted back from the last one', () => {
    const { weeks } = healthCourse(
      days.map((on) => kept(on, good)),
      health,
    )
    expect(weeks.map(({ on }) => on)).toEqual(['2026-03-01', '2026-03-08', '2026-03-15'])
  })

  it('names each day on which it turned with what turned it, the newest first, and no other', () => {
    const fallen = { ...good, 'support-volume': 2 }
    const cap = { id: 'invoice-overdue', holdsAt: 39, says: 'an invoice is overdue' }
    const course = days.map((on, at) => kept(on, at < 5 ? good : fallen, at < 9 ? [] : [cap]))
    const { turns } = healthCourse(course, health)
    expect(turns.map(({ after }) => after.on)).toEqual([days[9], days[5]])
    expect(turns[0]).toMatchObject({ capsCame: ['an invoice is overdue'], signals: [] })
    expect(turns[0]!.after.status).toBe('Red')
    expect(turns[1]).toMatchObject({ signals: [{ id: 'support-volume', scoreBefore: 4, scoreAfter: 2 }] })
  })

  it('has no turn where nothing was ever kept', () => {
    expect(healthCourse([], health)).toEqual({ weeks: [], turns: [] })
  })
})

describe('what health is made of', () => {
  it('brings by dimension exactly the total, whatever is missing', () => {
    const signals = signalsOf({ 'product-usage': 4, 'support-volume': 2 })
    const shares = dimensionShares(signals, health.weights)
    const total = shares.reduce((sum, { points }) => sum + (points ?? 0), 0)
    expect(total).toBeCloseTo(weighted(signals, [], health).score!, 9)
    expect(shares.find(({ dimension }) => dimension === 'sentiment')).toMatchObject({
      value: null,
      points: null,
    })
  })

  it('asks for the records that would bring a signal, and says stale where a feed fell silent', () => {
    const signals = [
      notMeasured('nps-csat', 'No answer in 180 days.'),
      { ...notMeasured('support-volume', 'Stale.'), stale: true, value: 1 },
      notMeasured('onboarding', '', false),
    ]
    const reading = weighted(signals, [], health)
    expect(missingSignals({ health: { weighted: reading, seven: reading }, leads: 'weighted' })).toEqual([
      { id: 'nps-csat', state: 'missing', says: 'No answer in 180 days.', wants: ['survey'] },
      { id: 'support-volume', state: 'stale', says: 'Stale.', wants: ['ticket'] },
    ])
  })

  it('asks for seats, not for use, where use is measured', () => {
    const wanted = (scores: Scores) => {
      const reading = weighted(signalsOf(scores), [], health)
      const missing = missingSignals({ health: { weighted: reading, seven: reading }, leads: 'weighted' })
      return missing.find(({ id }) => id === 'seat-utilisation')?.wants[0]
    }
    expect([wanted({}), wanted(good)]).toEqual(['usage', 'subscription'])
  })

  it('names every cap: it holds, it is free, or its feed is missing', () => {
    const cap = { id: 'urgent-ticket', holdsAt: 39, says: 'two wait', evidence: [] }
    const reading = weighted(signalsOf(good), [cap], health)
    const standings = capStandings(
      {
        health: { weighted: reading, seven: reading },
        leads: 'weighted',
        undecided: ['champion-left'],
        silentFeeds: [
          { kind: 'invoice', source: 'billing', lastOn: '2026-01-01', says: 'It cannot be told.' },
        ],
      },
      { ...defaultSettings, rules: { off: [] } },
    )
    expect(standings.map(({ id, state, holdsAt }) => [id, state, holdsAt])).toEqual([
      ['urgent-ticket', 'holds', 39],
      ['champion-left', 'unknown', 60],
      ['invoice-overdue', 'unknown', 60],
    ])
    expect(standings[2]!.says).toBe('It cannot be told.')
    const calm = weighted(signalsOf(good), [], health)
    const free = {
      health: { weighted: calm, seven: calm },
      leads: 'weighted',
      undecided: [],
      silentFeeds: [],
    } as const
    const off = capStandings(free, { ...defaultSettings, rules: { off: ['invoice-overdue'] } })
    expect(off.map(({ state }) => state)).toEqual(['free', 'free', 'unknown'])
  })
})

describe('the judgement of an owner', () => {
  const version = (csm: string | null, learnedOn: Day, supersededOn: Day | null): Fact => ({
    kind: 'account',
    source: 'crm',
    sourceId: 'A-1',
    happenedOn: null,
    learnedOn,
    learnedAssumed: false,
    recordedOn: learnedOn,
    supersededOn,
    values: { name: 'Acme', csm_email: csm },
    attributes: {},
  })

  it('knows since when the present owner has it, and no handover where nobody is known before', () => {
    const facts = [
      version('a@x.example', '2026-01-01', '2026-03-01'),
      version('b@x.example', '2026-03-01', null),
    ]
    expect(ownerSince(facts, 'csm_email', '2026-02-01')).toBeNull()
    expect(ownerSince(facts, 'csm_email', '2026-04-01')).toBe('2026-03-01')
    expect(ownerSince([version('a@x.example', '2026-01-01', null)], 'csm_email', '2026-04-01')).toBeNull()
    const first = [version(null, '2026-01-01', '2026-03-01'), version('b@x.example', '2026-03-01', null)]
    expect(ownerSince(first, 'csm_email', '2026-04-01')).toBeNull()
  })

  it('counts from the return where an owner comes back', () => {
    const facts = [
      version('a@x.example', '2026-01-01', '2026-02-01'),
      version('b@x.example', '2026-02-01', '2026-03-01'),
      version('a@x.example', '2026-03-01', null),
    ]
    expect(ownerSince(facts, 'csm_email', '2026-04-01')).toBe('2026-03-01')
  })

  it('lapses at the handover and belongs to whoever made it', () => {
    const touch = { actor: 'a@x.example', at: '2026-02-10T09:00:00.000Z' }
    const item = {
      values: { byCsm: 4, byAm: null, why: null },
      touches: { fields: { byCsm: touch } },
    } as unknown as PlanItem<'sentiment'>
    const said = { score: 4, by: 'a@x.example', on: '2026-02-10' }
    expect(sentimentStanding(item, 'byCsm', null)).toEqual({ now: said, lapsed: null })
    expect(sentimentStanding(item, 'byCsm', '2026-02-10')).toEqual({ now: said, lapsed: null })
    expect(sentimentStanding(item, 'byCsm', '2026-03-01')).toEqual({ now: null, lapsed: said })
    expect(sentimentStanding(item, 'byAm', null)).toEqual({ now: null, lapsed: null })
    expect(sentimentStanding(undefined, 'byCsm', null)).toEqual({ now: null, lapsed: null })
  })

  it('is gone from the documents once it has lapsed, and nothing else with it', () => {
    const touches = {
      fields: { byCsm: { actor: 'a', at: '2026-02-10' }, byAm: { actor: 'b', at: '2026-02-10' } },
    }
    const item = { id: 'sentiment', values: { byCsm: 4, byAm: 2, why: 'Budget' }, touches }
    const items = {
      ...emptyPlan.items,
      sentiment: new Map([['sentiment', item as unknown as PlanItem<'sentiment'>]]),
    }
    const plan = { ...emptyPlan, items }
    const after = withoutLapsed(plan, { csm: '2026-03-01', am: null })
    expect(after.items.sentiment.get('sentiment')?.values).toEqual({ byCsm: null, byAm: 2, why: 'Budget' })
    const said = { ...item, touches: { fields: { ...touches.fields, why: touches.fields.byCsm } } }
    const sentiment = new Map([['sentiment', said as unknown as PlanItem<'sentiment'>]])
    const other = withoutLapsed({ ...plan, items: { ...items, sentiment } }, { csm: '2026-03-01', am: null })
    expect(other.items.sentiment.get('sentiment')?.values).toEqual({ byCsm: null, byAm: 2, why: null })
    const both = withoutLapsed(plan, { csm: '2026-03-01', am: '2026-03-01' })
    expect(both.items.sentiment.get('sentiment')?.values).toEqual({ byCsm: null, byAm: null, why: null })
    expect(withoutLapsed(plan, { csm: null, am: null })).toBe(plan)
    expect(withoutLapsed(emptyPlan, { csm: '2026-03-01', am: null })).toBe(emptyPlan)
  })
})
