/** Since when the present owner of an account owns it: a judgement of the one before does not pass to the next (handbook 1). */
import type { Day } from '#src/kernel/day.ts'
import { accountRow } from './account-row.ts'
import type { Fact } from './fact.ts'
import { knownOn } from './known-on.ts'
import { text } from './values.ts'

/**
 * @param facts every version of the kind `account`, of one account, its own record first
 * @returns null where no other owner is known before
 */
export function ownerSince(facts: readonly Fact[], column: 'csm_email' | 'am_email', today: Day): Day | null {
  const moments = facts.flatMap(({ learnedOn, supersededOn, recordedOn }) => [
    learnedOn,
    recordedOn,
    supersededOn ?? learnedOn,
  ])
  const days = [...new Set(moments)].filter((day) => day <= today).toSorted()
  const owners = days.map((day) => {
    const row = accountRow(knownOn(facts, day))
    return row === undefined ? null : text(row, column)
  })
  const last = owners.findLastIndex((owner, at) => owner !== owners.at(-1) && at < owners.length)
  const wasAnother = owners.slice(0, last + 1).some((owner) => owner !== null && owner !== owners.at(-1))
  return wasAnother ? days[last + 1]! : null
}
