/** The pages of health and goals: which days are compared, the steps of a change, and where things stand in a chart. */
import { describe, expect, it } from 'vitest'
import { comparedDays, healthSearch, withClicked } from '#src/web/screens/account/health/compared-days.ts'
import { healthLine } from '#src/web/screens/account/health-line.ts'
import { cappedSpans, courseLines } from '#src/web/screens/account/health/health-lines.ts'
import type { HealthWeek } from '#src/web/screens/account/health/health-queries.ts'
import { dayScale, monthTicks, nearestPoint } from '#src/web/ui/day-scale.ts'

const kept = { from: '2025-11-23', to: '2026-11-22' }

describe('the days that are compared', () => {
  it('are the last ninety days, until the address names others', () => {
    expect(comparedDays({}, kept)).toEqual({ from: '2026-08-24', to: '2026-11-22' })
    expect(comparedDays(healthSearch({ from: '2026-01-01', to: 'soon' }), kept)).toEqual({
      from: '2026-01-01',
      to: '2026-11-22',
    })
  })

  it('stay within what was kept, and in their order', () => {
    expect(comparedDays({ from: '2020-01-01', to: '2030-01-01' }, kept)).toEqual(kept)
    expect(comparedDays({ from: '2026-05-01', to: '2026-02-01' }, kept)).toEqual({
      from: '2026-02-01',
      to: '2026-05-01',
    })
  })

  it('take two clicks in any order; twice the same day is no span', () => {
    expect(withClicked('2026-03-01', null)).toBeNull()
    expect(withClicked('2026-03-01', '2026-03-01')).toBeNull()
    expect(withClicked('2026-01-01', '2026-03-01')).toEqual({ from: '2026-01-01', to: '2026-03-01' })
  })
})

function week(on: string, score: number | null, replayed: boolean, cap: number | null = null): HealthWeek {
  const model = { score, status: null, coverage: 1 }
  const caps = cap === null ? [] : [{ id: 'a', holdsAt: cap, says: 'a' }]
  return { on, replayed, leads: 'weighted', weighted: model, seven: model, caps, signals: [] }
}

describe('the course', () => {
  it('parts at the day from which it was lived, where both parts meet', () => {
    const weeks = [week('2026-01-01', 1, true), week('2026-01-08', 2, false), week('2026-01-15', 3, false)]
    const [main, early] = courseLines(weeks, 'weighted')
    expect(main!.points.map(({ value }) => value)).toEqual([2, 3])
    expect(early!.points.map(({ value }) => value)).toEqual([1, 2])
  })

  it('joins the weeks of a cap while they follow each other', () => {
    const weeks = [60, 60, null, 60, 39].map((cap, at) => week(`2026-01-0${at + 1}`, 50, false, cap))
    expect(cappedSpans(weeks)).toEqual([
      { from: '2026-01-01', to: '2026-01-02', value: 60 },
      { from: '2026-01-04', to: '2026-01-04', value: 60 },
      { from: '2026-01-05', to: '2026-01-05', value: 39 },
    ])
  })
})

describe('a chart of days', () => {
  const points = [
    { on: '2026-01-01', value: 10 },
    { on: '2026-01-11', value: null },
    { on: '2026-01-21', value: 20 },
  ]

  it('places days by their distance and keeps everything within, also a target', () => {
    const scale = dayScale(points, [40])
    expect(scale.x('2026-01-11')).toBeCloseTo(0.5, 9)
    for (const value of [10, 20, 40]) {
      expect(scale.y(value)).toBeGreaterThan(0)
      expect(scale.y(value)).toBeLessThan(1)
    }
    expect(scale.y(40)).toBeLessThan(scale.y(10))
  })

  it('draws what never moved, and a single day, without a division by nothing', () => {
    const scale = dayScale([{ on: '2026-01-01', value: 0 }])
    expect(scale.x('2026-01-01')).toBe(0)
    expect(scale.y(0)).toBeCloseTo(0.5, 9)
  })

  it('finds the day under the pointer and at most so many months', () => {
    const scale = dayScale(points)
    expect(nearestPoint(points, scale, 0.9)).toEqual(points[2])
    expect(nearestPoint([], scale, 0.9)).toBeNull()
    const ticks = monthTicks({ from: '2025-11-22', to: '2026-11-22' }, 6)
    expect(ticks.length).toBeLessThanOrEqual(6)
    expect(ticks.at(-1)).toBe('2026-11-01')
  })
})

describe('the line under the health', () => {
  const model = { score: 100, status: null, coverage: 1 / 7, signals: [], caps: [] }
  const none = { ...model, score: null, coverage: 0 }

  it('gives each score the coverage of its own model', () => {
    const line = healthLine({ leads: 'weighted', health: { weighted: none, seven: model } as never })
    expect(line).toBe('coverage 0%; Seven-signal 100%, coverage 14%')
  })

  it('names the seven signals only beside another model', () => {
    const health = { weighted: none, seven: model } as never
    expect(healthLine({ leads: 'seven', health })).toBe('coverage 14%')
    expect(healthLine({ leads: 'weighted', health: { weighted: model, seven: none } as never })).toBe(
      'coverage 14%',
    )
  })
})
