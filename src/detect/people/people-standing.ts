/** How the people of an account stand with us on the day: who is engaged, who is silent, who has left. */
import type { Person } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Departure, Evidence } from '../diagnosis.ts'

export interface PersonStanding {
  readonly person: Person
  readonly departure: Departure
  /** the last two-way contact (handbook 1) by the day; null when none is known */
  readonly lastContact: { readonly on: Day; readonly evidence: Evidence } | null
  /** days for which a contact keeps this person engaged, by role */
  readonly windowDays: number
  /**
   * who has left is silent; null: it cannot be told, as the feed of touches is silent or was never seen, as no address
   * is known, or as the person is known for less than the window and was not contacted yet
   */
  readonly contact: 'engaged' | 'silent' | null
  /** the first day of the silence; null while the person is not silent */
  readonly silentSince: Day | null
}

export const keyRoles = ['Champion', 'Economic Buyer', 'Executive Sponsor'] as const
export type KeyRole = (typeof keyRoles)[number]

export interface RoleStanding {
  readonly role: KeyRole
  /** who holds it and is there; who held it and is gone */
  readonly holders: readonly PersonStanding[]
  readonly gone: readonly PersonStanding[]
  /** of the best holder there is; departed: who held it is gone, and nobody took over; null: it cannot be told */
  readonly contact: 'engaged' | 'silent' | 'departed' | 'not identified' | null
}

export interface PeopleStanding {
  readonly all: readonly PersonStanding[]
  readonly roles: Readonly<Record<KeyRole, RoleStanding>>
  /** whether any key role is recorded at all */
  readonly rolesKnown: boolean
  /** people of the map who are engaged, a group as one; null when contacts cannot be told */
  readonly engaged: number | null
  /** people reached in the last 60 days, whether on the map or not, and those of them who are not; null likewise */
  readonly reached: number | null
  readonly strangersReached: number | null
}
