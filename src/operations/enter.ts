/** From the organization that a caller names, or names not, to the actor that operations know. */
import type { Actor, Role } from '#src/access/actor.ts'
import type { Database } from '#src/store/database.ts'
import {
  ensureOrganization,
  type Organization,
  organizationBySlug,
  organizationInUse,
} from '#src/store/directory.ts'
import type { House } from './house.ts'
import type { Operation } from './operation.ts'

/** The organization of the people who run this installation, and the one of the sample company. */
const own = { slug: 'main', name: 'My company', sample: false }
const sample = { slug: 'sample', name: 'Northbeam', sample: true }

/**
 * @param slug the organization that the caller names; null: the one in use (the person's own once it has
 *   facts, else the sample), unless the operation says otherwise
 * @throws Failure 'not-found' for an organization that does not exist
 */
export async function enter(
  house: House,
  operation: Operation,
  caller: { readonly slug: string | null; readonly role: Role },
): Promise<Actor> {
  const organization = await organizationFor(house.database, operation, caller.slug)
  return { organizationId: organization.id, role: caller.role }
}

async function organizationFor(
  database: Database,
  operation: Operation,
  slug: string | null,
): Promise<Organization> {
  if (operation.organization === 'sample') return ensureOrganization(database, sample)
  if (slug === own.slug || (slug === null && operation.organization === 'own')) {
    return ensureOrganization(database, own)
  }
  if (slug !== null) return organizationBySlug(database, slug)
  return (await organizationInUse(database)) ?? ensureOrganization(database, own)
}
