/** Files that are made to harm: each ends as a clear error, with bounded memory, and nothing is left behind. */

import { closeSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { JsonWalk } from '#src/connect/files/forms/json-walk.ts'
import { jsonLines } from '#src/connect/files/forms/json-lines.ts'
import { toUtf8 } from '#src/connect/files/forms/to-utf8.ts'
import { walkXml, XmlTrouble } from '#src/connect/files/forms/xml-walk.ts'
import { scanCsv } from '#src/connect/files/scan-csv.ts'
import { ACCOUNTS, taken } from './support/files.ts'
import { verdictOn } from './support/hostile.ts'
import { zipOf } from './support/zip-of.ts'

const MB = 1 << 20

describe('what unpacks to far more than it is', () => {
  it('is refused while it is unpacked: gzip', async () => {
    const bomb = gzipSync(`id,name\n${'A-1,Acme\n'.repeat(8 * MB)}`)
    expect(bomb.length).toBeLessThan(MB)
    const { refused } = await verdictOn({ 'accounts.csv.gz': bomb })
    expect(refused).toMatch(/^accounts\.csv\.gz unpacks to more than 200 times its size.*unpack it yourself/)
  })

  it('is refused before it is unpacked: zip', async () => {
    const { refused } = await verdictOn({ 'all.zip': zipOf({ 'accounts.csv': 'x'.repeat(100 * MB) }) })
    expect(refused).toMatch(/^all\.zip unpacks to more than 200 times its size/)
  })

  it('is refused where many files are the same bytes', async () => {
    const names = Array.from({ length: 50 }, (_, at) => `${at}.csv`)
    const members = {
      'accounts.csv': 'x'.repeat(2 * MB),
      ...Object.fromEntries(names.map((name) => [name, ''])),
    }
    const lies = Object.fromEntries(names.map((name) => [name, { at: 0, bytes: 2 * MB }]))
    const { refused } = await verdictOn({ 'all.zip': zipOf(members, lies) })
    expect(refused).toMatch(/^all\.zip unpacks to more than 200 times its size/)
  })

  it.each([
    ['less', 5],
    ['more', 5_000],
  ])('is refused where the archive says that it is %s than it is', async (_what, bytes) => {
    const zip = zipOf({ 'accounts.csv': ACCOUNTS.repeat(10) }, { 'accounts.csv': { bytes } })
    expect((await verdictOn({ 'all.zip': zip })).refused).toMatch(/^all\.zip cannot be unpacked: .*bytes/)
  })

  it('is refused where its checksum is wrong', async () => {
    const zip = zipOf({ 'accounts.csv': ACCOUNTS }, { 'accounts.csv': { sum: 7 } })
    expect((await verdictOn({ 'all.zip': zip })).refused).toMatch(
      /all\.zip is damaged: the checksum of accounts\.csv/,
    )
  })

  it('is not looked into where an archive lies in an archive', async () => {
    const inner = zipOf({ 'accounts.csv': ACCOUNTS })
    const { notRead, good } = await verdictOn({
      'all.zip': zipOf({ 'inner.zip': inner }),
      'accounts.csv': ACCOUNTS,
    })
    expect(notRead).toEqual([
      'all.zip/inner.zip: an archive within an archive; unpack it and give what is in it',
    ])
    expect(good).toBe(2)
  })

  it('is refused where it holds ten thousand files', async () => {
    const names = Array.from({ length: 10_001 }, (_, at) => [`${at}.txt`, ''])
    expect((await verdictOn({ 'all.zip': zipOf(Object.fromEntries(names)) })).refused).toMatch(
      /holds 10001 files/,
    )
  })
})

describe('a name within an archive', () => {
  it.each([
    '../../accounts.csv',
    '/etc/accounts.csv',
    'C:\\accounts.csv',
    '..\\accounts.csv',
    'a\0accounts.csv',
    `${'a'.repeat(600)}.csv`,
  ])('that is none is refused: %j', async (name) => {
    const { refused } = await verdictOn({ 'all.zip': zipOf({ [name]: ACCOUNTS }) })
    expect(refused).toMatch(
      /^all\.zip (cannot be unpacked: (absolute|invalid relative) path|holds a file whose name)/,
    )
  })

  it('is never the name of a file of ours', async () => {
    const zip = zipOf({ 'overflow/accounts.csv': ACCOUNTS, '~/x.csv': 'id\n', 'con.csv': 'id\n' })
    expect((await verdictOn({ 'all.zip': zip })).good).toBe(2)
  })

  it('of a symbolic link or of what is locked is left out, and named', async () => {
    const zip = zipOf(
      { 'accounts.csv': ACCOUNTS, 'contacts.csv': '/etc/passwd', 'tickets.csv': 'x' },
      { 'contacts.csv': { mode: 0o120777 }, 'tickets.csv': { flags: 1 } },
    )
    expect((await verdictOn({ 'all.zip': zip })).notRead).toEqual([
      'all.zip/contacts.csv: a symbolic link',
      'all.zip/tickets.csv: locked with a password; unpack it yourself',
    ])
  })
})

describe('a lie about what a file is', () => {
  it.each([
    ['accounts.csv', '\x89PNG\r\n', 'a picture, not a table'],
    ['accounts.csv', '%PDF-1.7', 'a PDF, not a table; export the table as CSV'],
    [
      'accounts.xls',
      '<html><table>',
      'a page of HTML or XML, whatever its name says; export the table as CSV or .xlsx',
    ],
    ['accounts.csv', 'SQLite format 3\0', 'a database of SQLite; export its tables as CSV'],
    ['accounts.csv.gz', gzipSync('PARE'), 'encrypted Parquet; write it without encryption'],
    [
      'accounts.xlsx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'locked with a password; open it in Excel, take the password off, and save it again',
    ],
    [
      'accounts.ods',
      zipOf({ mimetype: 'x', 'content.xml': '<x/>' }),
      'a document of LibreOffice; open it there and save it as .xlsx or CSV',
    ],
    [
      'accounts.xlsx',
      zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
      'a document of Office that is no workbook',
    ],
  ])('is seen through: %s', async (name, content, why) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    const { notRead, good } = await verdictOn({ [name]: bytes, 'products.csv': 'id,name\nP-1,Core\n' })
    expect(notRead).toEqual([`${name}: ${why}`])
    expect(good).toBe(1)
  })

  it.each([
    ['accounts.xlsx', ACCOUNTS, /is not a workbook that can be read/],
    ['accounts.xlsx', zipOf({ 'accounts.csv': ACCOUNTS }), /is not a workbook/],
    ['accounts.parquet', ACCOUNTS, /is not a Parquet file that can be read/],
    ['accounts.csv.gz', ACCOUNTS, /cannot be unpacked: it is not packed with gzip/],
    ['accounts.csv.gz', gzipSync(ACCOUNTS).subarray(0, 20), /cannot be unpacked: unexpected end of file/],
    ['accounts.zip', zipOf({ 'accounts.csv': ACCOUNTS }).subarray(0, 60), /cannot be unpacked: /],
    ['accounts.csv', 'PK\x03\x04 and nothing else', /cannot be unpacked: /],
  ])('is refused where the file is damaged: %s', async (name, content, message) => {
    expect((await verdictOn({ [name]: content })).refused).toMatch(message)
  })

  it.each([
    ['a zip called .csv', 'export.csv', zipOf({ 'accounts.csv': ACCOUNTS })],
    ['JSON called .csv', 'accounts.csv', '[{"id":"A-1","name":"Acme"},{"id":"A-2","name":"Beta"}]'],
    ['CSV called .json', 'accounts.json', ACCOUNTS],
  ])('does no harm where the bytes are clear: %s', async (_what, name, content) => {
    expect(await verdictOn({ [name]: content })).toEqual({
      refused: null,
      problems: [],
      notRead: [],
      good: 2,
    })
  })
})

