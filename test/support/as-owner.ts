/** Does something in a transaction of the tables' owner, and undoes it. */
import pg from 'pg'
import type { Database } from '#src/store/database.ts'
import { inDatabase } from './server-database.ts'
import { serverUrls } from './server-urls.ts'

/** The embedded database's only login owns its tables; on a server the owner logs in by itself. */
export async function asOwnerUndone<T>(
  { engine, pool }: Database,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  if (engine === 'embedded') return undone(await pool.connect(), work, (client) => client.release())
  const { rows } = await pool.query<{ name: string }>('select current_database() as name')
  const client = new pg.Client({ connectionString: inDatabase(serverUrls!.owner, rows[0]!.name) })
  await client.connect()
  return undone(client, work, () => client.end())
}

async function undone<Client extends pg.ClientBase, T>(
  client: Client,
  work: (client: Client) => Promise<T>,
  end: (client: Client) => unknown,
): Promise<T> {
  try {
    await client.query('begin')
    return await work(client)
  } finally {
    await client.query('rollback')
    await end(client)
  }
}
