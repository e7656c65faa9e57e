/** The floor of a first import, as a process of its own: opens the data and copies a usage file into a plain table. */
import { readFileSync } from 'node:fs'
import { readConfig } from '#src/config.ts'
import { openHouse } from '#src/open-house.ts'
import { bareCopy, withOwnerPool } from './support/bare-copy.ts'

const [file] = process.argv.slice(2)
const house = await openHouse(
  readConfig(process.env),
  async () => {},
  (error) => {
    throw error
  },
)
await withOwnerPool(process.env, house.database.pool, async (pool) => {
  await bareCopy(pool, readFileSync(file!, 'utf8'))
})
await house.database.close()
