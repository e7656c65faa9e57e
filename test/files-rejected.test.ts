/** Rejected rows: written as they came, with what is wrong, to files that can be corrected and imported again. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CheckReport } from '#src/connect/files/import-input.ts'
import { openInput } from '#src/connect/files/open-input.ts'
import { all, type FolderOptions, lines, TODAY, withInput } from './support/files.ts'

interface Rejected {
  readonly report: CheckReport
  readonly rows: readonly number[]
  /** by the path within the folder of rejected rows */
  readonly texts: Readonly<Record<string, string>>
  /** what the files come to once they are corrected: text by text */
  again(correct: Readonly<Record<string, string>>, options?: FolderOptions): Promise<Again>
}

interface Again {
  readonly report: CheckReport
  readonly ids: readonly string[]
  readonly sources: readonly string[]
  readonly attributes: readonly Readonly<Record<string, string>>[]
}

function rejected<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (rejected: Rejected) => Promise<T>,
  options: FolderOptions = {},
): Promise<T> {
  return withInput(
    files,
    async (input, folder) => {
      const report = await input.check({}, () => {})
      const target = join(folder, '..', 'rejected-1')
      const written = await input.writeRejected(target)
      const texts = Object.fromEntries(
        written.map(({ path }) => [path.slice(target.length + 1), readFileSync(path, 'utf8')]),
      )
      return use({
        report,
        rows: written.map((file) => file.rows),
        texts,
        again: async (correct, { mapping } = {}) => {
          for (const [name, text] of Object.entries(texts)) {
            const corrected = Object.entries(correct).reduce(
              (all, [from, to]) => all.replaceAll(from, to),
              text,
            )
            writeFileSync(join(target, name), corrected)
          }
          const second = await openInput({
            paths: [target],
            ...(mapping === undefined ? {} : { map: mapping as Record<string, unknown> }),
            temporaryDirectory: join(folder, '..', 'tmp'),
            today: TODAY,
          })
          try {
            const understood = await second.check({}, () => {})
            const facts = (await all(second.facts('account', 0))).flat()
            return {
              report: understood,
              ids: facts.map(({ sourceId }) => sourceId),
              sources: facts.map(({ source }) => source),
              attributes: facts.map(({ attributes }) => attributes),
            }
          } finally {
            await second.close()
          }
        },
      })
    },
    options,
  )
}

const HEAD = '\ufeffperennial_line,perennial_problem,'

