/** What spreadsheets leave below a table: blank rows that are saved as delimiters, and a row that adds up those above. */
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const accounts = 'id,name\n1,Acme\n2,Beta\n'
const invoices = 'id;account_id;issued_on;amount\nR1;1;2026-01-02;100\nR2;2;2026-01-03;50\n'

describe('rows of delimiters alone', () => {
  it('say nothing, between rows and below them', async () => {
    const files = { 'accounts.csv': 'id;name\n;\n1;Acme\n;\n \t;\r\n2;Beta\n;\n;;;;\n' }
    const { report, facts } = await taken(files)
    expect(lines(report)).toEqual([])
    expect(facts.map(({ sourceId }) => sourceId)).toEqual(['1', '2'])
    expect(report.files[0]?.rows).toBe(2)
  })

  it('keep the lines of what is wrong below them', async () => {
    const { report } = await taken({ 'accounts.csv': 'id,name\n,\n1,Acme\n,\n2,\n' })
    expect(lines(report)).toEqual(['accounts.csv:5 name "": empty; fill it: the column is required'])
  })

  it('take nothing from a cell of delimiters in quotes', async () => {
    const { facts } = await taken({ 'accounts.csv': 'id,name\n1,","\n' })
    expect(facts[0]?.values).toMatchObject({ name: ',' })
  })
})

describe('a total at the foot', () => {
  const says = 'looks like a total of the rows above, and is no record of its own; leave the row out'

  it.each(['Total', 'Grand total:', 'SUMME', 'Gesamtsumme', 'Totals (2 records)'])(
    'is one fault, which says what it is: %s',
    async (word) => {
      const files = { 'accounts.csv': accounts, 'invoices.csv': `${invoices};${word};;150\n` }
      const { report } = await taken(files)
      expect(lines(report)).toEqual([`invoices.csv:4  ${JSON.stringify(word)}: ${says}`])
      expect(report.good['invoice']).toBe(2)
      expect(report.rejected['invoice']).toBe(1)
    },
  )

  it('is told of use too, in whichever column it calls itself so', async () => {
    const use = 'account_id,on,events\n1,2026-01-02,4\n,Total,4\n,Grand total,4\n'
    const { report } = await taken({ 'accounts.csv': accounts, 'usage.csv': use })
    expect(lines(report)).toEqual([`usage.csv:3  "Total": ${says}`, `usage.csv:4  "Grand total": ${says}`])
  })

  it('is told where its word stands in a column that the kind does not know', async () => {
    const files = { 'accounts.csv': 'id,name,Remark\n1,Acme,\n,,Total\n' }
    expect(lines((await taken(files)).report)).toEqual([`accounts.csv:3  "Total": ${says}`])
  })

  it('is told where it has no word, but nothing other than sums', async () => {
    const text = `${invoices.replace('amount', 'amount;Paid').replaceAll(/(\d)$/gm, '$1;€ 20,00')};;;€ 150,00;€ 40,00\n`
    const { report } = await taken({ 'accounts.csv': accounts, 'invoices.csv': text })
    expect(report.problems).toMatchObject([{ file: 'invoices.csv', column: '', count: 1 }])
    expect(report.problems[0]?.problem).toContain('looks like a total')
  })

  it.each([
    ['names a contract', ';;;150;V-7\n'],
    ['says its account', ';2;;150;\n'],
    ['says a day', ';;;150;2026-01-02\n'],
  ])('is none without a word where the row %s', async (_, row) => {
    const text = `${invoices.replace('amount', 'amount;Note').replaceAll(/(\d)$/gm, '$1;')}${row}`
    const { report } = await taken({ 'accounts.csv': accounts, 'invoices.csv': text })
    expect(report.problems.length).toBeGreaterThan(1)
    expect(report.problems.every(({ problem }) => problem === 'empty')).toBe(true)
  })

  it('is none where the row is a record, or stands amid others', async () => {
    const whole = await taken({ 'accounts.csv': `${accounts}3,Total\n` })
    expect(lines(whole.report)).toEqual([])
    const amid = await taken({ 'accounts.csv': 'id,name\n,Total\n1,Acme\n2,Beta\n' })
    expect(lines(amid.report)).toEqual(['accounts.csv:2 id "": empty; fill it: the column is required'])
  })
})
