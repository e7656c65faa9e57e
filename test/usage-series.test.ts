/** Use as series: periods spread over their days, people counted once, services and zeros left out. */
import { activeDays, distinctPeople, distinctPeopleByDay } from '#src/facts/distinct-people.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { type UsageSeries, sumWithin, usageSeries } from '#src/facts/usage-series.ts'
import { dayNumber } from '#src/kernel/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entry } from './support/dossier.ts'

const monday = dayNumber('2026-03-02')

function series(entries: readonly UsageEntry[], days = 28): UsageSeries {
  const built = usageSeries(entries, monday, monday + days - 1, monday)
  if (built === null) throw new Error('no series')
  return built
}

describe('the series', () => {
  it('leaves out services and rows in which nothing happened', () => {
    const { events, named, lastOn } = series([
      entry(monday, { events: 3 }),
      entry(monday, { events: 100, service: true, user: 'robot' }),
      entry(monday + 5, { events: 0, user: 'ann' }),
    ])
    expect(events.slice(0, 7)).toEqual(new Float64Array([3, 0, 0, 0, 0, 0, 0]))
    expect(named).toBe(false)
    expect(lastOn).toBe(monday)
  })

  it('counts minutes without events as use', () => {
    expect(series([entry(monday, { events: 0, minutes: 5 })]).minutes?.[0]).toBe(5)
    expect(series([entry(monday)]).minutes).toBeNull()
  })

  it('spreads a week over seven days and a month over its own', () => {
    const week = series([entry(monday, { grain: 'week', events: 14 })])
    expect([week.grain, week.lastOn, week.events[6], week.events[7]]).toEqual(['week', monday + 6, 2, 0])
    const march = dayNumber('2026-03-01')
    const month = usageSeries([entry(march, { grain: 'month', events: 31 })], march, march + 40, march)!
    expect([month.events[30], month.events[31], month.lastOn]).toEqual([1, 0, march + 30])
  })

  it('keeps only the part of a period that lies before its end', () => {
    const { events, lastOn } = series([entry(monday + 26, { grain: 'week', events: 7 })])
    expect([events[26], events[27], lastOn]).toEqual([1, 1, monday + 27])
  })

  it('counts the people of a day once, and takes a given number where it is higher', () => {
    const { people } = series([
      entry(monday, { user: 'ann', feature: 'a' }),
      entry(monday, { user: 'ann', feature: 'b' }),
      entry(monday, { user: 'bob' }),
      entry(monday + 1, { user: 'ann' }),
      entry(monday + 1, { activeUsers: 9 }),
    ])
    expect(Array.from(people!).slice(0, 3)).toEqual([2, 9, 0])
    expect(series([entry(monday)]).people).toBeNull()
  })

  it('counts a row once that was read as a day first and as a week later', () => {
    const row = { events: 14, activeUsers: 3, feature: 'a' }
    const week = entry(monday, { ...row, grain: 'week' })
    const { events } = series([entry(monday, row), week, entry(monday + 7, row)])
    expect([events[0], events[6], events[7]]).toEqual([2, 2, 14])
    const other = series([
      entry(monday, { ...row, feature: 'b' }),
      entry(monday, { ...row, source: 'b' }),
      week,
    ])
    expect(other.events[0]).toBe(14 + 14 + 2)
  })

  it('counts it once also where its number has grown, and a month that was written as its last day', () => {
    const week = entry(monday, { grain: 'week', events: 14, activeUsers: 3 })
    const { events, people } = series([entry(monday, { events: 6, activeUsers: 2 }), week])
    expect([events[0], events[6], people![0]]).toEqual([2, 2, 3])
    const march = dayNumber('2026-03-01')
    const month = entry(march, { grain: 'month', events: 31 })
    const built = usageSeries([entry(march + 30, { events: 31 }), month], march, march + 40, march)!
    expect([built.events[0], built.events[30]]).toEqual([1, 1])
  })

  it('keeps days that are days: several in a week, or one in its middle', () => {
    const week = entry(monday, { grain: 'week', events: 14 })
    expect(series([entry(monday), entry(monday + 1), week]).events[0]).toBe(3)
    expect(series([entry(monday + 2), week]).events[2]).toBe(3)
  })

  it('tells of a week that was not over only what was over of it', () => {
    const part = entry(monday + 14, { grain: 'week', events: 9, learnedOn: monday + 16 })
    const whole = entry(monday + 7, { grain: 'week', events: 14, learnedOn: monday + 13 })
    const { events, lastOn, wholeThrough } = series([whole, part])
    expect([events[13], events[16], events[17]]).toEqual([2, 3, 0])
    expect([lastOn, wholeThrough]).toEqual([monday + 16, monday + 13])
    expect(series([whole]).wholeThrough).toBe(monday + 27)
    const later = entry(monday + 21, { grain: 'week', learnedOn: monday + 27 })
    expect(series([whole, part, later]).wholeThrough).toBe(monday + 27)
  })

  it('knows a period whole once a later one says that nothing was used', () => {
    const part = entry(monday, { grain: 'week', learnedOn: monday + 2 })
    const zero = entry(monday + 7, { grain: 'week', events: 0, learnedOn: monday + 20 })
    expect(series([part]).wholeThrough).toBe(monday - 1)
    const { wholeThrough, lastOn, sourceParts } = series([part, zero])
    expect([wholeThrough, lastOn, sourceParts]).toEqual([monday + 27, monday + 2, [null]])
    const parts = [0, 7, 14].map((at) => entry(monday + at, { grain: 'week', learnedOn: monday + at + 2 }))
    expect(series(parts).sourceParts).toEqual([{ first: monday + 14, last: monday + 20 }])
  })

  it('holds the days that tell most beside weeks once more by themselves', () => {
    const days = Array.from({ length: 27 }, (_, at) =>
      entry(monday + at, { source: 'app', user: 'ann', events: 5 }),
    )
    const weeks = [0, 7, 14, 21].map((at) =>
      entry(monday + at, { grain: 'week', source: 'bi', events: 7, learnedOn: monday + 23 }),
    )
    const { lead, ...all } = series([...days, ...weeks])
    expect(lead).toMatchObject({ grain: 'day', sources: ['app'], wholeThrough: monday + 27, lead: null })
    expect([lead!.events[0], all.events[0]]).toEqual([5, 6])
    expect(all).toMatchObject({ grain: 'week', wholeThrough: monday + 20, sources: ['app', 'bi'] })
    expect(all.sourceParts).toEqual([null, { first: monday + 21, last: monday + 27 }])
    expect(series(days).lead).toBeNull()
  })

  it('is null only where nothing was ever seen', () => {
    expect(usageSeries([], monday, monday + 27, Infinity)).toBeNull()
    expect(usageSeries([], monday, monday + 27, monday - 400)).toMatchObject({ sources: [], named: false })
  })

  it('says when each source was last heard of', () => {
    const { sources, sourceLastOn } = series([
      entry(monday + 9, { source: 'b' }),
      entry(monday, { source: 'b' }),
      entry(monday + 3, { source: 'a', grain: 'week' }),
    ])
    expect([sources, sourceLastOn]).toEqual([
      ['a', 'b'],
      [monday + 9, monday + 9],
    ])
  })
})

