/** Where a measurement stands: a home in a temporary folder with data of its own, which nobody else has. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '#src/config.ts'
import { openHouse } from '#src/open-house.ts'
import type { House } from '#src/operations/house.ts'
import { migrateServer } from '#src/store/open-server-database.ts'
import { asOwner, inDatabase } from '#test/support/server-database.ts'
import type { Engine } from './figure.ts'

export interface Ground {
  /** files of the measurement may be put here too */
  readonly folder: string
  /** for commands that run in processes of their own */
  readonly environment: Readonly<Record<string, string>>
  /** opens the data in this process; nobody else may have it open then */
  open(): Promise<House>
  remove(): Promise<void>
}

/** On a server it is a new database of the cluster that DATABASE_OWNER_URL and DATABASE_URL name. */
export async function makeGround(engine: Engine): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-bench-'))
  const server = engine === 'server' ? await makeServerDatabase() : null
  const environment = {
    PERENNIAL_HOME: join(folder, 'home'),
    PERENNIAL_KEY_FILE: join(folder, 'key'),
    PORT: '0',
    ...server?.environment,
  }
  return {
    folder,
    environment,
    open: () => openHouse(readConfig(environment), async () => {}, fail),
    async remove() {
      rmSync(folder, { recursive: true, force: true })
      await server?.drop()
    },
  }
}

async function makeServerDatabase() {
  const { databaseOwnerUrl: ownerUrl, databaseUrl: url }: Config = readConfig(process.env)
  if (ownerUrl === null || url === null) throw new Error('set both DATABASE_OWNER_URL and DATABASE_URL')
  const name = `bench_${randomBytes(6).toString('hex')}`
  await asOwner(ownerUrl, `create database ${name}`)
  const environment = { DATABASE_OWNER_URL: inDatabase(ownerUrl, name), DATABASE_URL: inDatabase(url, name) }
  await migrateServer(environment.DATABASE_OWNER_URL, environment.DATABASE_URL)
  return { environment, drop: () => asOwner(ownerUrl, `drop database ${name} with (force)`) }
}

function fail(error: Error): never {
  throw error
}
