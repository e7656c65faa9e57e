/** A house that holds the sample company, imported and not diagnosed. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '#src/kernel/day.ts'
import type { diagnoseAccounts } from '#src/operations/diagnose-accounts.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { generateSample, type PlantedTruth } from '#src/sample/generate-sample.ts'
import { toCsv } from '#src/sample/to-csv.ts'
import { type AccountKey, accountKeys } from '#src/store/histories.ts'
import { testHouse } from './test-house.ts'

export interface SampleHouse {
  readonly truth: PlantedTruth
  readonly accounts: readonly AccountKey[]
  /** what diagnosing needs */
  readonly context: Parameters<typeof diagnoseAccounts>[1]
  close(): Promise<void>
}

export async function sampleHouse(options: {
  readonly seed: number
  readonly endOn: Day
}): Promise<SampleHouse> {
  const sample = generateSample(options)
  const test = await testHouse(options.endOn)
  const actor = await test.actor('sample')
  const folder = join(test.house.temporaryDirectory, 'sample')
  mkdirSync(folder, { recursive: true })
  for (const file of sample.files) writeFileSync(join(folder, `${file.name}.csv`), toCsv(file))
  test.house.touched = async () => {}
  await test.run(importFiles, { paths: [folder], source: 'northbeam' }, actor)
  const inTransaction: SampleHouse['context']['inTransaction'] = (work) => test.transaction(actor, work)
  return {
    truth: sample.truth,
    accounts: await inTransaction(accountKeys),
    context: { inTransaction, today: options.endOn, report: () => {} },
    close: test.close,
  }
}
