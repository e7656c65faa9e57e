/** The people of our own side, each once: what was written of them by hand, then what the records say that were learned last. */
import { BY_HAND, saidTogether, WITHOUT } from './by-hand.ts'
import { type Fact, factId } from './fact.ts'
import type { Teammate } from './records.ts'
import { text } from './values.ts'

/** @param facts of the kind `teammate`, as known on a day (`knownOn`) */
export function teamOf(facts: readonly Fact[]): Teammate[] {
  return [...teammateRecords(facts)].map(([email, { hand, others }]) => {
    const values = saidTogether(hand, others)
    return {
      factId: factId(hand ?? others.at(-1)!),
      email,
      name: text({ values }, 'name'),
      role: text({ values }, 'role'),
      team: text({ values }, 'team'),
    }
  })
}

export interface TeammateRecords {
  /** what was written by hand; undefined: nothing was */
  readonly hand: Fact | undefined
  /** in the order in which they were learned */
  readonly others: readonly Fact[]
}

/** By e-mail address, in lower case. The order is that of src/store/said-teammates.ts. */
export function teammateRecords(facts: readonly Fact[]): Map<string, TeammateRecords> {
  const byEmail = Map.groupBy(facts, (fact) => text(fact, 'email')!.toLowerCase())
  return new Map(
    [...byEmail].map(([email, same]) => {
      const hand = same.find(({ source }) => source === BY_HAND)
      const others = same.filter((one) => one !== hand).toSorted(learnedFirst)
      return [email, { hand, others }]
    }),
  )
}

function learnedFirst(a: Fact, b: Fact): number {
  if (a.learnedOn !== b.learnedOn) return a.learnedOn < b.learnedOn ? -1 : 1
  return factId(a) < factId(b) ? 1 : -1
}

/** As somebody wants it; what is not given is as the other records say it. */
export interface WantedTeammate {
  readonly name?: string | undefined
  readonly role?: string | undefined
  /** null: in none, whatever the others say */
  readonly team?: string | null | undefined
}

/** The record by hand that makes a person be as wanted: it says only what the other records do not say. */
export function handTeammate(
  email: string,
  { team, ...wanted }: WantedTeammate,
  others: readonly Fact[],
): Record<string, string> {
  const theirs = saidTogether(undefined, others)
  const given = Object.entries({ ...wanted, team: team ?? undefined })
  const own = given.filter(
    (one): one is [string, string] => one[1] !== undefined && one[1] !== theirs[one[0]],
  )
  return { email, ...Object.fromEntries(own), ...(team === null ? { [WITHOUT]: 'team' } : {}) }
}
