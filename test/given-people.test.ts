/** Use that gives how many people there were, by day, week or month, in place of their names: what it says of the seats. */
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import { usageInputs } from '#src/detect/outlook/usage-inputs.ts'
import { renewalChecklist } from '#src/detect/renewal/renewal-checklist.ts'
import { situationOf } from '#src/detect/situation.ts'
import { givenPeopleByDay } from '#src/facts/given-people.ts'
import type { Grain, UsageEntry } from '#src/facts/usage-entry.ts'
import { seatsSchema } from '#src/operations/diagnosis-schema.ts'
import { describe, expect, it } from 'vitest'
import { contract, dossier, entry, portfolio, terms, today } from './support/dossier.ts'

/** Rows for the weeks that end with today, or one for every day: the last is the first of the numbers. */
function given(numbers: (ago: number) => number | null, grain: Grain = 'week'): UsageEntry[] {
  const days = grain === 'day' ? 1 : 7
  return Array.from({ length: 182 / days }, (_, ago) =>
    entry(today - days * (ago + 1) + 1, { grain, user: null, events: 100, activeUsers: numbers(ago) }),
  )
}

function diagnosed(usage: UsageEntry[], seats = 100) {
  return detect(
    dossier({ contracts: [contract({ terms: [terms({ seats, arr: 50_000 })] })], usage }),
    portfolio(),
    defaultSettings,
  )
}

function utilisationOf(usage: UsageEntry[], seats?: number) {
  const { health, movements, seats: shown, undecided } = diagnosed(usage, seats)
  return {
    signal: health.seven.signals.find(({ id }) => id === 'seat-utilisation')!,
    fired: movements.map(({ rule }) => rule).filter((rule) => rule.startsWith('utilisation')),
    movement: movements.find(({ rule }) => rule.startsWith('utilisation')),
    undecided: undecided.filter((rule) => rule.startsWith('utilisation')),
    shown,
  }
}

const week = { on: today - 6, grain: 'week' } as const
const long = { on: today - 150, activeUsers: 60 }

describe('numbers of people without their names', () => {
  const between = (usage: UsageEntry[]) => {
    const { usage: series } = dossier({ usage })
    const { atLeast, atMost } = givenPeopleByDay(series!, 28)!
    return [atLeast.at(-1), atMost.at(-1)]
  }

  it.each([
    ['weeks: the largest, and all together', given((ago) => 10 + ago), [13, 46]],
    ['days: the largest, and all together', given((ago) => (ago === 3 ? 9 : 1), 'day'), [9, 36]],
    ['one row without a number', given((ago) => (ago === 2 ? null : 10)), [10, Infinity]],
  ])('%s', (_, usage, expected) => {
    expect(between(usage)).toEqual(expected)
  })

  it('a week that began before the 28 days proves nothing for them, but may be of them', () => {
    const early = { grain: 'week', user: null, events: 1 } as const
    const usage = [
      entry(today - 30, { ...early, activeUsers: 50 }),
      entry(today - 6, { ...early, activeUsers: 5 }),
    ]
    expect(between(usage)).toEqual([5, 55])
  })

  it('the number of a month is that of its 28 days', () => {
    const { usage } = dossier({
      usage: [entry(today - 20, { grain: 'month', user: null, activeUsers: 40 })],
    })
    const { atLeast, atMost } = givenPeopleByDay(usage!, 28)!
    expect([atLeast.at(-1), atMost.at(-1)]).toEqual([40, 40])
  })

  it.each<[string, Partial<UsageEntry>[], (number | undefined)[]]>([
    [
      'without a number may be of any',
      [{ activeUsers: null }, { on: today - 150, activeUsers: 9 }],
      [0, Infinity],
    ],
    ['in two rows is not known', [{ activeUsers: 45 }, { activeUsers: 45, feature: 'x' }], [45, 90]],
    ['with a row beside it by feature', [{ activeUsers: 45 }, { activeUsers: null, feature: 'x' }], [45, 45]],
    ['beside weeks counts together with them', [{ activeUsers: 45 }, { ...week, activeUsers: 9 }], [45, 54]],
    [
      'long before weeks leaves them as they are',
      [long, { ...week, activeUsers: 9 }, { ...week, on: today - 13, activeUsers: 8 }],
      [9, 17],
    ],
  ])('a month %s', (_, rows, expected) => {
    const usage = rows.map((row) => entry(today - 20, { grain: 'month', user: null, ...row }))
    expect(between(usage)).toEqual(expected)
  })

  it.each<[string, Partial<UsageEntry>[], (number | undefined)[]]>([
    [
      'counts rows that name none at the most',
      [{ activeUsers: 7 }, { product: 'a', activeUsers: 5 }],
      [5, 12],
    ],
    [
      'leaves out those of others',
      [
        { product: 'b', activeUsers: 7 },
        { product: 'a', activeUsers: 5 },
      ],
      [5, 5],
    ],
    ['that no row names has at least nobody', [{ activeUsers: 7 }, { product: 'b', activeUsers: 5 }], [0, 7]],
    ['has nobody where all rows name others', [{ product: 'b', activeUsers: 5 }], [0, 0]],
  ])('a product %s', (_, rows, expected) => {
    const usage = rows.map((row) => entry(today - 6, { grain: 'week', user: null, ...row }))
    const { atLeast, atMost } = givenPeopleByDay(dossier({ usage }).usage!, 28, 'a')!
    expect([atLeast.at(-1), atMost.at(-1)]).toEqual(expected)
  })
})

