/** Calendar arithmetic, at the ends of months and years where it goes wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  isWorkday,
  monthsBetween,
  weekday,
} from '#src/kernel/day.ts'

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map(dayFromNumber)

describe('days', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it.each([
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2024-06-15', '2026-06-15', 24],
    ['2026-06-15', '2024-06-15', -24],
  ])('from %s to %s are %i months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', ''])('%j is no day', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('goes to numbers and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(dayFromNumber(dayNumber(day))).toBe(day)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  it('is the day that the clock of the machine counts, over four thousand years', () => {
    for (let number = -700_000; number < 760_000; number += 7) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      if (dayFromNumber(number) !== day || dayNumber(day) !== number)
        expect([number, dayFromNumber(number), dayNumber(day)]).toEqual([number, day, number])
    }
    expect(dayFromNumber(0)).toBe('1970-01-01')
  })

  it('never counts more months than it can add', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const months = monthsBetween(from, to)
        expect(addMonths(from, months) <= to).toBe(true)
        expect(addMonths(from, months + 1) > to).toBe(true)
      }),
    )
  })

  it('knows 22 November 2026 as a Sunday and 1970-01-01 as a Thursday', () => {
    expect(weekday(dayNumber('2026-11-22'))).toBe(7)
    expect(weekday(0)).toBe(4)
    expect(isWorkday(dayNumber('2026-11-20'))).toBe(true)
    expect(isWorkday(dayNumber('2026-11-21'))).toBe(false)
  })
})
