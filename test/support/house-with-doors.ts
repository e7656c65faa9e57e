/** A house on a database of its own, with an organization that is in use and another one. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { House } from '#src/operations/house.ts'
import { callers } from '#src/operations/callers.ts'
import { ensureOrganization } from '#src/store/directory.ts'
import { testDatabase } from './test-database.ts'

export interface HouseWithDoors {
  readonly house: House
  /** the folder that it lies in, as PERENNIAL_HOME would be */
  readonly home: string
  close(): Promise<void>
}

export async function houseWithDoors(): Promise<HouseWithDoors> {
  const home = mkdtempSync(join(tmpdir(), 'perennial-house-'))
  const database = await testDatabase()
  await ensureOrganization(database, { slug: 'main', name: 'My company', sample: false })
  await ensureOrganization(database, { slug: 'other', name: 'Another company', sample: false })
  return {
    home,
    house: {
      database,
      temporaryDirectory: join(home, 'tmp'),
      uploads: { directory: join(home, 'uploads'), mostBytes: 1_000_000 },
      version: '9.9.9',
      callers: callers(),
      now: () => new Date('2026-06-30T12:00:00Z'),
      touched: async () => {},
    },
    close: async () => {
      await database.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
