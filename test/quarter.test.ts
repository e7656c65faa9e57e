/** Quarters of a fiscal year that begins in any month. */
import { describe, expect, it } from 'vitest'
import { addDays } from '#src/kernel/day.ts'
import { quarterName, quarterNamed, quarterOf, quartersFrom } from '#src/kernel/quarter.ts'

describe('a quarter', () => {
  it.each([
    ['2026-01-01', 1, '2026-Q1'],
    ['2026-03-31', 1, '2026-Q1'],
    ['2026-04-01', 1, '2026-Q2'],
    ['2026-12-31', 1, '2026-Q4'],
    ['2026-01-31', 2, '2026-Q4'],
    ['2026-02-01', 2, '2027-Q1'],
    ['2026-04-30', 2, '2027-Q1'],
    ['2027-01-31', 2, '2027-Q4'],
    ['2026-03-31', 4, '2026-Q4'],
    ['2026-04-01', 4, '2027-Q1'],
    ['2026-05-31', 12, '2026-Q2'],
    ['2026-12-01', 12, '2027-Q1'],
  ])('of %s, where the year begins in month %i, is %s', (day, start, quarter) => {
    expect(quarterOf(day, start)).toBe(quarter)
  })

  it.each(Array.from({ length: 12 }, (_, at) => at + 1))(
    'holds its own days and no other, from month %i',
    (start) => {
      for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
        const { from, to } = quarterNamed(quarterOf(day, start), start)!
        expect(from <= day && day <= to).toBe(true)
      }
    },
  )

  it('is followed by the next one, without a gap', () => {
    const quarters = quartersFrom('2026-11-22', 4, 2)
    expect(quarters.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['2027-Q4', '2026-11-01', '2027-01-31'],
      ['2028-Q1', '2027-02-01', '2027-04-30'],
      ['2028-Q2', '2027-05-01', '2027-07-31'],
      ['2028-Q3', '2027-08-01', '2027-10-31'],
    ])
  })

  it('reads plainly in the year of the calendar, and with its months in any other', () => {
    expect(quarterName('2027-Q1', 1)).toBe('Q1 2027')
    expect(quarterName('2027-Q1', 2)).toBe('FY2027 Q1 (Feb–Apr)')
    expect(quarterName('2027-Q4', 2)).toBe('FY2027 Q4 (Nov–Jan)')
    expect(quarterName('some day', 2)).toBeNull()
  })
})
