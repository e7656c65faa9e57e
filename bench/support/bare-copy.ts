/** The floor of every load: COPY of the lines of a file into a plain table without index. */
import pg from 'pg'
import { CopyIn } from '#test/support/copy-in.ts'

const CHUNK_CHARACTERS = 1 << 16

const USAGE = `account_id text, "on" date, user_id text, product_id text, feature text, events double precision,
  minutes double precision`

/**
 * @param columns of the table that it goes into, as SQL
 * @returns seconds that the COPY took, which commits by itself
 */
export async function bareCopy(pool: pg.Pool, csv: string, columns = USAGE): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('drop table if exists public.bare')
    await client.query(`create table public.bare (${columns})`)
    const began = performance.now()
    const copy = new CopyIn('copy public.bare from stdin with (format csv, header)')
    client.query(copy)
    for (let at = 0; at < csv.length; at += CHUNK_CHARACTERS) copy.write(csv.slice(at, at + CHUNK_CHARACTERS))
    copy.end()
    await copy.done
    return (performance.now() - began) / 1000
  } finally {
    client.release()
  }
}

/** With the pool that may make tables: that of the embedded database itself, on a server one of the owner. */
export async function withOwnerPool(
  { DATABASE_OWNER_URL: url }: Readonly<Record<string, string | undefined>>,
  own: pg.Pool,
  work: (pool: pg.Pool) => Promise<void>,
): Promise<void> {
  if (url === undefined) return work(own)
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    await work(pool)
  } finally {
    await pool.end()
  }
}
