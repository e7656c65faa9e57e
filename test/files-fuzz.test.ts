/** Whatever is in a file, it ends as good rows and located problems. */

import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Failure } from '#src/kernel/failure.ts'
import { scanCsv } from '#src/connect/files/scan-csv.ts'
import { anyDamage, anyTable, csvText, records as asRecords, type Table, utf16 } from './support/any-file.ts'
import { bookOf, rowOf } from './support/book-of.ts'
import { lines, taken, withInput } from './support/files.ts'
import { verdictOn } from './support/hostile.ts'
import { zipOf } from './support/zip-of.ts'

/** A thousandth of what the readers get: here the whole way is gone, DuckDB included. */
const RUNS = Math.max(6, Number(process.env['RUNS'] ?? 0) / 1_000)
vi.setConfig({ testTimeout: 3_600_000 })

const word = fc.constantFrom(
  'A-1',
  'A-2',
  'Acme',
  '',
  ' ',
  '2026-01-01',
  '2026-02-30',
  '12',
  '1,5',
  'x"y',
  '"',
  '""',
  'é',
  '\0',
  '\u001f',
  "'",
  '\\',
  '9'.repeat(400),
  'null',
  '-',
)
const between = fc.constantFrom(',', ',', ',', '\n', '\n', '\r\n', '\r', ';', '"', '\t', ',"', '",', ' ')
const scribble = fc.array(fc.tuple(word, between), { maxLength: 40 }).map((pairs) => pairs.flat().join(''))
const header = fc.constantFrom(
  'id,name\n',
  'id,name,tier,created_on\n',
  'id;name\n',
  '',
  '\uFEFFid,name,source\r\n',
  '"id","name"\n',
)
const bytes = fc
  .tuple(header, scribble, fc.uint8Array({ maxLength: 6 }))
  .map(([first, rest, noise]) => Buffer.concat([Buffer.from(first + rest), noise]))

describe('any text at all', () => {
  it('ends as good rows and located problems, and every row is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (accounts, contacts) => {
        const { report, facts } = await taken({ 'accounts.csv': accounts, 'contacts.csv': contacts })
        const lineCount = (file: string) => breaks(file === 'accounts.csv' ? accounts : contacts)
        for (const { file, count, examples } of report.problems) {
          expect(count).toBeGreaterThan(0)
          expect(examples.length).toBeGreaterThan(0)
          for (const { line } of examples) {
            expect(line).toBeGreaterThan(0)
            expect(line).toBeLessThanOrEqual(lineCount(file) + 1)
          }
        }
        const rows = report.files.reduce((sum, file) => sum + file.rows, 0)
        const told = Object.values(report.rejected).reduce((sum, some) => sum + some, 0)
        expect(facts.length + told).toBeLessThanOrEqual(rows)
        if (told < rows) expect(facts.length).toBeGreaterThan(0)
        if (told > 0) expect(report.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 20 },
    )
  }, 120_000)

  it('in a mapping is a failure or a mapping', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((some) => JSON.stringify(some)),
        ),
        async (mapping) => {
          try {
            await withInput({ 'accounts.csv': 'id,name\n' }, async () => {}, { mapping })
          } catch (error) {
            expect(error).toBeInstanceOf(Failure)
          }
        },
      ),
      { numRuns: 15 },
    )
  }, 60_000)
})

describe('the records of a file', () => {
  it('are the same however the file is cut into blocks', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (content, size) => {
        expect(await records(content, size)).toEqual(await records(content, content.length + 1))
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

async function records(content: Buffer, size: number): Promise<unknown> {
  const found: unknown[] = []
  async function* blocks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
  }
  const scan = await scanCsv(blocks(), {
    isKnown: (name) => name === 'id',
    record: (record, block, line) =>
      found.push([line, record.fields, record.fault, block.toString('latin1', record.start, record.end)]),
  })
  const { header, delimiter } = scan.dialect ?? {}
  return [found, scan.fault, header, delimiter]
}

type Write = (table: Table) => readonly [name: string, content: Buffer]

const zipped = (name: string, content: string) => zipOf({ [name]: content })
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;').replaceAll('_x', '_x005F_x')

const forms: Readonly<Record<string, Write>> = {
  'CSV with tabs in UTF-16': (table) => [
    'accounts.tsv',
    utf16(`\uFEFF${csvText(table, { delimiter: '\t', newline: '\r\n', quotes: true })}`, true),
  ],
  'CSV with colons, zipped': (table) => [
    'all.zip',
    zipped('accounts.csv', csvText(table, { delimiter: ':', newline: '\n', quotes: false })),
  ],
  'JSON lines, gzipped': (table) => [
    'accounts.jsonl.gz',
    gzipSync(
      asRecords(table)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(''),
    ),
  ],
  'a JSON list': (table) => ['accounts.json', Buffer.from(JSON.stringify(asRecords(table), null, 2))],
  'a JSON wrapper, zipped': (table) => [
    'all.zip',
    zipped('accounts.json', JSON.stringify({ next: null, data: asRecords(table) })),
  ],
  'a sheet': (table) => [
    'book.xlsx',
    bookOf({ rows: table.map((row) => rowOf(...row.map(escaped))).join('') }),
  ],
}

/** Accounts with columns of their own. */
const accounts: fc.Arbitrary<Table> = anyTable
  .filter((table) => table.length > 1)
  .map(([names = [], ...rows]) => [
    ['id', 'name', ...names.map((name) => `x_${name}`)],
    ...rows.map((row, at) => [`A-${at}`, `Company ${at}`, ...row]),
  ])

describe('a table', () => {
  it('comes to the same facts in every form', async () => {
    const plain = { delimiter: ',', newline: '\n', quotes: true }
    await fc.assert(
      fc.asyncProperty(accounts, fc.constantFrom(...Object.keys(forms)), async (table, form) => {
        const [name, content] = forms[form]!(table)
        const expected = await taken({ 'accounts.csv': csvText(table, plain) })
        const found = await taken({ [name]: content })
        expect(lines(found.report)).toEqual([])
        expect(found.facts.map(({ values, attributes }) => [values, attributes])).toEqual(
          expected.facts.map(({ values, attributes }) => [values, attributes]),
        )
        expect(found.facts).toHaveLength(table.length - 1)
      }),
      { numRuns: RUNS },
    )
  })

  it('that is damaged on its way is refused or told, in every form, and nothing is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        accounts,
        fc.constantFrom(...Object.keys(forms)),
        anyDamage,
        async (table, form, damage) => {
          const [name, content] = forms[form]!(table)
          await expect(verdictOn({ [name]: damage(content) })).resolves.toHaveProperty('refused')
        },
      ),
      { numRuns: RUNS },
    )
  })
})

function breaks(content: Buffer): number {
  return content.toString('latin1').split(/\r\n|\r|\n/).length
}
