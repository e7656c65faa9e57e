/** Sheets behind the first of a workbook: read where their columns bear their name out, and left aside with a word otherwise. */
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const ACCOUNTS = ['id,name', 'A-1,Acme']

function bookOf(sheets: Readonly<Record<string, readonly string[]>>): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => row.split(',')) })),
  })
}

describe('a further sheet that is called as a canonical file is', () => {
  it('is left aside with a word where it only has the name, and blocks nothing', async () => {
    const book = await bookOf({ Accounts: ACCOUNTS, Notes: ['Who,Remark', 'Tom,ask Ada'] })
    const { report, facts } = await taken({ 'book.xlsx': book })
    expect(lines(report)).toEqual([])
    expect(facts).toHaveLength(1)
    expect(report.files.map(({ as }) => as)).toEqual(['accounts'])
    expect(report.notRead).toEqual([
      {
        path: 'book.xlsx, sheet Notes',
        why: 'it is called notes, but its columns do not bear that out; say in a mapping what it is read as if it belongs to them',
      },
    ])
  })

  it('is read where its columns bear it out, by whatever names', async () => {
    const notes = ['Customer,Date,Author,Text', 'A-1,2026-05-04,Tom,They are well']
    const { report } = await taken({ 'book.xlsx': await bookOf({ Accounts: ACCOUNTS, Notes: notes }) })
    expect(lines(report)).toEqual([])
    expect(report.notRead).toEqual([])
    expect(report.good['note']).toBe(1)
  })

  it('is asked about where most of what it must have is there', async () => {
    const rows = ['Contract ID,Buyer,Start date,End date,MRR', 'C1,Hansen,2026-01-01,2026-12-31,500']
    const { report } = await taken({ 'book.xlsx': await bookOf({ Accounts: ACCOUNTS, Subscriptions: rows }) })
    expect(report.problems).toMatchObject([
      { file: 'book.xlsx, sheet Subscriptions', column: 'account_id', problem: 'the column is missing' },
    ])
  })

  it('is read as a mapping says, whatever its columns are called', async () => {
    const book = await bookOf({ Accounts: ACCOUNTS, Notes: ['Who,Remark,On', 'A-1,ask Ada,2026-05-04'] })
    const columns = { account_id: 'Who', text: 'Remark', on: 'On' }
    const mapping = { reads: [{ file: 'book.xlsx/Notes', as: 'notes', columns }] }
    const { report } = await taken({ 'book.xlsx': book }, { mapping })
    expect(report.good['note']).toBe(1)
  })
})

it('the first sheet is asked about by its name alone', async () => {
  const book = await bookOf({ Contacts: ['Who,Remark', 'Tom,x'], Accounts: ACCOUNTS })
  const { report } = await taken({ 'book.xlsx': book })
  expect(report.problems.length).toBeGreaterThan(0)
  expect(report.files.map(({ as }) => as).toSorted()).toEqual(['accounts', 'contacts'])
})
