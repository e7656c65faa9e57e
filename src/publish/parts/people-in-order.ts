/** The people that a plan is about, whoever matters most first, and the key roles that nobody is known to hold. */
import { type KeyRole, keyRoles } from '#src/detect/people/people-standing.ts'
import type { Material } from '../material.ts'
import type { KnownPerson } from './known-people.ts'
import { levelOf } from './levels.ts'

/** The stakeholders of the plan; while it has none, whoever the records give a role. */
export function peopleInOrder({ people }: Pick<Material, 'people'>): KnownPerson[] {
  const mapped = people.filter(({ item }) => item !== null)
  const shown = mapped.length > 0 ? mapped : people.filter(({ roles }) => roles.length > 0)
  return shown.toSorted(
    (a, b) =>
      Number(a.isGone) - Number(b.isGone) ||
      weightOf(b) - weightOf(a) ||
      ((a.lastContactOn ?? '') < (b.lastContactOn ?? '') ? 1 : -1),
  )
}

/** Recorded and there, and on no map although there is one. */
export function peopleOffTheMap({ people }: Pick<Material, 'people'>): KnownPerson[] {
  if (!people.some(({ item }) => item !== null))
    return people.filter(({ roles, isGone }) => roles.length === 0 && !isGone)
  return people.filter(({ item, isGone }) => item === null && !isGone)
}

/** Key roles first, then other roles, then influence. */
function weightOf({ roles, item, person }: KnownPerson): number {
  const key = keyRoles.findIndex((role) => roles.includes(role))
  const ofRole = key >= 0 ? 30 - key : roles.some((role) => role !== 'End User') ? 10 : 0
  return ofRole + levelOf(item?.values.influence ?? person?.influence)
}

/** Of an account whose plan needs them, and of every template. */
export function missingRoles({ people, diagnosis }: Pick<Material, 'people' | 'diagnosis'>): KeyRole[] {
  const coverage = diagnosis?.relationship.coverage
  return keyRoles.filter((role) => {
    const isHeld = people.some(({ roles, isGone, name }) => roles.includes(role) && !isGone && name !== null)
    const isNeeded = coverage?.find((one) => one.role === role)?.isMissing ?? true
    const isOnMap = people.some(({ roles, name }) => name === null && roles.includes(role))
    return !isHeld && isNeeded && !isOnMap
  })
}
