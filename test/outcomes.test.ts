/** What became of renewals, whether a loss was seen coming, and why it happened. */
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { flagged, ownerCallOn } from '#src/detect/outcomes/flagged.ts'
import { lossReasonIds, lossReasons, proposedReason } from '#src/detect/outcomes/loss-reasons.ts'
import { type OutcomeKind, renewalOutcomes } from '#src/detect/outcomes/renewal-outcomes.ts'
import { surprise } from '#src/detect/outcomes/surprise.ts'
import { timelineOf } from '#src/detect/retention/timeline.ts'
import { noCatalogue } from '#src/facts/catalogue.ts'
import type { Fact, Value } from '#src/facts/fact.ts'
import type { Day } from '#src/kernel/day.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { event, knownBy, sub } from './support/retention.ts'

const year: [Day, Day] = ['2025-01-01', '2026-01-01']

type Terms = Readonly<Record<string, Value>>

function annual(id: string, start: Day, end: Day, arr: number | null, more: Terms = {}): Fact {
  return sub(id, { start_on: start, end_on: end, ...(arr === null ? {} : { arr }), ...more })
}

interface Case {
  readonly facts: readonly Fact[]
  readonly usedOn?: readonly Day[]
  readonly window?: [Day, Day]
  readonly becomes: readonly [OutcomeKind, Day][]
}

const old = annual('S', '2024-03-01', '2025-03-01', 1000)

const cases: Record<string, Case> = {
  'renewed for more': {
    facts: [old, annual('T', '2025-03-01', '2026-03-01', 1300)],
    becomes: [['up', '2025-03-01']],
  },
  'renewed for as much, but for a rounding': {
    facts: [old, annual('T', '2025-03-01', '2026-03-01', 1003)],
    becomes: [['flat', '2025-03-01']],
  },
  'renewed for less': {
    facts: [old, annual('T', '2025-03-01', '2026-03-01', 700)],
    becomes: [['down', '2025-03-01']],
  },
  'renewed for an amount that nobody knows': {
    facts: [old, annual('T', '2025-03-01', '2026-03-01', null)],
    becomes: [['renewed', '2025-03-01']],
  },
  'not renewed, and nobody had said so': { facts: [old], becomes: [['churned', '2025-03-01']] },
  'not renewed after a notice': {
    facts: [old, event('notice_given', '2024-12-20')],
    becomes: [['notice', '2025-03-01']],
  },
  'cancelled before its end': {
    facts: [
      annual('S', '2024-03-01', '2025-03-01', 1000, { status: 'cancelled', cancelled_on: '2025-01-10' }),
    ],
    becomes: [['notice', '2025-03-01']],
  },
  'a notice of an earlier year says nothing of this one': {
    facts: [annual('S', '2022-03-01', '2025-03-01', 1000), event('notice_given', '2023-01-01')],
    becomes: [['churned', '2025-03-01']],
  },
  'of several years, in the middle: not up for renewal': {
    facts: [annual('S', '2024-03-01', '2027-03-01', 1000)],
    becomes: [],
  },
  'used on, within the grace: late': {
    facts: [annual('S', '2024-12-20', '2025-12-20', 1000)],
    usedOn: ['2025-12-28'],
    becomes: [['late', '2025-12-20']],
  },
  'used on, but the grace is over: lost': {
    facts: [old],
    usedOn: ['2025-03-10'],
    becomes: [['churned', '2025-03-01']],
  },
  'paid again 60 days later: the same logo, back': {
    facts: [old, annual('T', '2025-04-30', '2026-04-30', 1000)],
    becomes: [['returned', '2025-03-01']],
  },
  'paid again 120 days later: lost, the new one is another logo': {
    facts: [old, annual('T', '2025-06-29', '2026-06-29', 1000)],
    becomes: [['churned', '2025-03-01']],
  },
  'paused at its end, and still within the 90 days': {
    facts: [
      annual('S', '2024-11-15', '2025-11-15', 1000),
      sub('P', { start_on: '2025-11-15', effective_on: '2025-11-15', status: 'paused', arr: 1000 }),
    ],
    becomes: [['paused', '2025-11-15']],
  },
  'paused for longer than 90 days: lost': {
    facts: [
      old,
      sub('P', { start_on: '2025-03-01', effective_on: '2025-03-01', status: 'paused', arr: 1000 }),
    ],
    becomes: [['churned', '2025-03-01']],
  },
  'one of two contracts goes: it is lost, the account is not': {
    facts: [old, annual('T', '2023-06-01', '2026-06-01', 500, { product_id: 'x' })],
    becomes: [['churned', '2025-03-01']],
  },
  'a rolling one that left': {
    facts: [
      sub('S', { start_on: '2024-03-10', billing_months: 1, auto_renew: true, arr: 1000 }),
      event('churned', '2025-08-10'),
    ],
    becomes: [['left', '2025-08-10']],
  },
  'lost before the window': { facts: [old], window: ['2025-04-01', '2026-01-01'], becomes: [] },
}

