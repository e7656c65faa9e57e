/** Simulated accounts: how seldom a usage drop or rise fires on constant use, and how soon it finds a true one (handbook 6). */
import { detect } from '#src/detect/detect.ts'
import { defaultSettings } from '#src/detect/default-settings.ts'
import type { UsageEntry } from '#src/facts/usage-entry.ts'
import { addDays, isWorkday } from '#src/kernel/day.ts'
import { describe, expect, it } from 'vitest'
import { asOf, dossier, entry, feeds, portfolio, today } from './support/dossier.ts'
import { poisson, random } from './support/random.ts'

/** Days of the past that the engine looks at, and the year in which it looks. */
const PAST = 130
const YEAR = 364

const portfolios = Array.from({ length: YEAR }, (_, later) =>
  portfolio({ feeds: feeds({ product: 0 }, addDays(asOf, later)) }),
)

/** Daily Poisson use on workdays, `weekly` events a week, changed by `level` from day to day. */
function use(weekly: number, days: number, draw: () => number, level: (day: number) => number): UsageEntry[] {
  return Array.from({ length: days }, (_, day) => {
    const on = today - PAST + day
    return entry(on, { events: isWorkday(on) ? poisson((weekly / 5) * level(day), draw) : 0 })
  })
}

const WATCHED = ['usage-drop', 'good-news'] as const
type Watched = (typeof WATCHED)[number]

function heldOn(usage: readonly UsageEntry[], later: number): Watched[] {
  const known = usage.filter(({ on }) => on <= today + later)
  const parts = dossier({ asOf: addDays(asOf, later), usage: known })
  const { movements } = detect(parts, portfolios[later]!, defaultSettings)
  return WATCHED.filter((rule) => movements.some((movement) => movement.rule === rule))
}

/** Times a year at which each begins to hold on constant use, looked for every week. */
function firesAYear(volume: (draw: () => number) => number, accounts: number): Record<Watched, number> {
  const draw = random(11)
  const fires = { 'usage-drop': 0, 'good-news': 0 }
  for (let account = 0; account < accounts; account++) {
    const usage = use(volume(draw), PAST + YEAR, draw, () => 1)
    let before: Watched[] = []
    for (let later = 0; later < YEAR; later += 7) {
      const now = heldOn(usage, later)
      for (const rule of now) if (!before.includes(rule)) fires[rule] += 1 / accounts
      before = now
    }
  }
  return fires
}

describe('drops and rises on simulated use', () => {
  it.each([
    ['at the least volume', () => 12, 40],
    ['at the volume at which a rise is hardest to tell', () => 24, 40],
    ['from 10 to 1,000 events a week', (draw: () => number) => 10 * 100 ** draw(), 60],
  ])('come at most 0.4 times an account-year on constant use, %s', (_, volume, accounts) => {
    const fires = firesAYear(volume, accounts)
    expect(fires['usage-drop']).toBeLessThanOrEqual(0.4)
    expect(fires['good-news']).toBeLessThanOrEqual(0.4)
  })

  it('finds nine of ten halvings within five weeks', () => {
    const draw = random(5)
    const accounts = 120
    let found = 0
    for (let account = 0; account < accounts; account++) {
      // Falls on every day of the week, and is looked for each night of the five weeks that follow.
      const start = account % 7
      const level = (day: number): number => (day > PAST + start ? 0.5 : 1)
      const usage = use(10 * 100 ** draw(), PAST + 42, draw, level)
      const nights = Array.from({ length: 28 }, (_, night) => start + 35 - night)
      if (nights.some((later) => heldOn(usage, later).includes('usage-drop'))) found++
    }
    expect(found / accounts).toBeGreaterThanOrEqual(0.9)
  })

  it('finds nine of ten rises by half within six weeks, of a hundred events a week or more', () => {
    const draw = random(7)
    const accounts = 60
    let found = 0
    for (let account = 0; account < accounts; account++) {
      const start = account % 7
      const level = (day: number): number => (day > PAST + start ? 1.5 : 1)
      const usage = use(100 * 10 ** draw(), PAST + 49, draw, level)
      const nights = Array.from({ length: 14 }, (_, night) => start + 42 - night)
      if (nights.some((later) => heldOn(usage, later).includes('good-news'))) found++
    }
    expect(found / accounts).toBeGreaterThanOrEqual(0.9)
  })
})
