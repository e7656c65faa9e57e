/** Who used the product before a day and has not since: how many, and in which department most of them are. */
import { activeWithin } from '#src/facts/distinct-people.ts'
import type { Person } from '#src/facts/dossier.ts'
import { addressesOf, idsOf } from '#src/facts/known-as.ts'
import type { KnownUse } from './usage-standing.ts'
import { WINDOW_DAYS } from './usage-standing.ts'

export interface LostUsers {
  /** active in the 28 days before, and of these still active since */
  readonly before: number
  readonly still: number
  /** where at least two of the lost, and half of those known by name, work */
  readonly department: string | null
}

const LEAST_OF_DEPARTMENT = 2

/** @returns null when users are not named or nobody was active before */
export function lostUsers(use: KnownUse, since: number, people: readonly Person[]): LostUsers | null {
  const { series, through } = use
  if (!series.named) return null
  const before = activeWithin(series, since - 1, WINDOW_DAYS)
  const after = activeWithin(series, through, through - since + 1)
  const were = series.rows.users.filter((_, at) => before[at] === 1)
  if (were.length === 0) return null
  const lost = series.rows.users.filter((_, at) => before[at] === 1 && after[at] === 0)
  return {
    before: were.length,
    still: were.length - lost.length,
    department: departmentOf(lost, people),
  }
}

function departmentOf(users: readonly string[], people: readonly Person[]): string | null {
  const departments = new Map<string, number>()
  let known = 0
  const lost = new Set(users.map((user) => user.toLowerCase()))
  for (const person of people) {
    const { department } = person
    const names = [...idsOf(person), ...addressesOf(person)]
    if (department === null || !names.some((name) => lost.has(name.toLowerCase()))) continue
    known++
    departments.set(department, (departments.get(department) ?? 0) + 1)
  }
  const [most] = [...departments].toSorted((a, b) => b[1] - a[1])
  return most && most[1] >= LEAST_OF_DEPARTMENT && most[1] * 2 >= known ? most[0] : null
}
