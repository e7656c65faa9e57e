/** Makes room and fresh statistics, which nobody else does for an embedded database: it has no background processes. */
import type pg from 'pg'

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'm') and not c.relisshared and c.relpersistence = 'p'
  order by name`

/** One table after the other, so that other callers get their turn in between. */
export async function vacuum(pool: pg.Pool): Promise<void> {
  const tables = await pool.query<{ name: string }>(TABLES)
  for (const { name } of tables.rows) await pool.query(`VACUUM (ANALYZE, SKIP_LOCKED) ${name}`)
}
