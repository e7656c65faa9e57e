/** What is wrong with the tables of a database as far as organizations are concerned; empty when all is well. */
import type { ClientBase, Pool } from 'pg'
import { jobsSchema, tablesWithoutTenant } from '#src/store/migrate.ts'

export interface Examined {
  /** relations of every kind that can hold or show rows */
  readonly relations: readonly string[]
  readonly faults: readonly string[]
}

interface Relation {
  readonly name: string
  readonly schema: string
  readonly kind: string
  readonly enabled: boolean
  readonly forced: boolean
  readonly isInvoker: boolean
}

export async function tenancyFaults(database: Pool | ClientBase): Promise<Examined> {
  const { rows: relations } = await database.query<Relation>(`
    select n.nspname || '.' || c.relname as name, n.nspname as schema, c.relkind::text as kind,
      c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      coalesce('security_invoker=true' = any(c.reloptions), false) as "isInvoker"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
      and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_temp_'
    order by 1`)
  const faults: string[] = []
  for (const relation of relations.filter((one) => !isData(one))) {
    if (relation.kind === 'v')
      faults.push(...(relation.isInvoker ? [] : [`${relation.name}: not security_invoker`]))
    else faults.push(...securityFaults(relation), ...(await structureFaults(database, relation.name)))
  }
  faults.push(
    ...(await policyFaults(
      database,
      relations.filter((one) => !isData(one) && one.kind !== 'v'),
    )),
  )
  faults.push(...(await functionFaults(database)))
  return { relations: relations.map((one) => one.name), faults }
}

/** Listed as data that no organization owns. */
function isData({ name, schema }: Relation): boolean {
  return schema === jobsSchema || tablesWithoutTenant.some((listed) => listed === name)
}

function securityFaults({ name, kind, enabled, forced }: Relation): string[] {
  if (kind === 'm' || kind === 'f') return [`${name}: holds rows that no policy can protect`]
  return [...(enabled ? [] : [`${name}: row security is off`]), ...(forced ? [] : [`${name}: not forced`])]
}

const POLICY = `(organization_id = (NULLIF(current_setting('app.organization_id'::text, true), ''::text))::uuid)`

/** Exactly one policy each: a second one would let more through, since the database joins them with "or". */
async function policyFaults(database: Pool | ClientBase, tables: readonly Relation[]): Promise<string[]> {
  const { rows } = await database.query<{ name: string; covers: string; using: string; check: string }>(`
    select schemaname || '.' || tablename as name, cmd || ' ' || permissive || ' ' || roles::text as covers,
      qual as "using", with_check as "check" from pg_policies`)
  const faults: string[] = []
  for (const { name } of tables) {
    const policies = rows.filter((row) => row.name === name)
    if (policies.length !== 1) faults.push(`${name}: ${policies.length} policies`)
    for (const policy of policies) {
      if (policy.covers !== 'ALL PERMISSIVE {public}') faults.push(`${name}: a policy for ${policy.covers}`)
      if (policy.using !== POLICY) faults.push(`${name}: USING ${policy.using}`)
      if (policy.check !== POLICY) faults.push(`${name}: WITH CHECK ${policy.check}`)
    }
  }
  return faults
}

/** A function that runs as its owner would read past the policies. */
async function functionFaults(database: Pool | ClientBase): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`)
  return rows.map((row) => `${row.name}: runs as its owner`)
}

/** The organization leads the primary key and every other key, index and reference. */
async function structureFaults(database: Pool | ClientBase, table: string): Promise<string[]> {
  const { rows } = await database.query<{ name: string; what: string; isLed: boolean }>(
    `with ours as (select attnum from pg_attribute where attrelid = $1::regclass and attname = 'organization_id')
     select conname as name, contype::text as what,
       conkey[1] = (select attnum from ours) and (contype <> 'f' or confkey[1] = (
         select attnum from pg_attribute where attrelid = confrelid and attname = 'organization_id')) as "isLed"
     from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'f', 'x')
     union all
     select relname, 'index', indkey[0] = (select attnum from ours)
     from pg_index join pg_class on pg_class.oid = indexrelid where indrelid = $1::regclass`,
    [table],
  )
  const { rows: columns } = await database.query<{ isNotNull: boolean }>(
    `select attnotnull as "isNotNull" from pg_attribute
     where attrelid = $1::regclass and attname = 'organization_id' and atttypid = 'uuid'::regtype`,
    [table],
  )
  return [
    ...(columns[0]?.isNotNull === true ? [] : [`${table}: organization_id is missing or may be null`]),
    ...(rows.some((row) => row.what === 'p') ? [] : [`${table}: no primary key`]),
    ...rows
      .filter((row) => row.isLed !== true)
      .map((row) => `${table}: ${row.name} is not led by organization_id`),
  ]
}
