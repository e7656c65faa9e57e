/** A database that nothing was done to yet, reached as whoever will own the tables. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Database } from '#src/store/database.ts'
import { openEmbedded } from '#src/store/embedded/open-embedded.ts'
import { openEmbeddedDatabase } from '#src/store/open-embedded-database.ts'
import { migrateServer, openServerDatabase } from '#src/store/open-server-database.ts'
import { embeddedTemplate } from './embedded-template.ts'
import { asOwner, dropDatabase, inDatabase } from './server-database.ts'
import { serverUrls } from './server-urls.ts'

export interface BareDatabase {
  /** does something as the owner, while nobody else has it open */
  owner<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T>
  /** what `perennial migrate` does on a server; embedded, opening does it */
  migrate(): Promise<unknown>
  /** opens it as the product does */
  open(): Promise<Database>
  /** its address for another role; only on a server */
  url(role: string): string
  remove(): Promise<void>
}

export function bareDatabase(): Promise<BareDatabase> {
  return serverUrls === null ? bareFolder() : bareOnServer(serverUrls)
}

async function bareFolder(): Promise<BareDatabase> {
  const home = mkdtempSync(join(tmpdir(), 'perennial-bare-'))
  const template = await embeddedTemplate({ cacheKey: 'empty' })
  const place = { directory: join(home, 'data'), key: template.key }
  template.copyTo(place.directory)
  return {
    owner: async (work) => {
      const engine = await openEmbedded(place)
      try {
        return await work(engine.pool)
      } finally {
        await engine.close()
      }
    },
    migrate: async () => [],
    open: () => openEmbeddedDatabase(place),
    url: () => {
      throw new Error('the embedded database has no address')
    },
    remove: async () => rmSync(home, { recursive: true, force: true }),
  }
}

async function bareOnServer(urls: { owner: string; application: string }): Promise<BareDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(urls.owner, `create database ${name}`)
  const [ownerUrl, applicationUrl] = [inDatabase(urls.owner, name), inDatabase(urls.application, name)]
  return {
    owner: async (work) => {
      const pool = new pg.Pool({ connectionString: ownerUrl })
      try {
        return await work(pool)
      } finally {
        await pool.end()
      }
    },
    migrate: () => migrateServer(ownerUrl, applicationUrl),
    open: () => openServerDatabase(applicationUrl),
    url: (role) => Object.assign(new URL(ownerUrl), { username: role }).href,
    remove: () => dropDatabase(urls.owner, name, 'with (force)'),
  }
}
