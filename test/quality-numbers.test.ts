/** The five numbers of a plan and its three checks of balance, at their edges (handbook 3). */
import { describe, expect, it } from 'vitest'
import { freshnessForRules } from '#src/detect/quality/freshness-for-rules.ts'
import { confirmedByRecords } from '#src/detect/quality/confirmed-by-records.ts'
import { planQuality } from '#src/detect/quality/quality-of.ts'
import { addDays } from '#src/kernel/day.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'
import { asOf } from './support/dossier.ts'
import { movementCard } from './support/movement-card.ts'
import {
  action,
  am,
  csm,
  health,
  item,
  metric,
  objective,
  opportunity,
  qualityInput,
  risk,
  stakeholder,
  state,
} from './support/quality.ts'

type Change = Parameters<typeof qualityInput>[1]

const ago = (days: number): string => addDays(asOf, -days)
const quality = (plan: readonly PlanEdit[], change: Change = {}) => planQuality(qualityInput(plan, change))
const times = (count: number, make: () => PlanEdit): PlanEdit[] => Array.from({ length: count }, make)

describe('freshness', () => {
  const share = (plan: readonly PlanEdit[], change: Change = {}) => quality(plan, change).freshness.share

  it('is not known of an empty plan', () => {
    expect(quality([]).freshness).toEqual({
      share: null,
      staleSince: null,
      stale: [],
      lastReviewOn: null,
      unanswered: 0,
    })
  })

  it.each<[string, PlanEdit, number]>([
    ['a risk of 45 days', risk({}, { on: ago(45) }), 1],
    ['a risk of 46 days', risk({}, { on: ago(46) }), 0],
    ['an action of 14 days', action({}, { on: ago(14) }), 1],
    ['an action of 15 days', action({}, { on: ago(15) }), 0],
    ['an objective of 100 days', objective({}, { on: ago(100) }), 1],
    ['an objective of 101 days', objective({}, { on: ago(101) }), 0],
    ['an opportunity of 46 days', opportunity({}, { on: ago(46) }), 0],
    ['a stakeholder of 45 days', stakeholder({}, { on: ago(45) }), 1],
    ['a risk that is only assumed', risk({}, { standing: 'assumed' }), 0],
  ])('%s', (_what, edit, expected) => {
    expect(share([edit])).toBe(expected)
  })

  it('follows the shelf life of the settings', () => {
    const { settings } = qualityInput([])
    const shelfLifeDays = { ...settings.plan.shelfLifeDays, risks: 10 }
    expect(share([risk({}, { on: ago(11) })], { settings: { ...settings, plan: { shelfLifeDays } } })).toBe(0)
  })

  it('takes a stakeholder as confirmed by the last two-way contact', () => {
    const old = [stakeholder({}, { on: ago(200) })]
    const met = (days: number) => ({ diagnosis: state({ lastContactOn: ago(days) }) })
    expect(share(old, met(45))).toBe(1)
    expect(share(old, met(46))).toBe(0)
    expect(share([stakeholder({ personId: null }, { on: ago(200) })], met(1))).toBe(0)
  })

  it('takes an opportunity as confirmed by the latest version of its record', () => {
    const deal = 'opportunity/crm/O-1'
    const old = [opportunity({}, { on: ago(200), target: { by: 'record', factId: deal } })]
    const stated = (days: number) => ({
      opportunities: [{ factId: deal, source: 'crm', stage: 'Discovery', statedOn: ago(days) }],
    })
    expect(share(old, stated(45))).toBe(1)
    expect(share(old, stated(46))).toBe(0)
  })

  it('takes what the engine filled in as read on that day', () => {
    const filled = (days: number) =>
      objective({}, { on: ago(days), actor: 'engine', cause: { by: 'records' }, standing: 'assumed' })
    expect(share([filled(100)])).toBe(1)
    expect(share([filled(101)])).toBe(0)
  })

  it('names what is stale, and since when it is too much', () => {
    const { freshness } = quality([risk({}, { on: ago(60) }), risk({}, { on: ago(50) }), action()])
    expect(freshness.stale.map(({ name }) => name)).toEqual(['Risk "Low adoption"', 'Risk "Low adoption"'])
    expect(freshness.staleSince).toBe(ago(14))
    expect(quality([risk()]).freshness.staleSince).toBeNull()
  })

  it('counts the movements that wait for an answer', () => {
    const cards = [
      movementCard(),
      movementCard({ snoozedUntil: addDays(asOf, 1) }),
      movementCard({ snoozedUntil: asOf }),
      movementCard({ state: 'listed' }),
      movementCard({ state: 'accepted', acceptedOn: asOf }),
    ]
    expect(quality([], { cards }).freshness.unanswered).toBe(2)
  })

  it('knows the last review: one that has taken place, one that was held, or a reading', () => {
    const review = (on: string) => item('reviews', { review: 'QBR', on, confirm: [] })
    const reading = (on: string) => item('readings', { reader: 'AM', on })
    const last = (...plan: PlanEdit[]) => quality(plan).freshness.lastReviewOn
    expect(last(review(ago(10)), review(addDays(asOf, 10)))).toBe(ago(10))
    expect(last(review(ago(10)), reading(ago(3)))).toBe(ago(3))
    expect(last(review(addDays(asOf, 10)))).toBeNull()
    const held = quality([review(ago(10))], { reviewedOn: ago(2) })
    expect(held.freshness.lastReviewOn).toBe(ago(2))
  })

  it('is the one that the rule of stale plans asks', () => {
    const input = qualityInput([risk({}, { on: ago(60) }), stakeholder({}, { on: ago(200) })], {
      diagnosis: state({ lastContactOn: ago(3) }),
    })
    const { people } = input.diagnosis.relationship
    const confirmedOn = confirmedByRecords({ people, opportunities: [], accountReadOn: null })
    const { shelfLifeDays } = input.settings.plan
    expect(freshnessForRules(input.plan, asOf, shelfLifeDays, confirmedOn)).toEqual({
      share: planQuality(input).freshness.share,
      staleSince: ago(14),
    })
  })
})

