/** The forms in which tables come: JSON in its ways, workbooks, archives; each ends as the same rows. */

import { gzipSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { ACCOUNTS, lines, taken } from './support/files.ts'
import { zipOf } from './support/zip-of.ts'

const acme = { id: 'A-1', name: 'Acme' }
const beta = { id: 'A-2', name: 'Beta' }
const records = [acme, beta]

async function valuesOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const { report, facts } = await taken(files)
  expect(lines(report)).toEqual([])
  return facts.map(({ values }) => values)
}

describe('JSON', () => {
  it.each([
    ['one record a line', 'accounts.jsonl', records.map((one) => JSON.stringify(one)).join('\n')],
    [
      'one record a line, called .ndjson',
      'accounts.ndjson',
      `${JSON.stringify(acme)}\r\n\r\n${JSON.stringify(beta)}\r\n`,
    ],
    [
      'one record after the other',
      'accounts.json',
      records.map((one) => JSON.stringify(one, null, 2)).join('\n'),
    ],
    ['a list', 'accounts.json', JSON.stringify(records)],
    ['a list over many lines', 'accounts.json', JSON.stringify(records, null, 2)],
    ['a list called text', 'accounts.txt', `\uFEFF ${JSON.stringify(records)}`],
    ['results', 'accounts.json', JSON.stringify({ count: 2, next: null, results: records })],
    ['data', 'accounts.json', JSON.stringify({ object: 'list', data: records, has_more: false })],
    ['records', 'accounts.json', JSON.stringify({ totalSize: 2, done: true, records })],
    [
      'its own name',
      'accounts.json',
      JSON.stringify({ users: [{ id: 1 }], accounts: records, next_page: null }),
    ],
    ['a list two levels down', 'accounts.json', JSON.stringify({ response: { meta: {}, items: records } })],
    ['a list, in UTF-16', 'accounts.json', Buffer.from(`\uFEFF${JSON.stringify(records)}`, 'utf16le')],
  ])('is read as %s', async (_way, name, content) => {
    expect(await valuesOf({ [name]: content })).toEqual(records)
  })

  it('gives what is nested a column of its own, joins lists of words, and keeps other lists as JSON', async () => {
    const record = {
      ...acme,
      owner: { name: 'Eve', address: { city: 'Ulm' } },
      offices: ['Bonn', 'Ulm'],
      boxes: [{ n: 1 }],
      none: {},
      no: [],
    }
    const { facts, report } = await taken({ 'accounts.json': JSON.stringify([record]) })
    expect(facts[0]?.values).toEqual({ ...acme, offices: ['Bonn', 'Ulm'] })
    expect(facts[0]?.attributes).toEqual({
      'owner.name': 'Eve',
      'owner.address.city': 'Ulm',
      boxes: '[{"n":1}]',
    })
    expect(report.files[0]?.unknownColumns).toEqual([
      'owner.name',
      'owner.address.city',
      'boxes',
      'none',
      'no',
    ])
  })

  it('has all columns that any record has', async () => {
    const text = '{"id":"A-1","name":"Acme"}\n{"tier":2,"name":"Beta","id":"A-2"}\n'
    expect(await valuesOf({ 'accounts.jsonl': text })).toEqual([acme, { ...beta, tier: 2 }])
  })

  it('loses no digit of an id and writes no number with an exponent', async () => {
    const text = '[{"id":12345678901234567890,"name":1e21,"x":1e-7,"y":79.00,"z":-0.5,"yes":true}]'
    const { facts } = await taken({ 'accounts.json': text })
    expect(facts[0]?.values).toEqual({ id: '12345678901234567890', name: '1000000000000000000000' })
    expect(facts[0]?.attributes).toEqual({ x: '0.0000001', y: '79', z: '-0.5', yes: 'true' })
  })

  it('tells the line on which a record begins', async () => {
    const list =
      '[\n  {"id": "A-1",\n   "name": "Acme"},\n\n  {"id": "A-2",\n   "name": "Beta", "tier": 9}\n]'
    const { report } = await taken({ 'accounts.json': list })
    expect(report.problems).toMatchObject([
      { file: 'accounts.json', column: 'tier', examples: [{ line: 5, value: '9' }] },
    ])
  })

  it('tells every line that is broken, and reads the others', async () => {
    const text = '{"id":"A-1","name":"Acme"}\n{"id":"A-2",\n[1]\n{"id":"A-3","name":"Carl"}\n7\n'
    const { report, facts } = await taken({ 'accounts.jsonl': text })
    expect(
      report.problems.map(({ problem, examples }) => [problem, examples.map(({ line }) => line)]),
    ).toEqual([
      ['not JSON', [2]],
      ['not a record', [3, 5]],
    ])
    expect(facts).toHaveLength(2)
    expect(report.rejected['account']).toBe(3)
  })

  it('says where it ends too early', async () => {
    const { report } = await taken({ 'accounts.json': '[\n{"id":"A-1","name":"Acme"},\n{"id":"A-2","na' })
    expect(report.problems).toMatchObject([
      { problem: 'not JSON; nothing after it is read', examples: [{ line: 2 }] },
    ])
  })

  it('counts a broken record, whatever is wrong with the file as a whole', async () => {
    const deep = '['.repeat(70)
    const record = `{"id":"A-1","x":${deep}${']'.repeat(70)}}`
    const { report } = await taken({
      'accounts.json': `{"data":[${record},{"id":"A-2","name":"Beta"}],"more":${deep}`,
    })
    expect(report.problems).toMatchObject([{ problem: 'nested too deeply', count: 2 }])
    expect(report.files[0]?.rows).toBe(2)
  })

  it('says which list of a wrapper is read, and which is not', async () => {
    const { report } = await taken({
      'accounts.json': JSON.stringify({ data: records, included: [{ id: 7 }] }),
    })
    expect(report.files[0]?.assumptions).toEqual(['the list data is read; not read: included'])
  })

  it('is a record where it is one object, lists in it or not', async () => {
    expect(await valuesOf({ 'accounts.json': '{"id":"A-1","name":"Acme","contacts":[{"id":1}]}' })).toEqual([
      acme,
    ])
  })
})

