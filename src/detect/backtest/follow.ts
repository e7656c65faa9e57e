/** Follows the movements of one account from look to look: which begin, and which have held since when. */
import type { Day } from '#src/kernel/day.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { Held } from './look.ts'

/** A movement that goes on: the same rule with the same cause. */
interface Open {
  readonly rule: string
  readonly firstOn: Day
}

export type Follow = (diagnosis: Pick<Diagnosis, 'asOf' | 'movements' | 'undecided'>) => Held[]

/**
 * A movement goes on where it was found at the look before and says that it has held since then or longer; else it is
 * a new one. What cannot be told at a look neither ends nor begins.
 * @returns to be called with the diagnoses of one account, in the order of their days
 */
export function follow(): Follow {
  let open = new Map<string, Open>()
  let before: Day | null = null
  return ({ asOf, movements, undecided }) => {
    const now = new Map<string, Open>()
    for (const [key, one] of open) if (undecided.includes(one.rule)) now.set(key, one)
    for (const { rule, cause, since } of movements) {
      const key = JSON.stringify([rule, cause])
      const earlier = before !== null && since <= before ? open.get(key) : undefined
      now.set(key, earlier ?? { rule, firstOn: asOf })
    }
    open = now
    before = asOf
    const decided = [...now.values()].filter(({ rule }) => !undecided.includes(rule))
    return [...Map.groupBy(decided, ({ rule }) => rule)].map(([rule, own]) => heldOf(rule, own, asOf))
  }
}

function heldOf(rule: string, own: readonly Open[], asOf: Day): Held {
  const days = own.map(({ firstOn }) => firstOn).toSorted()
  return { rule, firstOn: days[0]!, began: days.at(-1) === asOf }
}
