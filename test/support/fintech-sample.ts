/** Fintech Corp of the sample company, imported, diagnosed and with its plan filled, as everything that a form is made from. */
import { readPlanSource } from '#src/operations/read-plan-source.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import type { ErrandContext } from '#src/operations/operation.ts'
import type { PlanSource } from '#src/publish/plan-source.ts'
import { generateSample } from '#src/sample/generate-sample.ts'
import { toCsv } from '#src/sample/to-csv.ts'
import { toldOn } from './fintech-source.ts'
import { testHouse } from './test-house.ts'

const NAME = 'Fintech Corp'

/** The others of the sample are left out: what is said of it must not hang on them. */
export async function fintechSample(): Promise<PlanSource> {
  const sample = generateSample({ seed: 7, endOn: toldOn })
  const accounts = sample.files.find(({ name }) => name === 'accounts')!
  const [idAt, nameAt] = [accounts.columns.indexOf('id'), accounts.columns.indexOf('name')]
  const id = accounts.rows.find((row) => row[nameAt] === NAME)![idAt]
  const files = sample.files.map((file) => {
    const at = file.columns.indexOf(file.name === 'accounts' ? 'id' : 'account_id')
    const rows = at === -1 ? file.rows : file.rows.filter((row) => row[at] === id)
    return [
      `${file.name}.csv`,
      toCsv({ ...file, rows })
        .trimEnd()
        .split('\n'),
    ] as const
  })
  const test = await testHouse(toldOn)
  const actor = await test.actor('northbeam')
  try {
    await test.run(
      importFiles,
      { paths: [test.folder('sample', Object.fromEntries(files))], source: 'northbeam' },
      actor,
    )
    const context = {
      house: test.house,
      actor,
      today: toldOn,
      now: test.house.now(),
      report: () => {},
      inTransaction: (work: Parameters<ErrandContext['inTransaction']>[0]) => test.transaction(actor, work),
    } as unknown as ErrandContext
    return await readPlanSource(NAME, null, context)
  } finally {
    await test.close()
  }
}
