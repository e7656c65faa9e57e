/** The form of files: delimiters, quotes, broken lines, headers and folders. */

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ACCOUNTS, lines, taken, withInput } from './support/files.ts'

const acme = { id: 'A-1', name: 'Acme' }

describe('the form of a CSV file', () => {
  it.each([
    ['commas', 'id,name\nA-1,Acme\n'],
    ['semicolons', 'id;name\nA-1;Acme\n'],
    ['tabs', 'id\tname\nA-1\tAcme\n'],
    ['pipes', 'id|name\nA-1|Acme\n'],
    ['carets', 'id^name\nA-1^Acme\n'],
    ['tildes', 'id~name\nA-1~Acme\n'],
    ['colons', 'id:name\nA-1:Acme\n'],
    ['U+0001, as Hive writes', 'id\u0001name\nA-1\u0001Acme\n'],
    ['U+001F', 'id\u001fname\nA-1\u001fAcme\n'],
    ['a first line that names the delimiter', 'sep=;\r\nid;name\r\nA-1;Acme\r\n'],
    ['a first line that names a rare one', '\uFEFFsep=!\nid!name\nA-1!Acme\n'],
    ['a byte order mark', '\uFEFFid,name\nA-1,Acme\n'],
    ['Windows newlines', 'id,name\r\nA-1,Acme\r\n'],
    ['newlines of old', 'id,name\rA-1,Acme\r'],
    ['mixed newlines', 'id,name\r\nA-1,Acme\n'],
    ['no newline at the end', 'id,name\nA-1,Acme'],
    ['empty lines before, between and after', '\n\nid,name\n\n  \nA-1,Acme\n\n\n'],
    ['quoted cells', '"id","name"\n"A-1","Acme"\n'],
    ['blanks around names and values', ' id , name \n A-1 ,\tAcme\u00a0\n'],
    ['names in capitals', 'ID,Name\nA-1,Acme\n'],
    ['a column without a name', 'id,name,\nA-1,Acme,\n'],
  ])('is read with %s', async (_form, text) => {
    const { report, facts } = await taken({ 'accounts.csv': text })
    expect(lines(report)).toEqual([])
    expect(facts.map(({ values }) => values)).toEqual([acme])
  })

  it('is read gzipped', async () => {
    const { report, facts } = await taken({ 'accounts.csv.gz': gzipSync(ACCOUNTS) })
    expect(report.files).toMatchObject([{ as: 'accounts', format: 'csv', rows: 2, source: 'crm' }])
    expect(facts).toHaveLength(2)
  })

  it('takes the delimiter that somebody says before any other', async () => {
    const { facts } = await taken({ 'accounts.csv': 'id!name\nA-1!Acme\n' }, { reading: { delimiter: '!' } })
    expect(facts[0]?.values).toEqual(acme)
  })

  it.each(['', ';;', '"', ' ', 'é'])('refuses %j as a delimiter', async (delimiter) => {
    await expect(taken({ 'accounts.csv': ACCOUNTS }, { reading: { delimiter } })).rejects.toThrow(
      /cannot stand between the cells/,
    )
  })

  it('does not take the colon of a name for a delimiter', async () => {
    const { report } = await taken({ 'accounts.csv': 'id: of the account\nA-1\nA-2: x\n' })
    expect(report.files[0]?.unknownColumns).toEqual(['id: of the account'])
  })

  it('chooses the delimiter by the columns it knows, not by how often a character occurs', async () => {
    const { facts } = await taken({
      'accounts.csv': 'id;name;description, main, first, long\nA-1;Acme;x, y\n',
    })
    expect(facts[0]?.values).toEqual(acme)
    expect(facts[0]?.attributes).toEqual({ 'description, main, first, long': 'x, y' })
  })

  it('keeps delimiters, quotes and newlines within quotes', async () => {
    const text = 'id,name,description\nA-1,"Acme, ""the"" one","first\r\nsecond"\n'
    const { facts } = await taken({ 'accounts.csv': text })
    expect(facts[0]?.values).toEqual({
      id: 'A-1',
      name: 'Acme, "the" one',
      description: 'first\r\nsecond',
    })
  })

  it('takes an empty cell for not known', async () => {
    const { facts } = await taken({ 'accounts.csv': 'id,name,city,country\nA-1,Acme, ,""\n' })
    expect(facts[0]?.values).toEqual(acme)
  })

  it('keeps columns that the kind does not know as attributes, and names them', async () => {
    const { report, facts } = await taken({ 'accounts.csv': 'id,name,Region,empty\nA-1,Acme,North,\n' })
    expect(report.files[0]?.unknownColumns).toEqual(['Region', 'empty'])
    expect(facts[0]?.attributes).toEqual({ Region: 'North' })
  })
})

