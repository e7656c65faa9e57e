/** Opens the data of this installation and makes the house that operations run in. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { callers } from '#src/operations/callers.ts'
import type { House } from '#src/operations/house.ts'
import type { Database } from '#src/store/database.ts'
import { masterKey } from '#src/store/embedded/master-key.ts'
import { openEmbeddedDatabase } from '#src/store/open-embedded-database.ts'
import { openServerDatabase } from '#src/store/open-server-database.ts'
import type { Config } from './config.ts'

/** The version of Perennial that runs, as package.json says it. */
export const version = versionOf(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

function versionOf(packageFile: string): string {
  const { version }: { version: string } = JSON.parse(packageFile)
  return version
}

/** @param onDeath the embedded database died: nothing can be answered any more */
export async function openHouse(
  config: Config,
  touched: House['touched'],
  onDeath: (error: Error) => void,
): Promise<House> {
  mkdirSync(config.home, { recursive: true, mode: 0o700 })
  const temporaryDirectory = join(config.home, 'tmp')
  const database = await openDatabase(config, onDeath)
  // A process that was killed left its files; nobody else works here, since the caller has the lock of the home.
  rmSync(temporaryDirectory, { recursive: true, force: true })
  return {
    database,
    temporaryDirectory,
    uploads: { directory: join(config.home, 'uploads'), mostBytes: config.uploadMegabytes * 1_000_000 },
    version,
    callers: callers(),
    now: () => new Date(),
    touched,
  }
}

async function openDatabase(config: Config, onDeath: (error: Error) => void): Promise<Database> {
  if (config.databaseUrl !== null) return openServerDatabase(config.databaseUrl)
  const directory = join(config.home, 'data')
  const key = masterKey({ text: config.key ?? undefined, file: config.keyFile, directory })
  return openEmbeddedDatabase({ directory, key, onDeath })
}
