/** A dry run says, and ends, as the import would. */
import { describe, expect, it } from 'vitest'
import { importShow } from '#src/doors/cli/render/import-report.ts'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { importTrial } from './support/import-trial.ts'
import { say } from './support/doors.ts'

const trial = importTrial('2026-10-31')
let folders = 0

async function look(lines: readonly string[], options: { partial?: boolean; dryRun?: boolean } = {}) {
  const folder = trial.test.folder(`looked-${folders++}`, { 'accounts.csv': ['id,name,tier', ...lines] })
  const output = await trial.test.run(importFiles, { paths: [folder], dryRun: true, ...options }, trial.actor)
  const reach = async () => ({ call: async () => output, close: async () => {} })
  const line = { operations: [importFiles], reach, shows: { import: importShow } }
  const asText = await say(line, ['import', folder])
  const asJson = await say(line, ['import', folder, '--json'])
  expect(asJson.code).toBe(asText.code)
  return { ...asText, last: asText.stdout.trimEnd().split('\n').at(-1) }
}

describe('a look at files', () => {
  it('with problems ends as the import would, which writes nothing', async () => {
    const { code, last } = await look(['A-1,Acme,9', 'A-2,Beta,8', 'A-3,Gamma,1'])
    expect(code).toBe(2)
    expect(last).toBe(
      'Checked, and an import would write nothing: 2 problems found. Correct the files, or add --partial for the good rows only: 1 account.',
    )
  })

  it('is good where the good rows alone are wanted, or all are', async () => {
    const partial = await look(['A-1,Acme,9', 'A-3,Gamma,1'], { partial: true })
    expect(partial).toMatchObject({
      code: 0,
      last: 'Checked, nothing written: 1 account good. 1 row left out.',
    })
    expect(await look(['A-3,Gamma,1'])).toMatchObject({ code: 0 })
    expect(await look(['A-3,Gamma,1'], { dryRun: false })).toMatchObject({ code: 0 })
  })
})