/** So many megabytes, one at a time; counts how many were taken. */
function* megabytes(count: number, fill: string, taken: { count: number }, first = ''): Generator<Buffer> {
  yield Buffer.from(first)
  const block = Buffer.alloc(MB, fill)
  for (; taken.count < count; taken.count++) yield block
}

async function* async<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

describe('a line of two gigabytes', () => {
  const nothing = () => {}
  const readers: readonly [string, string, string, (bytes: AsyncGenerator<Buffer>) => Promise<unknown>][] = [
    ['a header', 'a', '', (bytes) => scanCsv(bytes, { isKnown: () => false, record: nothing })],
    ['a row', 'a', 'id,name\nA-1,', (bytes) => scanCsv(bytes, { isKnown: () => false, record: nothing })],
    [
      'an open quote',
      'a',
      'id,name\nA-1,"',
      (bytes) => scanCsv(bytes, { isKnown: () => false, record: nothing }),
    ],
    [
      'a row in UTF-16',
      'a',
      '',
      (bytes) => scanCsv(toUtf8(bytes, 'utf-16le'), { isKnown: () => false, record: nothing }),
    ],
    ['a JSON line', 'a', '{"id":"', (bytes) => jsonLines(bytes, nothing)],
    [
      'a JSON text',
      'a',
      '[{"id":"',
      (bytes) => new JsonWalk({ isWanted: ({ around }) => around.length > 0, taken: nothing }).through(bytes),
    ],
    [
      'a JSON number',
      '1',
      '[',
      (bytes) => new JsonWalk({ isWanted: () => false, taken: nothing }).through(bytes),
    ],
    [
      'a JSON nest',
      '[',
      '',
      (bytes) => new JsonWalk({ isWanted: () => false, taken: nothing }).through(bytes),
    ],
    [
      'a JSON nest that is a record',
      '[',
      '[',
      (bytes) => new JsonWalk({ isWanted: ({ around }) => around.length > 0, taken: nothing }).through(bytes),
    ],
    ['a tag', 'a', '<x ', (bytes) => walkXml(bytes, { open: nothing, close: nothing, text: nothing })],
  ]
  it.each(readers)('is given up early: %s', async (_what, fill, first, read) => {
    const seen = { count: 0 }
    await read(async(megabytes(2_048, fill, seen, first))).catch((error: unknown) =>
      expect(error).toBeInstanceOf(XmlTrouble),
    )
    expect(seen.count).toBeLessThan(12)
  })

  it('in a file ends as an error, and takes neither the memory nor the disk', async () => {
    const before = process.resourceUsage().maxRSS
    const sparse = (start: Buffer) => (path: string) => {
      writeFileSync(path, start)
      truncateSync(path, 2 * 1024 * MB)
      expect(statSync(path).size).toBe(2 * 1024 * MB)
    }
    const { problems } = await verdictOn({
      'accounts.csv': sparse(Buffer.from('id,name\nA-1,')),
      'contacts.csv': sparse(Buffer.from('\uFEFFid,account_id,name\nC-1,', 'utf16le')),
      'products.jsonl': sparse(Buffer.from('{"id":"')),
    })
    expect(problems).toEqual([
      'accounts.csv: longer than a megabyte; nothing after it is read',
      'contacts.csv: longer than a megabyte; nothing after it is read',
      'products.jsonl: longer than a megabyte; nothing after it is read',
    ])
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(400)
  })
})