describe('what became of a renewal', () => {
  it.each(Object.entries(cases))('%s', (_, { facts, usedOn = [], window = year, becomes }) => {
    const timeline = timelineOf(
      { facts, usedOn },
      { knownBy, settings: defaultSettings, catalogue: noCatalogue },
    )
    const found = renewalOutcomes(timeline, { from: window[0], to: window[1] }, defaultSettings)
    expect(found.map(({ kind, on }) => [kind, on])).toEqual(becomes)
  })
})

const calm = { on: '2025-01-01', status: 'Green', p: 0.9, critical: [] }

describe('a loss was flagged', () => {
  it.each([
    ['by nothing', calm, null, false],
    ['by a red status', { ...calm, status: 'Red' }, null, true],
    ['by an outlook under .7', { ...calm, p: 0.69 }, null, true],
    ['not by one of .7', { ...calm, p: 0.7 }, null, false],
    ['by something critical', { ...calm, critical: ['champion-left'] }, null, true],
    ['by the owner who calls it at risk', calm, { probability: null, forecast: 'At risk' }, true],
    ['by the owner’s probability', calm, { probability: 0.6, forecast: null }, true],
    ['not by an owner who is sure', calm, { probability: 0.8, forecast: 'Likely' }, false],
    ['by the owner alone, where no snapshot is that old', null, { probability: 0.2, forecast: null }, true],
    ['nobody knows, where nothing is that old', null, null, null],
  ] as const)('%s', (_, seen, call, isFlagged) => {
    expect(flagged(seen, call, defaultSettings).isFlagged).toBe(isFlagged)
  })

  it('by what stood in the plan on that day, not what was written later', () => {
    const edit = (at: string, item: object) =>
      ({ section: 'renewal', change: 'change', at, item }) as PlanEdit
    const edits = [
      edit('2025-01-05T10:00:00Z', { probabilityByCsm: 0.9 }),
      edit('2025-02-01T10:00:00Z', { probabilityByAm: 0.3 }),
    ]
    expect(ownerCallOn(edits, '2025-01-01')).toBeNull()
    expect(ownerCallOn(edits, '2025-01-31')?.probability).toBe(0.9)
    expect(ownerCallOn(edits, '2025-02-01')?.probability).toBe(0.3)
  })
})

describe('surprise churn', () => {
  const lost = (dueArr: number | null, isFlagged: boolean | null) =>
    ({ on: '2025-03-01', kind: 'churned', dueArr, keptArr: 0, isFlagged }) as const

  it('is the share of the lost ARR that was not flagged, of what is known', () => {
    const renewed = { on: '2025-03-01', kind: 'down', dueArr: 900, keptArr: 100, isFlagged: false } as const
    const found = surprise([lost(300, false), lost(100, true), lost(5000, null), renewed])
    expect(found).toEqual({
      share: 0.75,
      notFlaggedArr: 300,
      lostArr: 400,
      notFlagged: 1,
      lost: 2,
      untold: 1,
    })
  })

  it('is undefined where nothing was lost, not zero', () => {
    expect(surprise([]).share).toBeNull()
    expect(surprise([lost(null, false)]).share).toBeNull()
  })
})

describe('the reasons', () => {
  it('are at most twelve, each once', () => {
    expect(lossReasons.map(({ id }) => id)).toEqual([...lossReasonIds])
    expect(lossReasons.length).toBeLessThanOrEqual(12)
  })

  it.each([
    ['Too expensive for us', 'price'],
    ['They switched to a competitor', 'competitor'],
    ['pricing', 'price'],
    ['features', 'missing-feature'],
    ['a heroic effort', null],
    ['notice given, ends on 2026-01-01', null],
  ])('“%s” proposes %s', (text, reason) => {
    expect(proposedReason([text])).toBe(reason)
  })
})
