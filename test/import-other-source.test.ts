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

const tickets = [
  'id,account_id,opened_at,subject',
  'T-1,K-1,2026-09-01T08:00:00Z,Login',
  'T-2,K-2,2026-09-03T08:00:00Z,Export',
]
const usage = ['account_id,on,events', 'K-1,2026-10-01,4', 'K-2,2026-10-01,5']

describe('the export of the next month, from a folder of another name', () => {
  it('goes on with the source that has the same records, which is said', async () => {
    await bring('nov', {}, { ...files, 'usage.csv': usage })
    const again = await bring('dec', {}, { ...files, 'usage.csv': usage })
    expect(again.outcome).toBe('unchanged')
    expect(again.report.files.map(({ source }) => source)).toEqual(['nov', 'nov', 'nov'])
    expect(again.report.files[0]!.assumptions).toEqual([
      'the source is nov, which has the same records; naming the source dec keeps them apart',
    ])
  })

  it('brings what is new under that source, also tickets alone', async () => {
    await bring('nov', {}, { ...files, 'tickets.csv': tickets })
    const more = [...tickets, 'T-3,Acme GmbH,2026-10-03T08:00:00Z,Import']
    expect((await bring('dec', {}, { 'tickets.csv': more })).added).toEqual({ ticket: 1 })
    const named = tickets.map((line) => line.replace('K-1', 'Grüne Energie eG').replace('K-2', 'Acme'))
    expect((await bring('jan', {}, { 'tickets.csv': named })).report.files[0]!.source).toBe('nov')
  })

  it('keeps apart what somebody names', async () => {
    await bring('nov')
    expect((await bring('dec', { source: 'dec' })).added).toMatchObject({ subscription: 2 })
    // What was said once is not asked again.
    expect((await bring('dec')).outcome).toBe('unchanged')
    const own = files['subscriptions.csv'].map((line, at) => `${line},${at === 0 ? 'source' : 'jan'}`)
    const given = { ...files, 'subscriptions.csv': own }
    expect((await bring('jan', {}, given)).added).toMatchObject({ subscription: 2 })
    await expect(bring('feb')).rejects.toThrow('2 problems found: nothing was written')
  })

  it('puts rejected rows where they come from the same source again', async () => {
    await bring('nov')
    const broken = ['id,account_id,start_on,end_on,arr,currency', 'S-9,K-1,2026-99-01,2026-12-31,1,USD']
    const { rejectedFiles } = await bring('dec', { partial: true }, { ...files, 'subscriptions.csv': broken })
    expect(rejectedFiles.map(({ path }) => path)).toMatchObject([
      expect.stringMatching(/nov.subscriptions.csv$/),
    ])
  })
})

describe('other companies', () => {
  const numbered = (...names: string[]) => ({
    'accounts.csv': ['id,name', ...names.map((name, at) => `${at + 1},${name}`)],
    'subscriptions.csv': [
      'id,account_id,start_on,end_on,arr,currency',
      ...names.map((_, at) => `${at + 1},${at + 1},2026-01-01,2026-12-31,9000,USD`),
    ],
  })

  it('that are numbered from 1 as well are others, and no error', async () => {
    await bring('emea', {}, numbered('Acme GmbH', 'Bolt AG', 'Cane SA'))
    const apac = await bring('apac', {}, numbered('Koi KK', 'Lotus Ltd', 'Mango Pty'))
    expect(apac.added).toMatchObject({ account: 3, subscription: 3 })
    expect(apac.report.files.map(({ source }) => source)).toEqual(['apac', 'apac'])
  })

  it('keep their records where accounts have the same numbers in a system of another form', async () => {
    await bring(
      'crm',
      {},
      {
        'accounts.csv': ['id,name,domain,industry,employees', 'K-1,Acme,acme.example,Rail,40'],
      },
    )
    const erp = await bring(
      'erp',
      {},
      {
        'accounts.csv': ['id,name,city,country,vat', 'K-1,Acme,Bonn,DE,DE123'],
      },
    )
    expect(erp.report.files.map(({ source }) => source)).toEqual(['erp'])
  })
})

describe('records that two sources have, or one in another form', () => {
  it('are refused before anything is written, naming both sources and the way out', async () => {
    await bring('nov')
    await bring('dec', { source: 'dec' })
    const { report } = await bring('jan', { dryRun: true })
    expect(report.problems).toMatchObject([
      {
        problem: 'the source dec has this subscription already, and jan would count it again',
        todo: 'name the source (--source): dec or nov if it is the same system, or a name of its own',
        count: 2,
        examples: [
          { line: 2, value: 'S-1' },
          { line: 3, value: 'S-2' },
        ],
      },
    ])
    const before = await trial.content()
    await expect(bring('jan')).rejects.toThrow('2 problems found: nothing was written')
    expect(await trial.content()).toEqual(before)
    expect((await bring('jan', { source: 'nov' })).outcome).toBe('unchanged')
  })

  it.each([
    [
      'invoices.csv',
      'invoice',
      ['id,account_id,issued_on,amount', 'I-1,K-1,2026-09-01,10'],
      'due_on,status,paid_on,kind',
    ],
    [
      'opportunities.csv',
      'opportunity',
      ['id,account_id,name,stage', 'O-1,K-1,More,Open'],
      'amount,currency,close_on,next_step',
    ],
    ['tickets.csv', 'ticket', tickets.slice(0, 2), 'status,priority,category,closed_at'],
  ])('are refused among %s', async (name, kind, lines, more) => {
    const cells: Readonly<Record<string, string>> = {
      'due_on,status,paid_on,kind': '2026-10-01,paid,2026-10-02,recurring',
      'amount,currency,close_on,next_step': '10,USD,2027-01-01,Call',
      'status,priority,category,closed_at': 'Closed,low,Bug,2026-09-02T08:00:00Z',
    }
    await bring('nov', {}, { ...files, [name]: lines })
    const [head, row] = lines
    const wider = { [name]: [`${head},${more}`, `${row},${cells[more]}`] }
    const { report } = await bring('dec', { dryRun: true }, wider)
    expect(report.problems.map(({ problem }) => problem)).toEqual([
      `the source nov has this ${kind} already, and dec would count it again`,
    ])
  })

  it('keep the new rows of their file out as well, until the source is named', async () => {
    await bring('nov')
    await bring('dec', { source: 'dec' })
    const lines = [...files['subscriptions.csv'], 'S-7,K-2,2026-01-01,2026-12-31,70,USD']
    const jan = await bring('jan', { partial: true }, { ...files, 'subscriptions.csv': lines })
    expect(jan.added).not.toHaveProperty('subscription')
    expect(jan.report.problems.map(({ count }) => count)).toEqual([2, 1])
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

  it('have other advice beside files that have a source of their own, which --source would change too', async () => {
    await bring('nov')
    await bring('dec', { source: 'dec' })
    const folder = trial.test.folder(`twice-${folders++}`, {
      'jan/accounts.csv': files['accounts.csv'],
      'jan/subscriptions.csv': files['subscriptions.csv'],
      'people/people.csv': ['email,name', 'ada@vendor.example,Ada'],
    })
    const { report } = await run(folder, { dryRun: true })
    expect(report.problems.map(({ todo }) => todo)).toEqual([
      'say the source in a mapping, or call the folder so: dec or nov if it is the same system, or a name of its own',
    ])
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