describe('length', () => {
  it.each<[string, PlanEdit[], number, number]>([
    ['nothing', [], 0, 0],
    ['three risks', times(3, risk), 3, 0],
    ['four risks', times(4, risk), 4, 1],
    ['a closed one beside three', [...times(3, risk), risk({ status: 'Closed' })], 3, 0],
    ['five actions within 90 days', times(5, () => action({ dueOn: addDays(asOf, 90) })), 5, 0],
    ['a sixth after 91 days', [...times(5, action), action({ dueOn: addDays(asOf, 91) })], 5, 0],
    ['a sixth without a day', [...times(5, action), action({ dueOn: null })], 6, 1],
    [
      'eight stakeholders and five opportunities',
      [...times(8, stakeholder), ...times(5, opportunity)],
      13,
      2,
    ],
    ['metrics, which have no such limit', times(9, metric), 0, 0],
  ])('%s', (_what, plan, items, leftOut) => {
    expect(quality(plan).length).toEqual({ items, leftOut })
  })
})

describe('co-reading', () => {
  const read = (reader: 'AM' | 'CSM', on: string) =>
    item('readings', { reader, on }, { actor: 'operator', on })
  const moved = (days: number, severity: 'critical' | 'high' | 'medium' = 'high') => ({
    cards: [movementCard({ severity, openedOn: ago(days) })],
  })
  const byEngine = risk({}, { actor: 'engine', on: ago(90) })
  const told = (plan: readonly PlanEdit[], change: Change = {}) =>
    quality([byEngine, ...plan], change).coReading

  it.each<[string, PlanEdit[], Change, boolean | null]>([
    ['nobody has read it', [], {}, false],
    ['one has', [read('AM', asOf)], {}, false],
    ['both have, and nothing moved', [read('AM', ago(90)), read('CSM', ago(80))], {}, true],
    ['both have since it moved', [read('AM', ago(9)), read('CSM', ago(10))], moved(10), true],
    ['one had before it moved', [read('AM', ago(9)), read('CSM', ago(11))], moved(10), false],
    ['what moved was not material', [read('AM', ago(9)), read('CSM', ago(11))], moved(10, 'medium'), true],
    ['what moved was critical', [read('AM', ago(9)), read('CSM', ago(11))], moved(10, 'critical'), false],
    ['nobody is AM', [read('CSM', asOf)], { owners: { am: null, csm } }, null],
  ])('%s', (_what, plan, change, isRead) => {
    expect(told(plan, change).isRead).toBe(isRead)
  })

  it('cannot be told of no plan', () => {
    expect(quality([read('AM', asOf), read('CSM', asOf)]).coReading.isRead).toBeNull()
  })

  it('takes whoever edits under the own address as having read it', () => {
    const edits = [
      action({}, { actor: am.toUpperCase(), on: ago(4) }),
      action({}, { actor: csm, on: ago(2) }),
    ]
    expect(told(edits, moved(4))).toMatchObject({ am: ago(4), csm: ago(2), movedOn: ago(4), isRead: true })
  })

  it('takes what came by a file as written on the day that it says', () => {
    const imported = risk(
      {},
      { actor: am, on: asOf, statedOn: ago(30), cause: { by: 'import', file: 'risks.csv' } },
    )
    expect(told([imported]).am).toBe(ago(30))
  })

  it('says where the two differ', () => {
    const renewal = (byAm: number | null, byCsm: number | null) =>
      item('renewal', { probabilityByAm: byAm, probabilityByCsm: byCsm, forecast: null })
    const sentiment = (byAm: number | null, byCsm: number | null) =>
      item('sentiment', { byAm, byCsm, why: null })
    expect(told([renewal(0.85, 0.7), sentiment(4, 2)]).differ).toEqual([
      'Renewal: AM 85%, CSM 70%',
      'Sentiment: AM 4 of 5, CSM 2 of 5',
    ])
    expect(told([renewal(0.85, 0.85), sentiment(4, null)]).differ).toEqual([])
  })
})

