/** Groups of people, by department or country, who have begun to use the product where none of theirs did before. */
import type { Person } from '#src/facts/dossier.ts'
import { addressesOf, idsOf } from '#src/facts/known-as.ts'
import type { KnownUse } from './usage-standing.ts'

/** Use must have been known for so long before the first of them came, or nobody can say that they are new. */
const LEAST_BEFORE_DAYS = 56

export interface NewGroup {
  readonly name: string
  /** by the day of their first use */
  readonly people: readonly Person[]
  /** day numbers of the first use of the first person, and of the person with whom they were enough */
  readonly firstOn: number
  readonly since: number
  /** share of the users before them whose group is known, 0–1 */
  readonly knownBefore: number
}

/**
 * @param groupOf the department or country of a person; null when not known
 * @param least people who make a group
 * @returns null when users are not named, or no user is known by group
 */
export function newGroups(
  use: KnownUse,
  people: readonly Person[],
  groupOf: (person: Person) => string | null,
  least: number,
): NewGroup[] | null {
  if (!use.series.named) return null
  const firstUse = firstUses(use, people)
  const grouped = firstUse.byPerson.flatMap(({ person, on }) => {
    const name = groupOf(person)?.trim()
    return name ? [{ person, on, name }] : []
  })
  if (grouped.length === 0) return null
  return [...Map.groupBy(grouped, ({ name }) => name.toLowerCase()).values()].flatMap((members) => {
    const [first] = members
    const enough = members[least - 1]
    if (enough === undefined || first!.on - use.seenFrom < LEAST_BEFORE_DAYS) return []
    const earlier = firstUse.all.filter((on) => on < first!.on).length
    const known = grouped.filter(({ on }) => on < first!.on).length
    return [
      {
        name: first!.name,
        people: members.map(({ person }) => person),
        firstOn: first!.on,
        since: enough.on,
        knownBefore: earlier === 0 ? 0 : known / earlier,
      },
    ]
  })
}

const NEVER = 2 ** 31 - 1

/** The first day with use of every user, and of every person known by id or e-mail, in the order of these days. */
function firstUses({ series: { rows }, seenFrom }: KnownUse, people: readonly Person[]) {
  const first = new Int32Array(rows.users.length).fill(NEVER)
  for (let at = 0; at < rows.length; at++) {
    const user = rows.user[at]!
    if (user >= 0 && rows.through[at]! >= seenFrom) first[user] = Math.min(first[user]!, rows.on[at]!)
  }
  const all = [...first].filter((on) => on < NEVER)
  const byName = new Map(rows.users.map((user, at) => [user.toLowerCase(), first[at]!]))
  const byPerson = people.flatMap((person) => {
    const days = [...idsOf(person), ...addressesOf(person)]
      .map((name) => byName.get(name.toLowerCase()) ?? NEVER)
      .filter((day) => day < NEVER)
    return days.length === 0 ? [] : [{ person, on: Math.min(...days) }]
  })
  return { all, byPerson: byPerson.toSorted((a, b) => a.on - b.on) }
}
