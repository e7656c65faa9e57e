/** How goals stand: metrics by their pace, days by how late they are, value by kind and currency. */
import { describe, expect, it } from 'vitest'
import { dueStanding } from '#src/detect/goals/due-standing.ts'
import { metricStanding } from '#src/detect/goals/metric-standing.ts'
import { valueSums, valuesByKind } from '#src/detect/goals/value-sums.ts'
import { addDays } from '#src/kernel/day.ts'

const today = '2026-11-22'
const by = '2027-01-07'
const metric = { baseline: 40, current: 70, target: 80, direction: 'up' as const }
const course = (...points: (readonly [ago: number, value: number])[]) =>
  points.map(([ago, value]) => ({ on: addDays(today, -ago), value }))

describe('a metric', () => {
  it('is on track when the pace of ninety days brings it to its target in time', () => {
    const standing = metricStanding({ ...metric, course: course([90, 40], [0, 70]) }, today, by)
    expect(standing).toMatchObject({ state: 'on track', share: 0.75, reachedOn: addDays(today, 30) })
  })

  it('is behind when that pace comes too late, and says when it would get there', () => {
    const standing = metricStanding({ ...metric, course: course([300, 0], [90, 65], [0, 70]) }, today, by)
    expect(standing).toMatchObject({ state: 'behind', reachedOn: addDays(today, 180) })
    expect(standing.says).toContain('65 → 70 in 90 days')
  })

  it('is behind when it stands still, and moves away when it goes back', () => {
    expect(metricStanding({ ...metric, course: course([90, 70]) }, today, by)).toMatchObject({
      state: 'behind',
      reachedOn: null,
    })
    expect(metricStanding({ ...metric, course: course([90, 75]) }, today, by).state).toBe('moving away')
  })

  it('counts downwards where less is better', () => {
    const hours = { baseline: 40, current: 14, target: 8, direction: 'down' as const }
    expect(metricStanding({ ...hours, course: course([90, 40]) }, today, by).state).toBe('on track')
    expect(metricStanding({ ...hours, current: 7, course: [] }, today, by).state).toBe('reached')
    expect(metricStanding({ ...hours, course: course([60, 10]) }, today, by).state).toBe('moving away')
  })

  it('is not known without a target, a current value, or a reading four weeks old; missing is not zero', () => {
    const { share, state } = metricStanding({ ...metric, current: null, course: [] }, today, by)
    expect({ share, state }).toEqual({ share: null, state: 'not known' })
    expect(metricStanding({ ...metric, target: null, course: course([90, 1]) }, today, by).state).toBe(
      'not known',
    )
    expect(metricStanding({ ...metric, course: course([27, 40]) }, today, by).state).toBe('not known')
  })

  it('goes towards its target where nobody said whither is better', () => {
    const open = { baseline: 40, current: 14, target: 8, direction: null }
    expect(metricStanding({ ...open, course: course([90, 40]) }, today, by).state).toBe('on track')
  })
})

describe('a day', () => {
  const due = (dueOn: string | null, isSettled = false, doneOn: string | null = null) =>
    dueStanding({ isSettled, dueOn, doneOn }, today)

  it('is late, due within two weeks, or ahead', () => {
    expect(due(addDays(today, -1))).toEqual({ state: 'late', days: 1 })
    expect(due(today)).toEqual({ state: 'due', days: 0 })
    expect(due(addDays(today, 14))).toEqual({ state: 'due', days: 14 })
    expect(due(addDays(today, 15))).toEqual({ state: 'ahead', days: 15 })
    expect(due(null)).toEqual({ state: 'no day', days: null })
  })

  it('is never late once it is settled, and remembers by how much it was', () => {
    expect(due('2020-01-01', true)).toEqual({ state: 'done', days: null })
    expect(due('2026-01-01', true, '2026-01-05')).toEqual({ state: 'done late', days: 4 })
    expect(due('2026-01-05', true, '2026-01-01')).toEqual({ state: 'done', days: null })
  })
})

describe('value', () => {
  const value = (amount: number | null, currency: string | null, agreed: boolean, category = 'Efficiency') =>
    ({ amount, currency, agreed, category }) as Parameters<typeof valueSums>[0][number]

  it('is summed by currency, agreed apart from claimed, and never across currencies', () => {
    const sums = valueSums([value(10, 'USD', true), value(5, 'USD', false), value(7, 'EUR', true)])
    expect(sums.sums).toEqual([
      { currency: 'USD', agreed: 10, claimed: 5 },
      { currency: 'EUR', agreed: 7, claimed: 0 },
    ])
  })

  it('counts what has no amount apart, and shows kinds without an entry', () => {
    const kinds = valuesByKind([value(null, null, true), value(3, null, true)])
    expect(kinds).toHaveLength(4)
    expect(kinds[0]).toMatchObject({
      unpriced: 1,
      count: 2,
      sums: [{ currency: null, agreed: 3, claimed: 0 }],
    })
    expect(kinds[3]).toMatchObject({ sums: [], unpriced: 0, count: 0 })
  })
})