describe('rejected rows', () => {
  it('are written as they came, with their lines and all that is wrong with them', async () => {
    const text =
      'id,name,tier,created_on\nA-1,Acme,9,soon\nA-2," Beta, Inc.",1,2025-01-01\nA-3,"Two\nlines",7,\n'
    await rejected({ 'accounts.csv': text }, async ({ texts, rows }) => {
      expect(rows).toEqual([2])
      expect(texts).toEqual({
        'crm/accounts.csv': [
          `${HEAD}id,name,tier,created_on`,
          '2,created_on: not a date; write it as YYYY-MM-DD | tier: more than 3; give 1 to 3,A-1,Acme,9,soon',
          '4,tier: more than 3; give 1 to 3,A-3,"Two\nlines",7,',
          '',
        ].join('\n'),
      })
    })
  })

  it('are read again once they are corrected: from the same source, and nothing else is new', async () => {
    const text = 'id;name;tier;Region\nA-1;Acme;9;North\nA-2;Beta;1;South\n'
    await rejected({ 'accounts.csv': text }, async ({ again }) => {
      const { report, ids, sources, attributes } = await again({ ';9;': ';3;' })
      expect(lines(report)).toEqual([])
      expect(report.files[0]!.unknownColumns).toEqual(['Region'])
      expect([ids, sources, attributes]).toEqual([['A-1'], ['crm'], [{ Region: 'North' }]])
    })
  })

  it('that are still wrong are told with the place in the new file', async () => {
    await rejected({ 'accounts.csv': 'id,name,tier\nA-1,Acme,9\n' }, async ({ again }) => {
      const { report } = await again({})
      expect(report.problems.map(({ column, examples }) => [column, examples[0]!.line])).toEqual([
        ['tier', 2],
      ])
    })
  })

  it('come with those that refer to them, one file for each', async () => {
    const files = {
      'accounts.csv': 'id,name,tier\nA-1,Acme,9\nA-2,Beta,1\n',
      'contacts.csv': 'id,account_id,name\nC-1,A-1,Ada\nC-2,A-2,Bob\n',
      'erp/products.csv': 'id,name\nP-1,\n',
    }
    await rejected(files, async ({ texts }) => {
      expect(Object.keys(texts)).toEqual(['crm/accounts.csv', 'crm/contacts.csv', 'erp/products.csv'])
      expect(texts['crm/contacts.csv']).toBe(
        `${HEAD}id,account_id,name\n2,account_id: the row of this account is rejected; correct that row first,C-1,A-1,Ada\n`,
      )
    })
  })

  it('whose form is broken are among them', async () => {
    await rejected({ 'accounts.csv': 'id,name\nA-1,Acme,too,many\nA-2,Beta\n' }, async ({ texts, again }) => {
      expect(texts['crm/accounts.csv']).toBe(
        `${HEAD}id,name\n2,more fields than the header has; put a text that holds the delimiter in double quotes,A-1,Acme,too,many\n`,
      )
      expect((await again({ 'Acme,too,many': '"Acme,too,many"' })).ids).toEqual(['A-1'])
    })
  })

  it('of a file whose header is wrong are all of it', async () => {
    await rejected({ 'accounts.csv': 'id,xyz\nA-1,Acme\nA-2,Beta\n' }, async ({ texts, again }) => {
      expect(texts['crm/accounts.csv']!.split('\n')).toHaveLength(4)
      expect((await again({ 'id,xyz': 'id,name' })).ids).toEqual(['A-1', 'A-2'])
    })
  })

  it('keep the letters of a file that was not UTF-8', async () => {
    const text = Buffer.from('id,name,tier\nA-1,M\xfcller,9\n', 'latin1')
    await rejected({ 'accounts.csv': text }, async ({ texts, again }) => {
      expect(texts['crm/accounts.csv']).toContain('A-1,Müller,9')
      expect(lines((await again({ ',9': ',1' })).report)).toEqual([])
    })
  })

  it('of JSON become CSV with the same columns', async () => {
    const text = '{"id":"A-1","name":"Acme, Inc.","tier":9}\n{"id":"A-2","name":"Beta","tier":1}\n'
    await rejected({ 'accounts.jsonl': text }, async ({ texts, again }) => {
      expect(Object.keys(texts)).toEqual(['crm/accounts.csv'])
      expect(texts['crm/accounts.csv']).toContain('1,tier: more than 3; give 1 to 3,A-1,"Acme, Inc.",9')
      expect((await again({ ',9': ',1' })).ids).toEqual(['A-1'])
    })
  })

  it('are read again by the same mapping, whatever form the file had', async () => {
    const mapping = {
      reads: [{ file: 'Kunden.jsonl', as: 'accounts', columns: { id: 'Nr', name: 'Firma', tier: 'Klasse' } }],
    }
    const text = '{"Nr":"7","Firma":"Acme","Klasse":9}\n'
    await rejected(
      { 'Kunden.jsonl': text },
      async ({ again }) => {
        expect((await again({ ',9': ',1' }, { mapping })).ids).toEqual(['7'])
      },
      { mapping },
    )
  })

  it('of JSON that cannot be read stay only in the report: no empty file is written for them', async () => {
    const text = '{"id":"A-1","name":"Acme"}\n{"id":"A-2","name"\n'
    await rejected({ 'accounts.jsonl': text }, async ({ report, texts, rows }) => {
      expect(report.problems).toMatchObject([{ count: 1, examples: [{ line: 2 }] }])
      expect([texts, rows]).toEqual([{}, []])
    })
  })

  it('are none where all is well', async () => {
    await withInput({ 'accounts.csv': 'id,name\nA-1,Acme\n' }, async (input, folder) => {
      await input.check({}, () => {})
      expect(await input.writeRejected(join(folder, '..', 'rejected-1'))).toEqual([])
      expect(readdirSync(join(folder, '..'))).not.toContain('rejected-1')
    })
  })
})