describe('evidence', () => {
  const told = (plan: readonly PlanEdit[], change: Change = {}) => quality(plan, change).evidence

  it.each<[string, PlanEdit[], number, number]>([
    ['a risk without a record', [risk()], 1, 0],
    ['a risk with one', [risk({}, { evidence: ['ticket/helpdesk/T-1'] })], 1, 1],
    ['a risk with a row of a plan file only', [risk({}, { evidence: ['risk/plan/R-1'] })], 1, 0],
    ['a closed risk', [risk({ status: 'Closed' })], 0, 0],
    ['a reached objective', [objective({ status: 'Reached' })], 1, 0],
    ['a recorded person', [stakeholder()], 1, 1],
    ['a person who is not recorded', [stakeholder({ personId: null })], 1, 0],
    ['a place to be filled', [stakeholder({ personId: null, name: null })], 0, 0],
    ['what is intended', [action(), item('readings', { reader: 'AM', on: asOf })], 0, 0],
    [
      'an opportunity of the CRM',
      [opportunity({}, { target: { by: 'record', factId: 'opportunity/crm/1' } })],
      1,
      1,
    ],
  ])('%s', (_what, plan, claims, backed) => {
    expect(told(plan)).toEqual({ claims, backed, share: claims === 0 ? null : backed / claims })
  })

  it('backs a metric by the signal that measures it', () => {
    const adoption = metric({ unit: '%' }, { target: { by: 'signal', signal: 'seat-utilisation' } })
    const measured = health({}, [{ id: 'seat-utilisation', value: 0.7, score: 4, source: 'product' }])
    expect(told([adoption], { diagnosis: { health: measured } }).backed).toBe(1)
    expect(told([adoption]).backed).toBe(0)
  })
})

