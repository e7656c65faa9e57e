/** A fresh, migrated database on the PostgreSQL server of DATABASE_OWNER_URL, opened as the application's role. */
import { randomBytes } from 'node:crypto'
import type { Database } from '#src/store/database.ts'
import { migrateServer, openServerDatabase } from '#src/store/open-server-database.ts'
import pg from 'pg'

export async function serverDatabase(ownerUrl: string, applicationUrl: string): Promise<Database> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(ownerUrl, `create database ${name}`)
  const [owner, application] = [inDatabase(ownerUrl, name), inDatabase(applicationUrl, name)]
  await migrateServer(owner, application)
  const database = await openServerDatabase(application)
  return {
    ...database,
    async close() {
      await database.close()
      await dropDatabase(ownerUrl, name)
    },
  }
}

/**
 * Patient: the server notices a moment later that the last connection is gone, and whoever cleans up in it in the
 * background may be ended by a superuser alone.
 * @param how `with (force)` ends the connections that are left
 */
export async function dropDatabase(
  ownerUrl: string,
  name: string,
  how: '' | 'with (force)' = '',
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await asOwner(ownerUrl, `drop database ${name} ${how}`)
    } catch (error) {
      if (attempt === 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

export function inDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

export async function asOwner(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