describe('a broken line', () => {
  it.each([
    [
      'too short',
      'A-2',
      '"A-2"',
      'fewer fields than the header has',
      'give every line as many fields as the header has',
    ],
    [
      'too long',
      'A-2,Beta,x',
      '"A-2,Beta,x"',
      'more fields than the header has',
      'put a text that holds the delimiter in double quotes',
    ],
    [
      'with text after a quote',
      'A-2,"Be"ta',
      '"A-2,\\"Be\\"ta"',
      'text after a closing quote',
      'write a quote that belongs to the text twice, as ""',
    ],
    [
      'with a blank before a quote',
      'A-2, "Beta"',
      '"A-2, \\"Beta\\""',
      'a space before an opening quote',
      'remove the space',
    ],
    [
      'with a NUL',
      'A-2,Be\0ta',
      '"A-2,Be\\u0000ta"',
      'holds a NUL character',
      'save the file as plain text in UTF-8',
    ],
  ])(
    '%s is told with its physical line, and the others are read',
    async (_what, line, value, problem, todo) => {
      const text = `id,name\nA-1,"Ac\nme"\n\n${line}\nA-3,Gamma\n`
      const { report, facts } = await taken({ 'accounts.csv': text })
      expect(lines(report)).toEqual([`accounts.csv:5  ${value}: ${problem}; ${todo}`])
      expect(facts.map(({ sourceId }) => sourceId)).toEqual(['A-1', 'A-3'])
      expect(report.rejected['account']).toBe(1)
      expect(report.good['account']).toBe(2)
    },
  )

  it('that is not UTF-8 says how to save it', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,name\nA-1,Caf'),
      Buffer.from([0xe9]),
      Buffer.from('\nA-2,Naïve\n'),
    ])
    const { report, facts } = await taken({ 'accounts.csv': bytes })
    expect(lines(report)).toEqual(['accounts.csv:2  "A-1,Caf\uFFFD": not UTF-8; save the file as UTF-8'])
    expect(facts.map(({ values }) => values['name'])).toEqual(['Naïve'])
  })

  it('whose quote never closes takes the rest with it', async () => {
    const { report, facts } = await taken({ 'accounts.csv': 'id,name\nA-1,Acme\nA-2,"Beta\nA-3,Gamma\n' })
    expect(lines(report)).toEqual([
      'accounts.csv:3  "A-2,\\"Beta": a quote that is never closed: the line after it is not read; ' +
        'close the quote, or write a quote that belongs to the text twice, as ""',
    ])
    expect(facts).toHaveLength(1)
  })

  it.each([
    ['A-2,"Beta', 'a quote that is never closed'],
    ['A-2,"Beta\n', 'a quote that is never closed'],
    ['A-2,"Beta\r\nA-3,c\r\nA-4,d', 'a quote that is never closed: the 2 lines after it are not read'],
    [`A-2,"Beta\n${'A-3,c\n'.repeat(200_000)}`, 'a quote that is never closed; nothing after it is read'],
  ])('whose quote never closes says what it keeps from being read', async (rows, problem) => {
    const { report } = await taken({ 'accounts.csv': `id,name\n${rows}` })
    expect(report.problems.map((one) => one.problem)).toEqual([problem])
  })

  it('is found however long the file is, and does not shift the lines behind it', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `A-${index},"Name\n${index}"`)
    rows[40_000] = 'A-40000'
    rows[50_000] = 'A-50000,'
    const { report } = await taken({ 'accounts.csv': `id,name\n${rows.join('\n')}\n` })
    expect(report.problems.map(({ examples }) => examples)).toEqual([
      [{ line: 80_002, value: 'A-40000' }],
      [{ line: 100_001, value: '' }],
    ])
  })
})

