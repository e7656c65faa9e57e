/** A house on an embedded database of its own, with an organization that is in use and another one. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { House } from '#src/operations/house.ts'
import { ensureOrganization } from '#src/store/directory.ts'
import { openEmbeddedDatabase } from '#src/store/open-embedded-database.ts'
import { embeddedTemplate } from './embedded-template.ts'

export interface EmbeddedHouse {
  readonly house: House
  /** the folder that it lies in, as PERENNIAL_HOME would be */
  readonly home: string
  /** what was marked as touched */
  readonly touched: { organizationId: string; accountIds: readonly string[] | 'all' }[]
  close(): Promise<void>
}

export async function embeddedHouse(): Promise<EmbeddedHouse> {
  const home = mkdtempSync(join(tmpdir(), 'perennial-house-'))
  const template = await embeddedTemplate({ cacheKey: 'empty' })
  const directory = join(home, 'data')
  template.copyTo(directory)
  const database = await openEmbeddedDatabase({ directory, key: template.key })
  await ensureOrganization(database, { slug: 'main', name: 'My company', sample: false })
  await ensureOrganization(database, { slug: 'other', name: 'Another company', sample: false })
  const touched: EmbeddedHouse['touched'] = []
  return {
    home,
    touched,
    house: {
      database,
      temporaryDirectory: join(home, 'tmp'),
      version: '9.9.9',
      now: () => new Date('2026-06-30T12:00:00Z'),
      touched: async (organizationId, accountIds) => void touched.push({ organizationId, accountIds }),
    },
    close: async () => {
      await database.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