describe('done', () => {
  const holds = (id: string, plan: readonly PlanEdit[], change: Change = {}) =>
    quality(plan, change).done.essentials.find((one) => one.id === id)!.holds

  it.each<[string, string, PlanEdit[], boolean]>([
    ['champion', 'by name', [stakeholder({ roles: ['Champion'] })], true],
    ['champion', 'a place to be filled', [stakeholder({ roles: ['Champion'], name: null })], false],
    ['champion', 'who left', [stakeholder({ roles: ['Champion'], status: 'departed' })], false],
    ['buyer', 'by name', [stakeholder({ roles: ['Influencer', 'Economic Buyer'] })], true],
    ['sponsor', 'somebody else', [stakeholder({ roles: ['Champion'] })], false],
    ['objectives', 'two', times(2, objective), false],
    ['objectives', 'three', times(3, objective), true],
    ['objectives', 'five', times(5, objective), true],
    ['objectives', 'six', times(6, objective), false],
    [
      'objectives',
      'three of which one is reached',
      [...times(2, objective), objective({ status: 'Reached' })],
      false,
    ],
    ['kpi', 'a stated one', [metric()], true],
    ['kpi', 'without current', [metric({ current: null })], false],
    ['kpi', 'of nought', [metric({ current: 0 })], true],
    ['risk', 'owned and dated', [risk()], true],
    ['risk', 'without owner', [risk({ ownerEmail: null })], false],
    ['risk', 'without date', [risk({ dueOn: null })], false],
    ['risk', 'closed', [risk({ status: 'Closed' })], false],
    ['opportunity', 'complete', [opportunity()], true],
    ['opportunity', 'without product', [opportunity({ product: null })], false],
    ['opportunity', 'without stakeholder', [opportunity({ stakeholder: null })], false],
    ['opportunity', 'without rationale', [opportunity({ rationale: null })], false],
    ['opportunity', 'without date', [opportunity({ quarter: null })], false],
    ['opportunity', 'lost', [opportunity({ status: 'Lost' })], false],
    ['actions', 'two', times(2, action), false],
    [
      'actions',
      'three, due today and in 30 days',
      [action({ dueOn: asOf }), ...times(2, () => action({ dueOn: addDays(asOf, 30) }))],
      true,
    ],
    [
      'actions',
      'one of three in 31 days',
      [...times(2, action), action({ dueOn: addDays(asOf, 31) })],
      false,
    ],
    ['actions', 'one of three overdue', [...times(2, action), action({ dueOn: ago(1) })], false],
    ['actions', 'one of three done', [...times(2, action), action({ status: 'Done' })], false],
    ['actions', 'six', times(6, action), false],
  ])('%s: %s', (id, _what, plan, expected) => {
    expect(holds(id, plan)).toBe(expected)
  })

  it('counts a KPI that a signal measures', () => {
    const adoption = metric(
      { current: null, unit: null },
      { target: { by: 'signal', signal: 'product-usage' } },
    )
    const measured = health({}, [{ id: 'product-usage', value: 0.3, score: 3, source: 'product' }])
    expect(holds('kpi', [adoption])).toBe(false)
    expect(holds('kpi', [adoption], { diagnosis: { health: measured } })).toBe(true)
  })

  it('is a share of the eight', () => {
    const roles = ['Champion', 'Economic Buyer', 'Executive Sponsor']
    const whole = [
      stakeholder({ roles }),
      ...times(3, objective),
      metric(),
      risk(),
      opportunity(),
      ...times(3, action),
    ]
    expect(quality(whole).done.share).toBe(1)
    expect(quality([risk(), metric()]).done.share).toBe(0.25)
    expect(quality([]).done.essentials.map(({ says }) => says)).toEqual([
      'Champion: nobody',
      'Economic Buyer: nobody',
      'Executive Sponsor: nobody',
      '0 objectives, 3 to 5 are asked',
      'No KPI with a current value',
      'No risk',
      'No opportunity',
      '0 actions due in 30 days, 3 to 5 are asked',
    ])
  })
})

describe('balance', () => {
  const warns = (id: string, plan: readonly PlanEdit[], change: Change = {}) =>
    quality(plan, change).balance.find((one) => one.id === id)!.warns

  it.each<[string, PlanEdit[], boolean]>([
    ['neither', [], false],
    ['an opportunity alone', [opportunity()], true],
    ['an opportunity beside a closed risk', [opportunity(), risk({ status: 'Closed' })], true],
    ['both', [opportunity(), risk()], false],
    ['a lost opportunity', [opportunity({ status: 'Lost' })], false],
  ])('growth only: %s', (_what, plan, expected) => {
    expect(warns('growth-only', plan)).toBe(expected)
  })

  it.each([
    [true, false],
    [false, true],
    [null, null],
  ])('single-threaded where the checklist says %s: %s', (holds, expected) => {
    const { relationship } = qualityInput([]).diagnosis
    const checklist = relationship.checklist.map((line) =>
      line.id === 'breadth' ? { ...line, holds } : line,
    )
    expect(
      warns('single-threaded', [], { diagnosis: { relationship: { ...relationship, checklist } } }),
    ).toBe(expected)
  })

  const users = (sentiment: string | null) =>
    stakeholder({ personId: null, name: '8 leads', roles: ['End User'], sentiment })
  const buyer = (sentiment: string | null) => stakeholder({ roles: ['Economic Buyer'], sentiment })
  it.each<[string, PlanEdit[], boolean | null]>([
    ['unknown', [buyer('Neutral')], true],
    ['said to be unknown', [users('Unknown'), buyer('Neutral')], true],
    ['worse', [users('Mixed'), buyer('Neutral')], true],
    ['the same', [users('Neutral'), buyer('Neutral')], false],
    ['better', [users('Positive'), buyer('Mixed')], false],
    ['of some worse', [users('Positive'), users('Negative'), buyer('Neutral')], true],
    ['known, and that of the buyer not', [users('Positive'), buyer(null)], null],
  ])("users' mood %s", (_what, plan, expected) => {
    expect(warns('users-mood', plan)).toBe(expected)
  })
})
