/** For how many days a two-way contact keeps somebody engaged, by the roles they hold (handbook 1). */
import type { PeopleSettings } from '../settings.ts'
import { type KeyRole, keyRoles } from './people-standing.ts'

/** Of several roles the shortest window. */
export function windowOf(roles: readonly string[], settings: PeopleSettings): number {
  const windows: Readonly<Record<KeyRole, number>> = {
    Champion: settings.championDays,
    'Economic Buyer': settings.buyerDays,
    'Executive Sponsor': settings.sponsorDays,
  }
  const held = keyRoles.filter((role) => roles.includes(role)).map((role) => windows[role])
  return held.length === 0 ? settings.otherDays : Math.min(...held)
}
