/** Data that commands in processes of their own work on: a folder, or a database of its own on the server. */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#src/store/database.ts'
import { openEmbeddedDatabase } from '#src/store/open-embedded-database.ts'
import { migrateServer, openServerDatabase } from '#src/store/open-server-database.ts'
import { migratedTemplate } from './migrated-template.ts'
import { asOwner, dropDatabase, inDatabase } from './server-database.ts'
import { serverUrls } from './server-urls.ts'

export interface DataPlace {
  readonly home: string
  /** what a command needs to find it */
  readonly environment: Readonly<Record<string, string>>
  /** opens it in this process, while no command has it open */
  open(): Promise<Database>
  /** the same data at another place, ids and all; while nobody has it open */
  copy(): Promise<DataPlace>
  remove(): Promise<void>
}

/** Migrated, and empty. */
export async function dataPlace(): Promise<DataPlace> {
  if (serverUrls !== null) {
    const name = await newDatabase('')
    await migrateServer(inDatabase(serverUrls.owner, name), inDatabase(serverUrls.application, name))
    return onServer(name)
  }
  const template = await migratedTemplate()
  const home = newHome()
  template.copyTo(join(home, 'data'))
  return inFolder(home, template.key)
}

function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'perennial-place-'))
}

function inFolder(home: string, key: Buffer): DataPlace {
  return {
    home,
    environment: { PERENNIAL_HOME: home, PERENNIAL_KEY: key.toString('hex') },
    open: () => openEmbeddedDatabase({ directory: join(home, 'data'), key }),
    copy: async () => {
      const other = newHome()
      cpSync(join(home, 'data'), join(other, 'data'), { recursive: true })
      return inFolder(other, key)
    },
    remove: async () => rmSync(home, { recursive: true, force: true }),
  }
}

async function newDatabase(more: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(serverUrls!.owner, `create database ${name} ${more}`)
  return name
}

function onServer(name: string): DataPlace {
  const home = newHome()
  const url = inDatabase(serverUrls!.application, name)
  return {
    home,
    environment: { PERENNIAL_HOME: home, DATABASE_URL: url },
    open: async () => {
      const database = await openServerDatabase(url)
      while (await othersAt(database)) await sleep(20)
      return database
    },
    copy: async () => onServer(await newDatabase(`template ${name}`)),
    remove: async () => {
      rmSync(home, { recursive: true, force: true })
      await dropDatabase(serverUrls!.owner, name, 'with (force)')
    },
  }
}

/** The server goes on for a moment with what a killed command had asked for. */
async function othersAt({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    `select exists (
      select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend') as found`,
  )
  return rows[0]!.found
}
