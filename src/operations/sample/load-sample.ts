/** Loads the sample company into an organization of its own. */
import { unsaid } from '#src/connect/files/reading-options.ts'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateSample, type Sample } from '#src/sample/generate-sample.ts'
import { toCsv } from '#src/sample/to-csv.ts'
import { countAccounts, pinDay } from '#src/store/directory.ts'
import { z } from 'zod'
import { bringIn } from '../bring-in.ts'
import { finishImports } from '../finish-imports.ts'
import { type ErrandContext, errand } from '../operation.ts'

/** One seed, so that everybody looks at the same company. */
const SEED = 20_260_301

export const loadSample = errand({
  name: 'sample.load',
  summary: 'Load the sample company',
  description:
    'A vendor with 70 accounts over 400 days, in an organization of its own beside yours. It lives on the day ' +
    'of its loading for good. Does nothing when it is there already.',
  permission: 'import',
  organization: 'sample',
  http: { method: 'POST', path: '/sample' },
  input: z.object({}),
  output: z.object({ loaded: z.boolean(), today: z.iso.date().describe('The day on which it lives') }),
  run: async (_input, context) => {
    const { actor, house, today } = context
    if ((await context.inTransaction(countAccounts)) > 0) {
      await finishImports(context, null)
      return { loaded: false, today }
    }
    // The day is pinned before anything is written: an interrupted loading goes on with the same data.
    await pinDay(house.database, actor.organizationId, today)
    context.report({ says: 'Making the sample company', done: 0, of: null })
    await importSample(generateSample({ seed: SEED, endOn: today }), context)
    return { loaded: true, today }
  },
})

/** Whoever watches reads the names of the files; where they lie for the moment says nothing. */
function withoutFolder(report: ErrandContext['report'], folder: string): ErrandContext['report'] {
  return ({ says, ...rest }) => report({ ...rest, says: says.replace(`${folder}/`, '') })
}

async function importSample(sample: Sample, context: ErrandContext): Promise<void> {
  await mkdir(context.house.temporaryDirectory, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(context.house.temporaryDirectory, 'sample-'))
  try {
    for (const file of sample.files) await writeFile(join(folder, `${file.name}.csv`), toCsv(file))
    await bringIn(
      {
        paths: [folder],
        map: null,
        source: 'northbeam',
        reading: unsaid,
        partial: false,
        dryRun: false,
        names: new Map(),
        by: 'sample',
        rejected: null,
      },
      { ...context, report: withoutFolder(context.report, folder) },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
