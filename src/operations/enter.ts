/** From the organization that a caller names, or names not, to the actor that operations know. */
import type { Actor, Role } from '#src/access/actor.ts'
import { organizationBySlug, organizationInUse } from '#src/store/directory.ts'
import type { House } from './house.ts'
import type { Operation } from './operation.ts'

/** The organization of the people who run this installation; the sample company is the other one. */
export const OWN = 'main'

/**
 * @param slug the organization that the caller names; null: the one in use (the person's own once it has
 *   facts, else the sample), or the person's own where the operation says so
 * @throws Failure 'not-found' for an organization that does not exist
 */
export async function enter(
  house: House,
  operation: Operation,
  caller: { readonly slug: string | null; readonly role: Role },
): Promise<Actor> {
  const organization =
    caller.slug !== null
      ? await organizationBySlug(house.database, caller.slug)
      : operation.organization === 'own'
        ? await organizationBySlug(house.database, OWN)
        : await organizationInUse(house.database)
  return { organizationId: organization.id, role: caller.role }
}
