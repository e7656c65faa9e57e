/** A row of use that was read as a day once and as the week or month that it is later counts once. */
import type { UsageEntry } from './usage-entry.ts'
import { lastDayOf, lastToldOf } from './usage-period.ts'

/**
 * Weeks and months that came one at a time are taken for days until a file says, or enough of them show, what they are;
 * their numbers may have grown meanwhile. Such a day stands alone in its period, on the first day of it or on the last
 * of a month, and the longer row of the same holds all of it.
 */
export function withoutTwins(entries: readonly UsageEntry[]): readonly UsageEntry[] {
  const longer = entries.filter(({ grain }) => grain !== 'day')
  if (longer.length === 0 || longer.length === entries.length) return entries
  const days = daysByWhat(entries)
  const twins = new Set<string>()
  for (const row of longer) {
    const what = whatOf(row)
    const told = daysWithin(days.get(what) ?? [], row)
    const only = told[0]
    if (told.length === 1 && isEdge(only!, row) && only! <= lastToldOf(row)) twins.add(`${only} ${what}`)
  }
  if (twins.size === 0) return entries
  return entries.filter((entry) => entry.grain !== 'day' || !twins.has(`${entry.on} ${whatOf(entry)}`))
}

function isEdge(day: number, { on, grain }: UsageEntry): boolean {
  return day === on || (grain === 'month' && day === lastDayOf(on, grain))
}

/** The different days of rows by day, in their order, by what they are of. */
function daysByWhat(entries: readonly UsageEntry[]): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, Set<number>>()
  for (const entry of entries) {
    if (entry.grain !== 'day') continue
    const what = whatOf(entry)
    const known = days.get(what)
    if (known === undefined) days.set(what, new Set([entry.on]))
    else known.add(entry.on)
  }
  return new Map([...days].map(([what, of]) => [what, [...of].toSorted((a, b) => a - b)]))
}

function daysWithin(days: readonly number[], { on, grain }: UsageEntry): readonly number[] {
  const last = lastDayOf(on, grain)
  return days.filter((day) => day >= on && day <= last)
}

/** What a row is of, whatever it says of it and by which grain. */
function whatOf({ source, user, product, feature, service }: UsageEntry): string {
  return JSON.stringify([source, user, product, feature, service])
}
