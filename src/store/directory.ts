/** The directory of organizations: the one business table outside of the tenant policy. */
import { Failure } from '#src/kernel/failure.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Language } from '#src/kernel/languages.ts'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { formatSettings } from './format-settings.ts'
import { published } from './imports.ts'
import { inOrganization, type Transaction } from './tenant.ts'

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
  /** in whose manner it has dates and numbers written; null: none is chosen */
  readonly locale: string | null
  /** in which it reads; null: none is chosen */
  readonly language: Language | null
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
    const held = await inOrganization(database, organization.id, async (tx) => ({
      accounts: await countAccounts(tx),
      ...(await formatSettings(tx)),
    }))
    counted.push({ ...organization, ...held })
  }
  const inUse = counted.find((one) => one.accounts > 0) ?? counted[0]
  return counted.map((organization) => ({ ...organization, inUse: organization === inUse }))
}

/** The person's own organization once it has facts, else the sample; null when there is none at all. */
export async function organizationInUse(database: Database): Promise<Organization | null> {
  return (await listOrganizations(database)).find((organization) => organization.inUse) ?? null
}

/** Accounts that are published. */
export async function countAccounts(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from perennial.account
    where organization_id = ${tx.organizationId} and merged_into is null and ${published(tx)}`.execute(tx.db)
  return rows[0]?.count ?? 0
}

/** The organization of that slug, created when it is not there. */
export async function ensureOrganization(
  database: Database,
  wanted: Pick<Organization, 'slug' | 'name' | 'sample'>,
): Promise<Organization> {
  await sql`
    insert into identity.organization (id, slug, name, sample)
    values (gen_random_uuid(), ${wanted.slug}, ${wanted.name}, ${wanted.sample})
    on conflict (slug) do nothing`.execute(database.db)
  return organizationBySlug(database, wanted.slug)
}

/** From now on the organization lives on that day. */
export async function pinDay(database: Database, id: string, day: Day): Promise<void> {
  await sql`update identity.organization set pinned_day = ${day} where id = ${id}`.execute(database.db)
}