describe('a header', () => {
  it('without a required column says so and what was probably meant', async () => {
    const text = 'id,acount_id,start_on,arr\nS-1,A-9,2026-01-01,10\n'
    const { report } = await taken({ 'accounts.csv': ACCOUNTS, 'subscriptions.csv': text })
    expect(lines(report)).toEqual([
      'subscriptions.csv:1 account_id "account_id": the column is missing; add it; did you mean acount_id?',
    ])
    expect(report.rejected['subscription']).toBe(1)
  })

  it('that names a column twice is not guessed at', async () => {
    const { report } = await taken({ 'accounts.csv': 'id,name,ID\nA-1,Acme,A-2\n' })
    expect(lines(report)).toEqual(['accounts.csv:1 ID "ID": the column is there twice; remove or rename one'])
  })

  it.each([
    ['nothing', '', 'the file is empty; write at least a header line, or leave the file out'],
    ['broken UTF-8', Buffer.from('id,n\xc3\xa9,\xff\n', 'latin1'), 'not UTF-8; save the file as UTF-8'],
  ])('that is %s is a problem of the file', async (_what, content, says) => {
    const { report } = await taken({ 'accounts.csv': content, 'products.csv': 'id,name\nP-1,Core\n' })
    expect(lines(report)).toEqual([`accounts.csv:1  "": ${says}`])
    expect(report.good).toMatchObject({ account: 0, product: 1 })
  })

  it('alone is a file without rows', async () => {
    const { report } = await taken({ 'accounts.csv': 'id,name' })
    expect(report).toMatchObject({ problems: [], files: [{ rows: 0 }] })
  })
})

describe('a folder', () => {
  it('gives its files and those of its direct subfolders, each folder a source', async () => {
    const { report } = await taken({
      'accounts.csv': ACCOUNTS,
      'billing/accounts.csv': 'id,name\nB-1,Acme\n',
      'billing/old/accounts.csv': ACCOUNTS,
      'accounts.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'Kunden.csv': 'id\n',
      'read me.md': 'x',
      'usage.txt': '<!DOCTYPE html>',
    })
    expect(report.files.map(({ path, source }) => [path, source])).toEqual([
      ['accounts.csv', 'crm'],
      ['billing/accounts.csv', 'billing'],
    ])
    expect(Object.fromEntries(report.notRead.map(({ path, why }) => [path, why]))).toEqual({
      'Kunden.csv': 'neither its name nor its columns say what it is',
      'accounts.xls': 'a workbook of Excel before 2007; open it in Excel and save it as .xlsx',
      'billing/old': 'a folder within a subfolder is not looked into',
      'read me.md': 'neither CSV, JSON, Excel nor Parquet by its name',
      'usage.txt': 'a page of HTML or XML, whatever its name says; export the table as CSV or .xlsx',
    })
  })

  it('without anything to read is refused, with what would be read', async () => {
    await expect(taken({ 'goals.csv': 'id\n' })).rejects.toMatchObject({
      name: 'Failure',
      code: 'invalid-input',
      message: expect.stringContaining('goals.csv: neither its name nor its columns say what it is'),
      hint: expect.stringContaining('accounts, contacts, products, subscriptions, invoices'),
    })
  })

  it('with the same file in two forms is refused', async () => {
    const files = { 'accounts.csv': ACCOUNTS, 'accounts.csv.gz': gzipSync(ACCOUNTS) }
    await expect(taken(files)).rejects.toThrow(/accounts\.csv and .*accounts\.csv\.gz are both accounts/)
  })

  it('that does not exist is refused', async () => {
    await expect(taken({ 'accounts.csv': ACCOUNTS }, { paths: ['nowhere'] })).rejects.toThrow(
      /nowhere does not exist/,
    )
  })

  it('with a broken gzip file is refused', async () => {
    await expect(taken({ 'accounts.csv.gz': 'not packed' })).rejects.toThrow(
      /accounts\.csv\.gz cannot be unpacked/,
    )
  })

  it('with a Parquet file that is none is refused', async () => {
    await expect(taken({ 'accounts.parquet': 'PAR1' })).rejects.toThrow(
      /is not a Parquet file that can be read/,
    )
  })

  it('takes --source before the name of the folder, and a column before both', async () => {
    const files = { 'accounts.csv': 'id,name,source\nA-1,Acme,\nA-2,Beta,erp\n' }
    const { facts } = await taken(files, { source: 'given' })
    expect(facts.map(({ source, sourceId }) => [source, sourceId])).toEqual([
      ['erp', 'A-2'],
      ['given', 'A-1'],
    ])
  })

  it('leaves no trace in the temporary folder', async () => {
    const { readdirSync } = await import('node:fs')
    const left = await withInput({ 'accounts.csv': ACCOUNTS }, async (input, folder) => {
      await input.check({}, () => {})
      await input.close()
      return readdirSync(`${folder}/../tmp`)
    })
    expect(left).toEqual([])
  })
})
