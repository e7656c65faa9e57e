/** The directory of organizations: the one business table outside of the tenant policy. */
import { Failure } from '#src/kernel/failure.ts'
import type { Day } from '#src/kernel/day.ts'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { inOrganization } from './tenant.ts'

export interface Organization {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly sample: boolean
  /** the day on which the sample lives; null: the real today */
  readonly pinnedDay: Day | null
}

/** With what it holds. */
export interface ListedOrganization extends Organization {
  readonly accounts: number
  readonly inUse: boolean
}

const columns = sql`id, slug, name, sample, pinned_day as "pinnedDay"`

/** @throws Failure 'not-found' */
export async function organizationBySlug(database: Database, slug: string): Promise<Organization> {
  const { rows } = await sql<Organization>`
    select ${columns} from identity.organization where slug = ${slug}`.execute(database.db)
  return found(rows[0], slug)
}

/** @throws Failure 'not-found' */
export async function organizationById(database: Database, id: string): Promise<Organization> {
  const { rows } = await sql<Organization>`
    select ${columns} from identity.organization where id = ${id}`.execute(database.db)
  return found(rows[0], id)
}

function found(organization: Organization | undefined, name: string): Organization {
  if (organization) return organization
  throw new Failure('not-found', `There is no organization "${name}"`, {
    hint: '`perennial organization list` shows those that exist.',
  })
}

/** Every organization, the person's own first. */
export async function listOrganizations(database: Database): Promise<ListedOrganization[]> {
  const { rows } = await sql<Organization>`
    select ${columns} from identity.organization order by sample, slug`.execute(database.db)
  const counted = []
  for (const organization of rows) {
    counted.push({ ...organization, accounts: await countAccounts(database, organization.id) })
  }
  const inUse = counted.find((one) => one.accounts > 0) ?? counted[0]
  return counted.map((organization) => ({ ...organization, inUse: organization === inUse }))
}

/** The person's own organization once it has facts, else the sample. @throws Failure 'not-found' */
export async function organizationInUse(database: Database): Promise<Organization> {
  const listed = await listOrganizations(database)
  return found(
    listed.find((organization) => organization.inUse),
    'in use',
  )
}

async function countAccounts(database: Database, organizationId: string): Promise<number> {
  return inOrganization(database, organizationId, async ({ db }) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from perennial.account
      where organization_id = ${organizationId}
        and import_no not in (
          select import_no from perennial.import
          where organization_id = ${organizationId} and state <> 'published')`.execute(db)
    return rows[0]?.count ?? 0
  })
}

/** Creates the organization if its slug is free, else brings name and pinned day up to date. */
export async function putOrganization(
  database: Database,
  organization: Omit<Organization, 'id'>,
): Promise<Organization> {
  const { rows } = await sql<Organization>`
    insert into identity.organization (id, slug, name, sample, pinned_day)
    values (gen_random_uuid(), ${organization.slug}, ${organization.name}, ${organization.sample},
            ${organization.pinnedDay})
    on conflict (slug) do update set name = excluded.name, pinned_day = excluded.pinned_day
    returning ${columns}`.execute(database.db)
  return rows[0]!
}
