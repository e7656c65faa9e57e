/** The columns of the table of people, and its rows by one of them. */
import type { PersonShown } from './people-query.ts'
import { nameOf } from './use-people-edits.ts'

export const peopleColumns = [
  'name',
  'role',
  'influence',
  'interest',
  'sentiment',
  'strength',
  'contact',
  'owner',
  'reportsTo',
  'lines',
] as const
export type PeopleColumn = (typeof peopleColumns)[number]

export interface PeopleOrder {
  readonly column: PeopleColumn
  readonly isDown: boolean
}

const moods = ['Negative', 'Mixed', 'Neutral', 'Positive', 'Very Positive']
const strengths = ['Weak', 'Neutral', 'Strong']

/** null: not known; such rows stand last, whichever way it is sorted */
const keys: Readonly<Record<PeopleColumn, (person: PersonShown) => string | number | null>> = {
  name: nameOf,
  role: ({ roles }) => roles[0] ?? null,
  influence: ({ influenceLevel }) => influenceLevel || null,
  interest: ({ interestLevel }) => interestLevel || null,
  sentiment: ({ sentiment }) => rank(moods, sentiment),
  strength: ({ strength }) => rank(strengths, strength),
  contact: ({ daysSince }) => daysSince,
  owner: ({ ownerName }) => ownerName,
  reportsTo: ({ reportsTo }) => reportsTo,
  lines: () => null,
}

function rank(words: readonly string[], word: string | null): number | null {
  const place = words.indexOf(word ?? '')
  return place < 0 ? null : place
}

/** @param order null: as the server has it, whoever matters most first */
export function inOrder(people: readonly PersonShown[], order: PeopleOrder | null): PersonShown[] {
  if (order === null) return [...people]
  const key = keys[order.column]
  const sign = order.isDown ? -1 : 1
  return people.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * String(one).localeCompare(String(other), 'en')
  })
}
