/** Workbooks that no program writes: entities, formulas, damage; nothing is worked out, fetched or guessed. */

import { gzipSync } from 'node:zlib'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { bookOf, rowOf } from './support/book-of.ts'
import { taken } from './support/files.ts'
import { verdictOn } from './support/hostile.ts'
import { zipOf } from './support/zip-of.ts'

const HEADER = rowOf('id', 'name')
const cell = (place: string, more: string, inside: string) => `<c r="${place}"${more}>${inside}</c>`

async function valuesOf(rows: string, parts: Readonly<Record<string, string>> = {}) {
  const { facts, report } = await taken({ 'book.xlsx': bookOf({ rows, parts }) })
  return { values: facts.map(({ values, attributes }) => ({ ...values, ...attributes })), report }
}

describe('a workbook that declares entities', () => {
  const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
  const laughs = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>'
  const sheet = (start: string) =>
    `<?xml version="1.0"?>${start}<worksheet><sheetData>${HEADER}${rowOf('A-1', '&e;')}</sheetData></worksheet>`

  it.each([
    ['in a sheet', { 'xl/worksheets/sheet1.xml': sheet(outside) }],
    ['that repeat each other', { 'xl/worksheets/sheet1.xml': sheet(laughs) }],
    ['in its texts', { 'xl/sharedStrings.xml': `${outside}<sst><si><t>&e;</t></si></sst>` }],
    ['in its list of sheets', { 'xl/workbook.xml': `${outside}<workbook/>` }],
    ['in its styles', { 'xl/styles.xml': `${laughs}<styleSheet/>` }],
  ])('is refused: %s', async (_where, parts) => {
    const { refused } = await verdictOn({ 'book.xlsx': bookOf({ parts }) })
    expect(refused).toMatch(/is not a workbook that can be read: .* declares entities of its own/)
    expect(refused).toMatch(/save it again as \.xlsx/)
  })

  it('or only uses them is refused', async () => {
    const { refused } = await verdictOn({ 'book.xlsx': bookOf({ rows: HEADER + rowOf('A-1', '&e;') }) })
    expect(refused).toMatch(/uses an entity that nobody knows/)
  })
})

describe('a formula', () => {
  it('counts by the result that was saved with it', async () => {
    const row = `<row>${cell('A2', ' t="str"', '<f>"A-"&amp;1</f><v>A-1</v>')}${cell('B2', '', '<f>WEBSERVICE("http://x")</f><v>7</v>')}</row>`
    expect((await valuesOf(HEADER + row)).values).toEqual([{ id: 'A-1', name: '7' }])
  })

  it('without a result is told, and never worked out', async () => {
    const row = `<row r="2">${cell('A2', '', '<f>1+1</f>')}${cell('B2', ' t="inlineStr"', '<is><t>Acme</t></is>')}</row>`
    const { report, values } = await valuesOf(HEADER + row)
    expect(report.problems).toMatchObject([
      { problem: 'a formula without its result', examples: [{ line: 2 }] },
    ])
    expect(values).toEqual([])
  })

  it('in a text stays a text', async () => {
    const text = `=cmd|' /C calc'!A0`
    const { facts } = await taken({ 'accounts.csv': `id,name\n${text},@SUM(A1)\n` })
    expect(facts[0]?.values).toEqual({ id: text, name: '@SUM(A1)' })
    expect((await valuesOf(HEADER + rowOf('=1+1', '+1'))).values).toEqual([{ id: '=1+1', name: '+1' }])
  })
})