const header = ['id', 'name', 'tier', 'created_on', 'employees', 'domain']

describe('a workbook', () => {
  it('is a table a sheet, called like the sheet', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Accounts',
          rows: [header, ['A-1', 'Acme', 1, new Date('2026-03-01T00:00:00Z'), 1200, 'acme.io']],
        },
        {
          name: 'Contacts',
          rows: [
            ['id', 'account_id', 'name'],
            ['C-1', 'A-1', 'Eve'],
          ],
        },
      ],
    })
    const { report, facts } = await taken({ 'book.xlsx': book })
    expect(lines(report)).toEqual([])
    expect(report.files.map(({ path, as, format, source }) => [path, as, format, source])).toEqual([
      ['book.xlsx, sheet Accounts', 'accounts', 'xlsx', 'crm'],
      ['book.xlsx, sheet Contacts', 'contacts', 'xlsx', 'crm'],
    ])
    expect(facts.map(({ values }) => values)).toEqual([
      { ...acme, tier: 1, created_on: '2026-03-01', employees: 1200, domain: 'acme.io' },
      { id: 'C-1', account_id: 'A-1', name: 'Eve' },
    ])
  })

  it('may be called like the file where it has one sheet', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            ['id', 'name'],
            ['A-1', 'Acme'],
          ],
        },
      ],
    })
    expect(await valuesOf({ 'accounts.xlsx': book })).toEqual([acme])
  })

  it('tells the row of a mistake as Excel counts, empty rows and a title above counted', async () => {
    const rows = [['Our accounts'], [], ['id', 'name', 'tier'], ['A-1', 'Acme', 1], [], ['A-2', 'Beta', 9]]
    const book = await writeXlsx({ sheets: [{ name: 'Accounts', rows }] })
    const { report } = await taken({ 'book.xlsx': book })
    expect(report.problems).toMatchObject([
      { file: 'book.xlsx, sheet Accounts', column: 'tier', examples: [{ line: 6, value: '9' }] },
    ])
    expect(report.files[0]?.assumptions).toEqual(['row 3 is the header; what is above it is not read'])
  })

  it('tells of a cell to the right of the header', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Accounts',
          rows: [
            ['id', 'name'],
            ['A-1', 'Acme', 'x'],
          ],
        },
      ],
    })
    const { report } = await taken({ 'book.xlsx': book })
    expect(report.problems).toMatchObject([
      { problem: 'a cell to the right of the header', examples: [{ line: 2 }] },
    ])
  })
})

describe('what is packed', () => {
  it.each([
    ['gzipped CSV', 'accounts.csv.gz', gzipSync(ACCOUNTS)],
    ['gzipped JSON', 'accounts.json.gz', gzipSync(JSON.stringify(records))],
    ['gzipped, whatever its name says', 'accounts.csv', gzipSync(ACCOUNTS)],
    ['zipped', 'export.zip', zipOf({ 'accounts.csv': ACCOUNTS })],
    ['zipped in a folder', 'export.zip', zipOf({ 'all/crm/accounts.csv': ACCOUNTS })],
    [
      'gzipped and zipped',
      'export.zip',
      zipOf({ 'accounts.jsonl.gz': gzipSync(records.map((one) => JSON.stringify(one)).join('\n')) }),
    ],
    ['zipped and gzipped', 'export.zip.gz', gzipSync(zipOf({ 'accounts.csv': ACCOUNTS }))],
  ])('is read %s', async (_way, name, content) => {
    expect(await valuesOf({ [name]: content })).toEqual(records)
  })

  it('is called by the archive and its place in it, and comes from its folder', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: 'Contacts',
          rows: [
            ['id', 'account_id', 'name', 'count'],
            ['C-1', 'A-1', 'Eve', 'x'],
          ],
        },
      ],
    })
    const zip = zipOf({
      'crm/accounts.csv': ACCOUNTS,
      'crm/people.xlsx': book,
      '__MACOSX/crm/._accounts.csv': 'x',
      'crm/logo.png': 'x',
    })
    const { report } = await taken({ 'export.zip': zip })
    expect(report.files.map(({ path, source }) => [path, source])).toEqual([
      ['export.zip/crm/accounts.csv', 'crm'],
      ['export.zip/crm/people.xlsx, sheet Contacts', 'crm'],
    ])
    expect(report.problems).toMatchObject([
      { file: 'export.zip/crm/people.xlsx, sheet Contacts', column: 'count' },
    ])
    expect(report.notRead.map(({ path }) => path)).toEqual([
      'export.zip/__MACOSX/crm/._accounts.csv',
      'export.zip/crm/logo.png',
    ])
  })
})
