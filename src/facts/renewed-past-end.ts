/** A contract that renews itself goes on past an end that nobody called one: what ended is a term (handbook 7). */
import type { Contract, EndedBy } from './dossier.ts'
import { type End, endsByEvents } from './end-by-events.ts'
import { goesOn } from './goes-on.ts'
import type { Stay } from './stays.ts'
import { successorsOf } from './successors.ts'

/**
 * The end of a term becomes its renewal date. It ends where something else is recorded to end it: what was signed in
 * its place, as many systems write each term as a contract of its own and both would count; a notice; or that the
 * account left. Of several the earliest.
 * @param contracts without those that are paid once
 * @param stays up to the day of the contracts, in order
 */
export function renewedPastEnd(contracts: readonly Contract[], stays: readonly Stay[] = []): Contract[] {
  const successors = successorsOf(contracts)
  return contracts.map((contract) => {
    if (!goesOn(contract)) return contract
    const [first] = [
      ...replaced(successors.get(contract)),
      ...endsByEvents(contract, contracts, stays),
    ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    const { endOn, renewalOn } = contract
    if (first === undefined)
      return endOn === null ? contract : { ...contract, endOn: null, renewalOn: renewalOn ?? endOn }
    return { ...contract, endOn: first.on, renewalOn: null, autoRenew: false, endedBy: first.by }
  })
}

/** It is paid until what was signed in its place begins, be that before the end or after it: silence renews. */
function replaced(successor: Contract | undefined): End[] {
  if (successor === undefined) return []
  const { id, source, startOn } = successor
  return [{ on: startOn, by: { what: 'contract', id, source, on: startOn } satisfies EndedBy }]
}
