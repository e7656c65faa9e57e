/** A fresh, migrated database: on the PostgreSQL server that the environment names, else embedded. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#src/store/database.ts'
import { openEmbeddedDatabase } from '#src/store/open-embedded-database.ts'
import { migratedTemplate } from './migrated-template.ts'
import { serverDatabase } from './server-database.ts'
import { serverUrls } from './server-urls.ts'

/** Closing it removes it. */
export async function testDatabase(): Promise<Database> {
  if (serverUrls !== null) return serverDatabase(serverUrls.owner, serverUrls.application)
  const template = await migratedTemplate()
  const home = mkdtempSync(join(tmpdir(), 'perennial-database-'))
  const directory = join(home, 'data')
  template.copyTo(directory)
  const database = await openEmbeddedDatabase({ directory, key: template.key })
  return {
    ...database,
    close: async () => {
      await database.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
