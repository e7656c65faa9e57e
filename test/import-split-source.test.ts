/** Records of one system that came under several names of it: what is new goes on, and no advice lets anything count twice. */
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { importFiles } from '#src/operations/imports/import-files.ts'
import { undoImport } from '#src/operations/imports/undo-import.ts'
import { importTrial } from './support/import-trial.ts'

const trial = importTrial('2026-11-20')
let folders = 0

const head = 'id,account_id,start_on,end_on,arr,currency'
const term = (id: string, account = 'A-1') => `${id},${account},2026-01-01,2027-12-31,1000,EUR`
const accounts = ['id,name', 'A-1,Deichbau AG', 'A-2,Ostsee GmbH']

interface Options {
  readonly source?: string
  readonly dryRun?: boolean
  readonly partial?: boolean
}

function bring(name: string, given: Readonly<Record<string, string[]>>, options: Options = {}) {
  const files = Object.fromEntries(Object.entries(given).map(([file, lines]) => [`${name}/${file}`, lines]))
  const folder = trial.test.folder(`split-${folders++}`, files)
  return trial.test.run(importFiles, { paths: [join(folder, name)], ...options }, trial.actor)
}

const terms = (...rows: string[]) => ({ 'subscriptions.csv': [head, ...rows] })
const system = (...rows: string[]) => ({ 'accounts.csv': accounts, ...terms(...rows) })

async function contracts(): Promise<number> {
  const { facts } = await trial.historyOf('A-1')
  return facts.filter(({ kind }) => kind === 'subscription').length
}

async function told(...of: Parameters<typeof bring>) {
  const { report } = await bring(of[0], of[1], { ...of[2], dryRun: true })
  return report.problems.map(({ problem, todo }) => ({ problem, todo }))
}

describe('a folder of which all rows are new', () => {
  it('goes on with the only source that has the accounts which they name, and says so', async () => {
    await bring('sep', system(term('S-1')))
    const { report } = await bring('oct', terms(term('S-2')))
    expect(report.files.map(({ source, assumptions }) => [source, assumptions])).toEqual([
      [
        'sep',
        ['the source is sep, which has what these records name; naming the source oct keeps them apart'],
      ],
    ])
    expect((await bring('nov', system(term('S-1'), term('S-2')))).outcome).toBe('unchanged')
    expect(await contracts()).toBe(2)
  })

  it('is a source of its own where it has another form, or kinds that the other has not', async () => {
    await bring('crm', system(term('S-1')))
    const wide = `${head},plan,seats,status,billing_months,auto_renew`
    const billing = await bring('billing', {
      'subscriptions.csv': [wide, `${term('B-1')},Gold,4,active,12,true`],
    })
    expect(billing.report.files.map(({ source }) => source)).toEqual(['billing'])
    const desk = await bring('desk', {
      'tickets.csv': ['id,account_id,opened_at', 'T-1,A-1,2026-09-01T08:00:00Z'],
    })
    expect(desk.report.files.map(({ source }) => source)).toEqual(['desk'])
  })

  it('is a source of its own where several have the accounts', async () => {
    await bring('sep', system(term('S-1')))
    await bring('erp', { 'accounts.csv': ['id,name', 'A-3,Nordlicht eG'] }, { source: 'erp' })
    const { report } = await bring('oct', terms(term('S-2'), term('S-3', 'A-3')))
    expect(report.files.map(({ source }) => source)).toEqual(['oct'])
  })
})

describe('records of a system that stand under two names', () => {
  beforeEach(async () => {
    await bring('sep', system(term('S-1')))
    await bring('oct', terms(term('S-2')), { source: 'oct' })
  })
  const all = system(term('S-1'), term('S-2'))
  const way = 'undo import 2 (source oct), import its files again under the source sep, and then these'

  it('are refused with the import to undo, which leads to the end', async () => {
    const todo = `if it is the same system, ${way}; if not, name the source (--source): a name of its own`
    expect(await told('nov', all)).toEqual([
      { problem: 'the source sep has this subscription already, and nov would count it again', todo },
      { problem: 'the source oct has this subscription already, and nov would count it again', todo },
    ])
    await trial.test.run(undoImport, { importNo: 2 }, trial.actor)
    await bring('oct', terms(term('S-2')), { source: 'sep' })
    expect((await bring('nov', all)).outcome).toBe('unchanged')
    expect(await contracts()).toBe(2)
  })

  it('are refused as well under either of the names, whoever says it', async () => {
    const todo = `if it is the same system, ${way}; if they are two systems, say the source of each row in a column "source"`
    const refused = [
      { problem: 'the source oct has this subscription already, and sep would count it again', todo },
    ]
    expect(await told('nov', all, { source: 'sep' })).toEqual(refused)
    expect(await told('sep', all)).toEqual(refused)
    expect(await told('nov', all, { source: 'oct' })).toMatchObject([
      {
        problem: 'the source sep has this subscription already, and oct would count it again',
        todo: expect.stringMatching(/undo import 1 [(]source sep[)]/),
      },
    ])
    await expect(bring('nov', all, { source: 'sep' })).rejects.toThrow('1 problem found')
    await bring('nov', system(term('S-1'), term('S-2'), term('S-3')), { source: 'sep', partial: true })
    expect(await contracts()).toBe(3)
  })

  it('name the source where one has all that come again', async () => {
    expect(await told('nov', terms(term('S-2')), { source: 'sep' })).toMatchObject([
      { todo: expect.stringMatching(/^if it is the same system, name the source oct; /) },
    ])
  })

  it('come in where each row says its source', async () => {
    const own = [`${head},source`, `${term('S-2')},sep`]
    expect((await bring('nov', { 'subscriptions.csv': own })).added).toEqual({ subscription: 1 })
  })
})

describe('two systems that number from 1', () => {
  const numbered = (names: string[], ids: number[]) => ({
    'accounts.csv': ['id,name', ...names.map((name, at) => `${at + 1},${name}`)],
    ...terms(...ids.map((id) => term(String(id), String(id)))),
  })
  const emea = ['Acme GmbH', 'Bolt AG', 'Cane SA', 'Dune NV']
  const apac = ['Koi KK', 'Lotus Ltd', 'Mango Pty', 'Nori KK']

  it('go on without a word where their companies are others, also without the accounts', async () => {
    await bring('emea', numbered(emea, [1, 2, 3, 4]))
    await bring('apac', { 'accounts.csv': numbered(apac, [])['accounts.csv'] }, { source: 'apac' })
    const { files } = (await bring('apac', terms(term('1', '1'), term('2', '2')))).report
    expect(files.map(({ source }) => source)).toEqual(['apac'])
    const whole = await bring('apac', numbered(apac, [1, 2, 3]), { source: 'apac' })
    expect(whole.added).toMatchObject({ subscription: 1 })
  })

  it('go on where they have the same companies, once both have records of the same id', async () => {
    await bring('crm', numbered(emea, [1, 2, 3, 4]))
    const first = await bring('erp', numbered(emea, [1, 2]), { source: 'erp' })
    expect(first.added).toMatchObject({ subscription: 2 })
    expect(first.report.files.map(({ assumptions }) => assumptions)).toEqual([
      [],
      ['crm has the same records already: unless erp is another system, they count twice'],
    ])
    expect((await bring('erp', terms(term('3', '3')), { source: 'erp' })).added).toEqual({ subscription: 1 })
  })
})