describe('the cells of a sheet', () => {
  const styles = (code: string) =>
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`
  const number = (value: string, style = 0) =>
    `<row>${cell('A2', ' t="inlineStr"', '<is><t>A-1</t></is>')}${cell('B2', ` s="${style}"`, `<v>${value}</v>`)}</row>`
  const textOf = async (value: string, style: number, code = '0') =>
    (await valuesOf(HEADER + number(value, style), { 'xl/styles.xml': styles(code) })).values[0]?.['name']

  it.each([
    ['79.989999999999995', 0, '0', '79.99'],
    ['1.2345678901234568E+18', 0, '0', '1234567890123456800'],
    ['1E-7', 0, '0', '0.0000001'],
    ['46082', 2, '0', '2026-03-01'],
    ['46082', 1, 'dd.mm.yyyy', '2026-03-01'],
    ['46082.395833333336', 1, 'yyyy\\-mm\\-dd hh:mm', '2026-03-01T09:30:00'],
    ['46082', 1, '[$-409]mmm d', '2026-03-01'],
    ['0.395833333333333', 1, 'h:mm AM/PM', '09:30:00'],
    ['1.5', 1, '[h]:mm', '36:00:00'],
    ['46082', 1, '&quot;day&quot; 0', '46082'],
    ['46082', 1, '#,##0.00 [Red]', '46082'],
    ['60', 2, '0', '1900-02-28'],
    ['1', 2, '0', '1900-01-01'],
    ['-5', 2, '0', '-5'],
    ['9999999999', 2, '0', '9999999999'],
  ])('are plain text: %s in format %d %s is %s', async (value, style, code, text) => {
    expect(await textOf(value, style, code)).toBe(text)
  })

  it('count from 1904 where the workbook says so', async () => {
    const book =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Accounts" sheetId="1" r:id="rId1"/></sheets></workbook>'
    const parts = { 'xl/styles.xml': styles('0'), 'xl/workbook.xml': book }
    expect((await valuesOf(HEADER + number('44620', 2), parts)).values[0]?.['name']).toBe('2026-03-01')
  })

  it('are found by their place, whatever is left out, and by the texts they share', async () => {
    const rows = `${rowOf('id', 'name', 'city', 'domain')}<x:row r="5">${cell('D5', ' t="s"', '<v>1</v>')}${cell('A5', ' t="s"', '<v>0</v>')}${cell('B5', ' t="s"', '<v>2</v>')}</x:row>`
    const words =
      '<sst><si><t>A-1</t></si><si><r><t>acme</t></r><r><t>.io</t></r><rPh><t>no</t></rPh></si><si><t xml:space="preserve"> A_x0026_B &amp; &#x43;o </t></si></sst>'
    const { values } = await valuesOf(rows, { 'xl/sharedStrings.xml': words })
    expect(values).toEqual([{ id: 'A-1', name: 'A&B & Co', domain: 'acme.io' }])
  })

  it('that are false, true or an error are the words for it', async () => {
    const rows = `${rowOf('id', 'name', 'yes', 'no', 'bad')}<row>${cell('A2', ' t="str"', '<v>A-1</v>')}${cell('B2', ' t="str"', '<v>Acme</v>')}${cell('C2', ' t="b"', '<v>1</v>')}${cell('D2', ' t="b"', '<v>0</v>')}${cell('E2', ' t="e"', '<v>#DIV/0!</v>')}</row>`
    expect((await valuesOf(rows)).values[0]).toMatchObject({ yes: 'true', no: 'false', bad: '#DIV/0!' })
  })

  it('with NUL, or with more text than a line may have, are told', async () => {
    const rows = HEADER + rowOf('A-1', '_x0000_') + rowOf('A-2', 'x'.repeat(1_100_000)) + rowOf('A-3', 'Carl')
    const { refused, problems, good } = await verdictOn({ 'book.xlsx': bookOf({ rows }) })
    expect(refused).toBeNull()
    expect(problems.toSorted()).toEqual([
      'book.xlsx, sheet Accounts: holds a NUL character',
      'book.xlsx, sheet Accounts: longer than a megabyte',
    ])
    expect(good).toBe(1)
  })

  it('in five thousand columns are too many', async () => {
    const wide = rowOf(...Array.from({ length: 5_000 }, (_, at) => `c${at}`))
    expect((await verdictOn({ 'book.xlsx': bookOf({ rows: wide }) })).problems).toEqual([
      'book.xlsx, sheet Accounts: more than 4,096 columns; nothing is read',
    ])
  })
})

describe('a workbook', () => {
  it.each([
    ['ends too early', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }],
    ['its tags do not fit together', { 'xl/worksheets/sheet1.xml': '<worksheet><a></b></worksheet>' }],
    ['it is not UTF-8', { 'xl/workbook.xml': '<workbook>\ud800</workbook>' }],
    ['nested too deeply', { 'xl/worksheets/sheet1.xml': '<a>'.repeat(200_000) }],
    ['a tag of it is far too long', { 'xl/worksheets/sheet1.xml': `<a b="${'x'.repeat(200_000)}` }],
    [
      'is missing',
      {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
      },
    ],
  ])('that is damaged is refused: %s', async (why, parts) => {
    const bytes = bookOf({ parts })
    const { refused } = await verdictOn({ 'book.xlsx': why === 'it is not UTF-8' ? damaged() : bytes })
    expect(refused).toContain(why)
  })

  it('has sheets that are hidden, which are named and not read', async () => {
    const book =
      '<workbook xmlns:r="r"><sheets><sheet name="Accounts" sheetId="1" r:id="rId1"/><sheet name="Old" state="veryHidden" sheetId="2" r:id="rId1"/></sheets></workbook>'
    const { notRead, good } = await verdictOn({
      'book.xlsx': bookOf({ rows: HEADER + rowOf('A-1', 'Acme'), parts: { 'xl/workbook.xml': book } }),
    })
    expect(notRead).toEqual(['book.xlsx, sheet Old: the sheet is hidden; show it in Excel to have it read'])
    expect(good).toBe(1)
  })

  it('that is a bomb is refused', async () => {
    const { refused } = await verdictOn({ 'book.xlsx': bookOf({ rows: ' '.repeat(100 << 20) }) })
    expect(refused).toMatch(/^book\.xlsx unpacks to more than 200 times its size/)
  })

  it('in binary, or packed in an archive, or gzipped, is known by its bytes', async () => {
    const book = bookOf({ rows: HEADER + rowOf('A-1', 'Acme') })
    const binary = zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' })
    const { notRead, good } = await verdictOn({
      'a.xlsx.gz': gzipSync(book),
      'b.zip': zipOf({ 'erp/book.xlsx': book }),
      'c.xlsx': binary,
    })
    expect(notRead).toEqual(['c.xlsx: a binary workbook; open it in Excel and save it as .xlsx'])
    expect(good).toBe(2)
  })

  it('of another program is read as that program reads it', async () => {
    const when = new Date('2026-03-01T00:00:00Z')
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Accounts',
          rows: [
            ['id', 'name', 'created_on'],
            ['A-1', 'Ä & <b>', when],
          ],
        },
      ],
    })
    const theirs = (await readXlsx(bytes)).sheets[0]?.rows[1]
    expect(theirs).toEqual(['A-1', 'Ä & <b>', when])
    const { facts } = await taken({ 'book.xlsx': bytes })
    expect(facts[0]?.values).toEqual({ id: 'A-1', name: 'Ä & <b>', created_on: '2026-03-01' })
  })
})

/** A part of it holds bytes that are no text. */
function damaged(): Buffer {
  return zipOf({
    '[Content_Types].xml': '<x/>',
    'xl/workbook.xml': Buffer.from('<workbook>\xff</workbook>', 'latin1'),
  })
}
