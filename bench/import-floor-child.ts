/** The floor of an import, as a process of its own: DuckDB reads the files as they are, and COPY writes their lines into plain tables. */
import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { readConfig } from '#src/config.ts'
import { openHouse } from '#src/open-house.ts'
import { bareCopy, withOwnerPool } from './support/bare-copy.ts'

const paths = process.argv.slice(2)
const house = await openHouse(
  readConfig(process.env),
  async () => {},
  (error) => {
    throw error
  },
)
const duck = await (await DuckDBInstance.create(':memory:')).connect()
let seconds = 0
await withOwnerPool(process.env, house.database.pool, async (pool) => {
  for (const path of paths) {
    const began = performance.now()
    await duck.run(
      `CREATE OR REPLACE TABLE bare AS FROM read_csv('${path}', all_varchar = true, header = true)`,
    )
    seconds += (performance.now() - began) / 1000
    const csv = readFileSync(path, 'utf8')
    const header = csv.slice(0, csv.indexOf('\n')).split(',')
    const columns = header.map((name) => `"${name}" text`).join(', ')
    seconds += await bareCopy(pool, csv, columns)
  }
})
await house.database.close()
process.stdout.write(JSON.stringify({ seconds }))