describe('seats by numbers of people', () => {
  it.each([
    ['week', given(() => 38), 40],
    ['day', given(() => 38, 'day'), 40],
  ])('by %s: many prove a high utilisation, and say what it rests on', (period, usage, licensed) => {
    const { signal, fired, movement, shown } = utilisationOf(usage, licensed)
    expect(signal).toMatchObject({ score: 5, value: 0.95 })
    expect(signal.says).toContain(
      `at least 38 active users (the most in one ${period} of the last 28 days) ÷ 40 seats`,
    )
    expect(fired).toEqual(['utilisation-high'])
    expect(movement!.headline).toBe('At least 95% of the seats used')
    expect(movement!.reason).toMatch(
      /^At least 38 of 40 seats of S-1 were used in the last 28 days \(the most/,
    )
    // What is answered to the browser holds it too.
    expect(seatsSchema.parse(shown)).toEqual({ active: null, atLeast: 38, licensed: 40 })
  })

  it('few in every week are not few in all: nothing is said of them', () => {
    const { signal, fired, undecided } = utilisationOf(given(() => 21))
    expect(signal).toMatchObject({ score: null, applicable: true })
    expect(signal.says).toContain('at least 21 active users')
    expect(fired).toEqual([])
    expect(undecided).toEqual(['utilisation-low'])
  })

  it('so few that all weeks together are under the line are low', () => {
    const { signal, movement } = utilisationOf(given(() => 2))
    expect(signal).toMatchObject({ score: 1 })
    expect(movement!.rule).toBe('utilisation-low')
    expect(movement!.headline).toBe('At most 8% of the seats used')
    expect(movement!.reason).toMatch(
      /^At most 8 of 100 seats of S-1 were used .* \(the numbers of every week together\)/,
    )
  })

  it('have a score where both bounds come to the same after the tenure', () => {
    const { signal, movement } = utilisationOf(
      given(() => 60),
      1000,
    )
    expect(movement!.headline).toBe('At most 24% of the seats used')
    expect(signal).toMatchObject({ score: 1, value: 0.06 })
  })

  it('rows of one month by feature leave the score open, and say what they rest on', () => {
    const monthly = (feature: string | null) =>
      entry(today - 30, { grain: 'month', user: null, activeUsers: 45, feature })
    const { signal, fired } = utilisationOf([entry(today - 60), monthly('a'), monthly('b')])
    expect(signal.says).toContain('at least 45 active users (the most in one row of the month), at most 90')
    expect(signal.score).toBeNull()
    expect(fired).toEqual([])
  })

  it('the outlook takes no number that is only a bound', () => {
    const known = (usage: UsageEntry[]) => {
      const contracts = [contract({ terms: [terms({ seats: 40 })] })]
      return usageInputs(situationOf(dossier({ contracts, usage }), portfolio(), defaultSettings)).utilisation
    }
    expect(known(given(() => 38))).toBeNull()
    expect(
      known([entry(today - 90), entry(today - 30, { grain: 'month', user: null, activeUsers: 38 })]),
    ).toBe(0.95)
  })

  it('the checklist of the renewal says what is known', () => {
    const usage = given(() => 88)
    const situation = situationOf(
      dossier({ contracts: [contract({ terms: [terms({ seats: 100 })] })], usage }),
      portfolio(),
      defaultSettings,
    )
    const line = renewalChecklist(situation).find(({ says }) => says.includes('seats'))
    expect(line).toMatchObject({ holds: null })
    expect(line!.says).toContain('at least 88 active users')
  })
})
