/** The same files again under another name of their source: nothing counts twice unless somebody says that it is something else. */
import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { withInput } from './support/files.ts'
import { importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-10-31')
let folders = 0

const files = {
  'accounts.csv': ['id,name', 'K-1,Grüne Energie eG', 'K-2,Acme GmbH'],
  'subscriptions.csv': [
    'id,account_id,start_on,end_on,arr,currency',
    'S-1,K-1,2026-01-01,2026-12-31,12000,USD',
    'S-2,K-2,2026-01-01,2026-12-31,9000,USD',
  ],
}

function bring(
  month: string,
  options: Parameters<typeof run>[1] = {},
  given: Record<string, string[]> = files,
) {
  const inFolder = Object.fromEntries(
    Object.entries(given).map(([name, lines]) => [`${month}/${name}`, lines]),
  )
  const folder = trial.test.folder(`twice-${folders++}`, inFolder)
  return run(join(folder, month), options)
}

function run(path: string, options: { source?: string; partial?: boolean; dryRun?: boolean } = {}) {
  return trial.test.run(importFiles, { paths: [path], ...options }, trial.actor)
}

describe('contracts that another source has', () => {
  it('are refused before anything is written, naming both sources and the way out', async () => {
    await bring('nov')
    const { report } = await bring('dec', { dryRun: true })
    expect(report.problems).toMatchObject([
      {
        problem: 'the source nov has this subscription already, and dec would count it again',
        todo: 'name the source: --source nov if it is the same system, or a name of its own',
        count: 2,
        examples: [
          { line: 2, value: 'S-1' },
          { line: 3, value: 'S-2' },
        ],
      },
    ])
    const before = await trial.content()
    await expect(bring('dec')).rejects.toThrow('2 problems found: nothing was written')
    expect(await trial.content()).toEqual(before)
  })

  it('are the same ones with the name of that source, and others with one of their own', async () => {
    await bring('nov')
    expect((await bring('dec', { source: 'nov' })).outcome).toBe('unchanged')
    expect((await bring('dec', { source: 'dec' })).added).toMatchObject({ subscription: 2 })
    // What was said once is not asked again.
    expect((await bring('dec')).outcome).toBe('unchanged')
  })

  it('are not taken for the same where the account or the id is another', async () => {
    await bring('nov')
    const given = {
      ...files,
      'subscriptions.csv': [
        'id,account_id,start_on,end_on,arr,currency',
        'S-1,K-2,2026-01-01,2026-12-31,12000,USD',
        'S-3,K-1,2026-01-01,2026-12-31,9000,USD',
      ],
    }
    expect((await bring('dec', {}, given)).added).toMatchObject({ subscription: 2 })
  })
})

it('an account that two sources call alike is named with its source', async () => {
  const known = (source: string) => ({
    source,
    id: 'K-1',
    name: 'Grüne Energie eG',
    domain: null,
    crmId: null,
    parentId: null,
    account: `${source}\u0000K-1`,
  })
  const contacts = 'id,account_id,name\nC-1,Grüne Energie eG,Ida Holm\n'
  const report = await withInput({ 'contacts.csv': contacts }, (input) =>
    input.check({}, () => {}, undefined, { records: [known('nov'), known('dec')], decided: [] }),
  )
  expect(report.problems.map(({ todo }) => todo)).toEqual([
    'did you mean Grüne Energie eG (K-1) of dec, or Grüne Energie eG (K-1) of nov? Name it by its id, and its source in a column "source".',
  ])
})
