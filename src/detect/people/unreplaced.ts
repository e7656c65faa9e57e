/** Who of a role has left, or may have, while nobody who took over was contacted (handbook 4 and 5). */
import type { Day } from '#src/kernel/day.ts'
import type { Departure } from '../diagnosis.ts'
import type { PersonStanding, RoleStanding } from './people-standing.ts'

/**
 * A successor is whoever holds the role and was contacted since the departure.
 * @returns the latest first
 */
export function unreplaced(
  { holders, gone }: Pick<RoleStanding, 'holders' | 'gone'>,
  verdict: Exclude<Departure['verdict'], 'there'>,
): PersonStanding[] {
  const left = [...gone, ...holders].filter(({ departure }) => departure.verdict === verdict)
  return left
    .filter(({ departure: { since } }) => !holders.some((one) => isSuccessor(one, since!)))
    .toSorted((a, b) => (a.departure.since! < b.departure.since! ? 1 : -1))
}

function isSuccessor({ departure, lastContact }: PersonStanding, since: Day): boolean {
  return departure.verdict === 'there' && lastContact !== null && lastContact.on >= since
}
