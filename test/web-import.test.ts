/** The import in the browser without one: what a choice changes in the mapping, what is said of a file, and how time is told. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mappingWords } from '#src/connect/files/mapping-words.ts'
import { readMapping } from '#src/connect/files/read-mapping.ts'
import type { ImportReport, ReadFile } from '#src/web/answers.ts'
import { deskRows, isOf, partName } from '#src/web/screens/imports/desk-reads.ts'
import { emptyDesk } from '#src/web/screens/imports/desk-state.ts'
import { countsIn, dryRunOf } from '#src/web/screens/imports/dry-run.ts'
import { columnsOfFile, fixedTexts, mappingLines } from '#src/web/screens/imports/mapping-columns.ts'
import {
  mappingIn,
  verbsIn,
  withColumn,
  withoutFile,
  withProposed,
  withRead,
  withReading,
} from '#src/web/screens/imports/mapping-edits.ts'
import { paceOf } from '#src/kernel/pace.ts'
import { durationText } from '#src/web/screens/imports/progress-line.tsx'

const companies = { file: 'crm/companies.csv', as: 'accounts' }

const proposed = {
  source: 'hubspot',
  reads: [
    { ...companies, columns: { id: 'Record ID', name: { text: '{Company name}' } } },
    { file: 'deals.csv', as: 'opportunities', columns: { id: 'Deal ID' } },
  ],
}

describe('a choice on the mapping', () => {
  it('changes that column, and nothing else', () => {
    expect(withColumn(proposed, companies, 'domain', 'Website')).toEqual({
      ...proposed,
      reads: [
        { ...companies, columns: { ...proposed.reads[0]!.columns, domain: 'Website' } },
        proposed.reads[1],
      ],
    })
    expect(withColumn(proposed, companies, 'name', null).reads).toMatchObject([
      { columns: { name: null } },
      {},
    ])
  })

  it('fills a field of a closed list with one of its words, as the report calls it', () => {
    const days = { file: 'days.csv', as: 'usage' }
    const [, fixed] = fixedTexts({ oneOf: ['day', 'week'] })
    expect(fixed).toEqual({ text: 'week', from: '"week"' })
    const made = withColumn(null, days, 'grain', { text: fixed!.text })
    expect(made).toEqual({ reads: [{ ...days, columns: { grain: { text: 'week' } } }] })
    expect(mappingWords(readMapping(made).reads[0]!.columns['grain']!)).toBe(fixed!.from)
    expect(fixedTexts({})).toEqual([])
  })

  it('makes a mapping where there was none', () => {
    const made = withColumn(null, { file: 'accounts.csv', as: 'accounts' }, 'name', 'Firma')
    expect(made).toEqual({ reads: [{ file: 'accounts.csv', as: 'accounts', columns: { name: 'Firma' } }] })
  })

  it('finds a file that the mapping names without its folder', () => {
    const bare = { reads: [{ file: 'companies.csv', as: 'accounts', columns: {} }] }
    expect(withReading(bare, companies, 'date_order', 'dmy').reads).toHaveLength(1)
  })

  it('reads a file as something else without the columns of before, and the others as they were', () => {
    expect(withRead(proposed, companies, 'contacts').reads).toEqual([
      proposed.reads[1],
      { file: companies.file, as: 'contacts' },
    ])
  })

  it('takes over what is proposed of a file of which only the kind was said, and of no other', () => {
    const chosen = withRead({ reads: [proposed.reads[1]] }, companies, 'contacts')
    const made = { ...companies, as: 'contacts', columns: { id: 'Record ID' } }
    const document = {
      reads: [{ ...proposed.reads[1], columns: {} }, made, { file: 'x.csv', as: 'usage', columns: {} }],
    }
    expect(withProposed(chosen, document)?.reads).toEqual([proposed.reads[1], made])
    expect(withProposed(chosen, null)?.reads).toEqual([proposed.reads[1], { ...companies, as: 'contacts' }])
    expect(withProposed(null, document)).toBeNull()
  })

  it('leaves no mapping behind that reads nothing', () => {
    expect(withoutFile(proposed, 'deals.csv')?.['reads']).toHaveLength(1)
    expect(withoutFile({ reads: [proposed.reads[1]] }, 'deals.csv')).toBeNull()
  })

  it('is always one that the import understands', () => {
    const edit = fc.oneof(
      fc.record({
        column: fc.constantFrom('id', 'name', 'domain'),
        from: fc.option(fc.string({ minLength: 1 }).filter((name) => name.trim() !== '')),
      }),
      fc.record({ answer: fc.constantFrom('dmy', 'mdy') }),
    )
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1 }), (edits) => {
        const document = edits.reduce(
          (before, one) =>
            'answer' in one
              ? withReading(before, companies, 'date_order', one.answer)
              : withColumn(before, companies, one.column, one.from),
          proposed as Readonly<Record<string, unknown>>,
        )
        expect(readMapping(document).reads).toHaveLength(2)
        expect(mappingIn(JSON.stringify(document))).toEqual(document)
      }),
    )
  })

  it('takes no file for a mapping that is none', () => {
    for (const text of ['', 'id,name', 'null', '[]', '{"columns":{}}']) expect(mappingIn(text)).toBeNull()
  })
})

const read: ReadFile = {
  path: companies.file,
  name: companies.file,
  as: 'accounts',
  format: 'csv',
  source: 'crm',
  bytes: 10,
  rows: 3,
  unknownColumns: ['Lifecycle Stage'],
  columns: [
    { column: 'id', from: 'Record ID', by: 'header', samples: ['9001'] },
    { column: 'domain', from: '{Website} in short', by: 'mapping', samples: [] },
  ],
  firstRows: [],
  assumptions: [],
  leftOut: [{ why: 'deleted in the source', rows: 2 }],
}

const report: ImportReport = {
  identity: { matched: [], doubtful: [], moreDoubtful: 0 },
  files: [read],
  notRead: [{ path: 'readme.txt', why: 'no table' }],
  problems: [
    {
      file: read.path,
      column: 'id',
      problem: 'empty',
      todo: 'fill it',
      count: 4,
      examples: [],
      question: null,
    },
    {
      file: read.path,
      column: 'Created',
      problem: 'two ways',
      todo: 'say which',
      count: 9,
      examples: [],
      question: { option: 'dateOrder', choices: [] },
    },
  ],
  moreProblems: 0,
  accountDays: 0,
  good: { account: 3, contact: 0, ticket: 5 },
  rejected: { account: 13, contact: 0 },
  findings: [],
  mapping: null,
}

describe('a file on the desk', () => {
  const file = { name: companies.file, bytes: 10, upload: 'u', sent: 10, problem: null }
  const rows = deskRows({
    ...emptyDesk,
    files: [file, { ...file, name: 'readme.txt' }],
    check: { pace: null, report, problem: null },
  })

  it('says what misses, what is proposed, what is wrong and what is asked', () => {
    expect(rows[0]).toMatchObject({ isLeftOut: false, notRead: [] })
    expect(rows[0]!.reads[0]).toMatchObject({ proposed: 1, problems: 4, questions: 1 })
    expect(rows[0]!.reads[0]!.missing.map(({ name }) => name)).toEqual(['name'])
    expect(rows[1]).toMatchObject({ reads: [], notRead: [{ why: 'no table' }] })
  })

  it('is told from others of a similar name, and knows what lies within it', () => {
    expect(isOf('crm/accounts.csv', { name: 'crm/accounts.csv' })).toBe(true)
    expect(isOf('old-accounts.csv', { name: 'accounts.csv' })).toBe(false)
    expect(isOf('export.zip/crm/accounts.csv', { name: 'export.zip' })).toBe(true)
    expect(isOf('crm/accounts.csv', { name: 'accounts.csv' })).toBe(false)
    expect(isOf('export.zip/accounts.csv', { name: 'accounts.csv' })).toBe(false)
    expect(isOf('book.xlsx, sheet Accounts', { name: 'book.xlsx' })).toBe(true)
    expect(isOf('export.zip/book.xlsx, sheet Q1', { name: 'export.zip' })).toBe(true)
    expect(isOf('crm/book.xlsx, sheet Accounts', { name: 'book.xlsx' })).toBe(false)
  })

  it('is called by its own name, and its parts without it', () => {
    expect(partName('crm/book.xlsx', 'crm/book.xlsx')).toBe('crm/book.xlsx')
    expect(partName('crm/book.xlsx, sheet Q1', 'crm/book.xlsx')).toBe('Q1')
    expect(partName('crm.zip/crm.zip/accounts.csv', 'crm.zip')).toBe('crm.zip/accounts.csv')
    expect(partName('crm.zip/book.xlsx, sheet Q1', 'crm.zip')).toBe('book.xlsx, sheet Q1')
  })

  it('has its sheets with it, each as a mapping calls it', () => {
    const sheet = { ...read, path: 'book.xlsx, sheet Accounts', name: 'book.xlsx/Accounts' }
    const notRead = ['book.xlsx, sheet Notes', 'only.xlsx, sheet Sheet1', 'readme.txt']
    const [book, only, readme] = deskRows({
      ...emptyDesk,
      files: ['book.xlsx', 'only.xlsx', 'readme.txt'].map((name) => ({ ...file, name })),
      check: {
        pace: null,
        report: { ...report, files: [sheet], notRead: notRead.map((path) => ({ path, why: 'no table' })) },
        problem: null,
      },
    })
    expect(book!.reads.map((found) => found.read)).toEqual([sheet])
    const named = [book, only, readme].map((row) => row!.notRead.map(({ name }) => name))
    expect(named).toEqual([['book.xlsx/Notes'], ['only.xlsx'], ['readme.txt']])
  })

  it('shows what is needed and not found first, and offers its own columns only', () => {
    const { lines, fillable } = mappingLines(read)
    expect(lines.map(({ column, found }) => [column.name, found?.from ?? null])).toEqual([
      ['name', null],
      ['id', 'Record ID'],
      ['domain', '{Website} in short'],
    ])
    expect(fillable.some(({ required }) => required === true)).toBe(false)
    const verbs = verbsIn(
      { reads: [{ ...companies, columns: { domain: { text: '{Website}' } } }] },
      companies,
    )
    expect(columnsOfFile(read, verbs)).toEqual(['Lifecycle Stage', 'Record ID'])
  })

  it('does not take for one what is assumed of all rows', () => {
    const assumed = { column: 'grain', from: '"week"', by: 'content' as const, samples: ['week'] }
    const used = { ...read, as: 'usage', columns: [assumed], unknownColumns: ['Clicks'] }
    expect(columnsOfFile(used, new Set())).toEqual(['Clicks'])
  })
})

describe('the dry run', () => {
  it('counts what goes in, what is held back and what is left out on purpose', () => {
    expect(dryRunOf(report)).toEqual({
      good: [
        ['account', 3],
        ['ticket', 5],
      ],
      goodRows: 8,
      rejected: 13,
      leftOut: 2,
      all: 21,
      questions: 1,
    })
  })

  it('is said in words that end', () => {
    expect(countsIn([['account', 10_000]])).toBe('10,000 accounts')
    const many = [
      ['account', 1],
      ['contact', 2],
      ['ticket', 3],
      ['note', 4],
      ['event', 5],
    ] as const
    expect(countsIn(many)).toBe('1 account, 2 contacts, 3 tickets, and 9 more')
  })
})

describe('the pace of a work', () => {
  const at = (done: number, of: number | null, says = 'Reading') => ({ says, done, of })

  it('is not told before it can be', () => {
    const first = paceOf(null, at(0, 1000), 0)
    expect(first).toMatchObject({ rate: null, left: null })
    expect(paceOf(first, at(10, 1000), 100)).toMatchObject({ rate: null, left: null })
  })

  it('says rows a second and the time that is left', () => {
    const first = paceOf(null, at(0, 1000), 0)
    expect(paceOf(first, at(200, 1000), 1000)).toMatchObject({ rate: 200, left: 4 })
  })

  it('knows no end where nobody said one, and begins anew with other work', () => {
    const first = paceOf(null, at(0, null), 0)
    const later = paceOf(first, at(500, null), 1000)
    expect(later).toMatchObject({ rate: 500, left: null })
    expect(paceOf(later, at(5, null, 'Writing'), 1100)).toMatchObject({ rate: null, from: { done: 5 } })
  })

  it('never says that less than no time is left', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10_000), fc.nat(5000)), { minLength: 2 }), (steps) => {
        let time = 0
        let pace = null
        for (const [done, wait] of steps) {
          time += wait
          pace = paceOf(pace, at(done, 5000), time)
          expect(pace.left ?? 0).toBeGreaterThanOrEqual(0)
          expect(pace.rate ?? 1).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('reads as people speak', () => {
    expect(durationText(0.2)).toBe('1 s')
    expect(durationText(90)).toBe('2 min')
    expect(durationText(3700)).toBe('1 h 2 min')
  })
})
