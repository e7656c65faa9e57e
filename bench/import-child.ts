/** Imports files twice into an organization of its own, as a process of its own: for the first time, and unchanged. */
import { readConfig } from '#src/config.ts'
import { openHouse } from '#src/open-house.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { runOperation } from '#src/operations/run-operation.ts'
import { ensureOrganization } from '#src/store/directory.ts'

/** How often the memory is looked at. */
const WATCH_MILLISECONDS = 10

// Files that are there before, and are not counted; then those that are.
const [before, measured] = process.argv.slice(2).map((list) => list.split(',').filter((path) => path !== ''))
const house = await openHouse(
  readConfig(process.env),
  // An import ends where diagnosing begins.
  async () => {},
  (error) => {
    throw error
  },
)
const { id } = await ensureOrganization(house.database, { slug: 'bench', name: 'Bench', sample: false })
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, WATCH_MILLISECONDS)

async function bring(paths: readonly string[]) {
  const began = performance.now()
  peak = 0
  const input = { paths, source: 'bench' }
  const { outcome } = (await runOperation(
    importFiles,
    input,
    { organizationId: id, role: 'operator' },
    house,
  )) as { outcome: string }
  return { outcome, seconds: (performance.now() - began) / 1000, megabytes: peak / 2 ** 20 }
}

if (before!.length > 0) await bring(before!)
const first = await bring(measured!)
const again = await bring(measured!)
clearInterval(watch)
await house.database.close()
if (first.outcome !== 'imported' || again.outcome !== 'unchanged') {
  throw new Error(`the first import was ${first.outcome}, the second ${again.outcome}`)
}
process.stdout.write(JSON.stringify({ first, again }))
