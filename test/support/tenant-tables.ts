/** The tables of the tenants, as the database itself lists them, and what an organization holds in them. */
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Transaction } from '#src/store/tenant.ts'

/** `perennial.account` and so on, in alphabetical order. */
export async function tenantTables(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select 'perennial.' || relname as name from pg_class
     where relnamespace = 'perennial'::regnamespace and relkind in ('r', 'p') order by 1`,
  )
  return rows.map((row) => row.name)
}

/** Rows and a digest of all content, by table. */
export async function contentOf(
  { db, organizationId }: Transaction,
  tables: readonly string[],
): Promise<Record<string, { readonly rows: number; readonly digest: string | null }>> {
  const content: Record<string, { rows: number; digest: string | null }> = {}
  for (const table of tables) {
    const { rows } = await sql<{ rows: number; digest: string | null }>`
      select count(*)::int as rows, md5(string_agg(md5(t::text), '' order by md5(t::text))) as digest
      from ${sql.table(table)} t where organization_id = ${organizationId}`.execute(db)
    content[table] = rows[0]!
  }
  return content
}
