/** What a mapping calls the files of an import: by the name that is told of each, it is found again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { CheckReport } from '#src/connect/files/import-input.ts'
import { openInput } from '#src/connect/files/open-input.ts'
import { lines, taken, TODAY } from './support/files.ts'
import { zipOf } from './support/zip-of.ts'

const CUSTOMERS = 'Customer ID,Customer name\nA-1,Acme\n'
const PEOPLE = 'id,account_id,name\nC-1,A-1,Eve\n'

async function bookOfTwo(): Promise<Uint8Array> {
  const rowsOf = (text: string) => {
    const records = text.trim().split('\n')
    return records.map((record) => record.split(','))
  }
  return writeXlsx({
    sheets: [
      { name: 'Clients list', rows: rowsOf(CUSTOMERS) },
      { name: 'Contacts', rows: rowsOf(PEOPLE) },
    ],
  })
}

/** As uploads lie on the machine: all of them called `content`, known by the names of their sender. */
async function checkUploads(
  files: Readonly<Record<string, string | Uint8Array>>,
  mapping?: Readonly<Record<string, unknown>>,
): Promise<CheckReport> {
  const home = mkdtempSync(join(tmpdir(), 'perennial-names-'))
  try {
    const names = new Map<string, string>()
    for (const [name, content] of Object.entries(files)) {
      const path = join(home, `content-${names.size}`)
      writeFileSync(path, content)
      names.set(path, name)
    }
    const input = await openInput({
      paths: [...names.keys()],
      names,
      ...(mapping === undefined ? {} : { map: mapping }),
      temporaryDirectory: join(home, 'tmp'),
      today: TODAY,
    })
    try {
      return await input.check({}, () => {})
    } finally {
      await input.close()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The mapping that a person makes of the report, file by file. */
function mappingBy({ files }: CheckReport): { reads: Record<string, unknown>[] } {
  const columns = { id: 'Customer ID', name: 'Customer name' }
  return {
    reads: files.map(({ name, as }) => ({ file: name, as, ...(as === 'accounts' ? { columns } : {}) })),
  }
}

const told = ({ files }: CheckReport) => files.map(({ name, as }) => [name, as]).toSorted()

describe('the name of a file in an import', () => {
  it.each([
    [
      'sheets of a workbook',
      async () => ({ 'book.xlsx': await bookOfTwo() }),
      ['book.xlsx/Clients list', 'book.xlsx/Contacts'],
    ],
    [
      'members of an archive',
      async () => ({ 'all.zip': zipOf({ 'crm/clients list.csv': CUSTOMERS, 'contacts.csv': PEOPLE }) }),
      ['all.zip/crm/clients list.csv', 'all.zip/contacts.csv'],
    ],
  ])('is what a mapping finds %s by, handed in or not', async (_, write, [accounts, contacts]) => {
    const files: Readonly<Record<string, Uint8Array>> = await write()
    const expected = [
      [accounts, 'accounts'],
      [contacts, 'contacts'],
    ].toSorted()
    for (const check of [
      async (mapping?: Readonly<Record<string, unknown>>) =>
        (await taken(files, { source: 'crm', ...(mapping === undefined ? {} : { mapping }) })).report,
      (mapping?: Readonly<Record<string, unknown>>) => checkUploads(files, mapping),
    ]) {
      const first = await check()
      expect(told(first)).toEqual(expected)
      const mapping = mappingBy(first)
      const again = await check(mapping)
      expect(again.notRead).toEqual([])
      expect(told(again)).toEqual(expected)
      expect(again.mapping).toEqual({ proposed: false, document: mapping })
      expect(
        again.files.every(({ columns }) => columns.every(({ by }) => by === 'name' || by === 'mapping')),
      ).toBe(true)
      expect(again.good).toMatchObject({ account: 1, contact: 1 })
    }
  })

  it('is the one that the mapping has for it', async () => {
    const mapping = {
      reads: [{ file: 'clients.csv', as: 'accounts', columns: { id: 'Customer ID', name: 'Customer name' } }],
    }
    const { report } = await taken({ 'crm/clients.csv': CUSTOMERS, 'crm/contacts.csv': PEOPLE }, { mapping })
    expect(told(report)).toEqual([
      ['clients.csv', 'accounts'],
      ['crm/contacts.csv', 'contacts'],
    ])
  })

  it('is its path where several are called so, though one of them cannot be opened', async () => {
    const damaged = `PAR1${'x'.repeat(100)}PAR1`
    const { report } = await taken(
      { 'a/clients.csv': CUSTOMERS, 'b/clients.csv': damaged },
      { paths: ['a', 'b'] },
    )
    expect(lines(report)).toEqual([])
    expect(told(report)).toEqual([['a/clients.csv', 'accounts']])
    expect(report.notRead).toEqual([{ path: 'b/clients.csv', why: expect.stringContaining('b/clients.csv') }])
    expect(report.mapping?.document).toMatchObject({ reads: [{ file: 'a/clients.csv' }] })
  })
})