describe('a table that is too wide', () => {
  const names = Array.from({ length: 5_000 }, (_, at) => `c${at}`)

  it('is refused with what to do', async () => {
    const wide = 'more than 4,096 columns; nothing is read'
    expect((await verdictOn({ 'accounts.csv': `${'a,'.repeat(300_000)}\n` })).problems).toEqual([
      `accounts.csv: ${wide}`,
    ])
    expect((await verdictOn({ 'accounts.csv': `${'a,'.repeat(1_000_000)}\n` })).problems).toEqual([
      `accounts.csv: ${wide}`,
    ])
    const record = JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])))
    expect((await verdictOn({ 'accounts.json': `[${record}]` })).problems).toEqual([`accounts.json: ${wide}`])
    const records = names.map((name) => JSON.stringify({ id: 1, [name]: 1 })).join('\n')
    expect((await verdictOn({ 'accounts.jsonl': records })).problems).toEqual([`accounts.jsonl: ${wide}`])
  })
})

describe('JSON that is made to harm', () => {
  it('is not read deeper than anybody nests', async () => {
    const deep = (levels: number) =>
      `{"id":"A-1","name":"Acme","x":${'{"y":'.repeat(levels)}1${'}'.repeat(levels)}}`
    const { problems, good } = await verdictOn({
      'accounts.jsonl': `${deep(3)}\n${deep(100)}\n${deep(100_000)}\n`,
      'products.json': `[{"id":"P-1","name":"Core","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
      'contacts.json': '['.repeat(1_000_000),
    })
    expect(problems.toSorted()).toEqual([
      'accounts.jsonl: nested too deeply',
      'contacts.json: not JSON; nothing after it is read',
      'products.json: nested too deeply',
    ])
    expect(good).toBe(1)
  })

  it('leaves the objects of the program alone', async () => {
    const text =
      '[{"id":"A-1","name":"Acme","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":7}]'
    const { facts } = await taken({ 'accounts.json': text })
    expect(facts[0]?.attributes).toEqual({
      '__proto__.polluted': '1',
      'constructor.prototype.polluted': '1',
      toString: '7',
    })
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    const csv = await taken({ 'accounts.csv': 'id,name,__proto__,constructor\nA-1,Acme,x,y\n' })
    expect(JSON.stringify(csv.facts[0]?.attributes)).toBe('{"__proto__":"x","constructor":"y"}')
  })

  it('keeps numbers that no computer holds as the text that they are', async () => {
    const digits = '9'.repeat(100_000)
    const { facts } = await taken({
      'accounts.json': `[{"id":${digits},"name":1e999999,"x":-1e-999999,"y":1E400}]`,
    })
    expect(facts[0]?.values).toEqual({ id: digits, name: '1e999999' })
    expect(facts[0]?.attributes).toEqual({ x: '0', y: `1${'0'.repeat(400)}` })
  })

  it('with NUL or half a character in a text is told, record by record', async () => {
    const { problems, good } = await verdictOn({
      'accounts.jsonl':
        '{"id":"A-1","name":"Ac\\u0000me"}\n{"id":"A-2","name":"\\ud800"}\n{"id":"A-3","name":"Beta"}\n{"id":"A-4","na\\u0000me":"x"}\n',
    })
    expect(problems).toEqual(['accounts.jsonl: holds a NUL character', 'accounts.jsonl: damaged text'])
    expect(good).toBe(1)
  })
})

describe('many rows', () => {
  it('that are larger than what is kept in memory come through a stream', async () => {
    const before = process.resourceUsage().maxRSS
    const write = (path: string) => {
      const file = openSync(path, 'w')
      const row = `{"id":"P-%","name":"${'Core '.repeat(200)}"}\n`
      for (let at = 0; at < 60_000; at += 1_000) {
        writeSync(file, Array.from({ length: 1_000 }, (_, n) => row.replace('%', String(at + n))).join(''))
      }
      closeSync(file)
    }
    expect((await verdictOn({ 'products.jsonl': write })).good).toBe(60_000)
    expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(1_200)
  })
})