const anyEntries = fc.array(
  fc.record({
    on: fc.integer({ min: monday, max: monday + 59 }),
    user: fc.option(fc.constantFrom('ann', 'bob', 'cy', 'dee'), { nil: null }),
    product: fc.option(fc.constantFrom('X', 'Y'), { nil: null }),
  }),
  { minLength: 1, maxLength: 80 },
)

describe('people', () => {
  it('are counted as a set would count them, in any window, for any product', () => {
    fc.assert(
      fc.property(
        anyEntries,
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(null, 'X', 'never named'),
        (rows, at, days, product) => {
          const built = series(
            rows.map(({ on, ...row }) => entry(on, row)),
            60,
          )
          const to = monday + at
          const seen = rows.filter(
            (row) =>
              row.on <= to && row.on > to - days && (product === null || row.product === product) && row.user,
          )
          const expected = rows.some(({ user }) => user) ? new Set(seen.map(({ user }) => user)).size : null
          expect(distinctPeople(built, to, days, product)).toBe(expected)
          expect(distinctPeopleByDay(built, days, product)?.[at] ?? null).toBe(expected)
        },
      ),
    )
  })

  it('have active days, under any of their names', () => {
    const built = series([
      entry(monday, { user: 'P-1' }),
      entry(monday, { user: 'ann@a.example' }),
      entry(monday + 4, { user: 'ann@a.example' }),
      entry(monday + 5, { user: 'bob' }),
    ])
    expect(activeDays(built, new Set(['P-1', 'ann@a.example']), monday + 27, 28)).toBe(2)
  })

  it('sum up within the series, and nothing is outside of it', () => {
    const built = series([entry(monday, { events: 4 }), entry(monday + 27, { events: 5 })])
    expect(sumWithin(built, built.events, monday + 27, 28)).toBe(9)
    expect(sumWithin(built, built.events, monday + 400, 10)).toBe(0)
    expect(sumWithin(built, built.events, monday, 100)).toBe(4)
  })
})
