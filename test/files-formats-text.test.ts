/** The encodings of text files: found by their bytes where they tell, told where they were assumed, and never mixed up. */

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { lines, taken } from './support/files.ts'

const TEXT = 'id,name,city\nA-1,Müller & Söhne,Köln\nA-2,Café “Été” – 5 €,Łódź 🚀\n'
const LATIN = 'id;name\nA-1;Müller & Söhne\nA-2;Café “Été” – 5 €\n'

/** As Windows writes it. */
function windows1252(text: string): Buffer {
  const beyond: Readonly<Record<string, number>> = { '€': 0x80, '“': 0x93, '”': 0x94, '–': 0x96 }
  return Buffer.from([...text].map((character) => beyond[character] ?? character.codePointAt(0)!))
}

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), []],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), []],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), ['read as UTF-16 (little endian)']],
    ['UTF-16, big end first', utf16be(`\uFEFF${TEXT}`), ['read as UTF-16 (big endian)']],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), ['read as UTF-16 (little endian)']],
    ['UTF-16 without a mark, big end first', utf16be(TEXT), ['read as UTF-16 (big endian)']],
  ])('is read as %s', async (_encoding, content, assumptions) => {
    const { report, facts } = await taken({ 'accounts.csv': content })
    expect(lines(report)).toEqual([])
    expect(facts.map(({ values }) => [values['name'], values['city']])).toEqual([
      ['Müller & Söhne', 'Köln'],
      ['Café “Été” – 5 €', 'Łódź 🚀'],
    ])
    expect(report.files[0]?.assumptions).toEqual(assumptions)
  })

  it.each([
    ['plain', 'accounts.csv', windows1252(LATIN)],
    ['gzipped', 'accounts.csv.gz', gzipSync(windows1252(LATIN))],
    [
      'with odd letters in the header',
      'accounts.csv',
      windows1252(
        LATIN.replace('name', 'name;Größe')
          .replaceAll('\nA', '\nA')
          .replaceAll(/(?<=\nA.*)$/gm, ';1'),
      ),
    ],
  ])(
    'is read as Windows-1252 where it is no UTF-8 at all, %s, and the report says so',
    async (_how, name, content) => {
      const { report, facts } = await taken({ [name]: content })
      expect(lines(report)).toEqual([])
      expect(facts.map(({ values }) => values['name'])).toEqual(['Müller & Söhne', 'Café “Été” – 5 €'])
      expect(report.files[0]?.assumptions).toEqual(['read as Windows-1252, since it is not UTF-8'])
    },
  )

  it('that mixes UTF-8 with something else is damaged, and every place is told', async () => {
    const mixed = Buffer.concat([Buffer.from('id,name\nA-1,Müller\n'), windows1252('A-2,Söhne\nA-3,Acme\n')])
    const { report, facts } = await taken({ 'accounts.csv': mixed })
    expect(lines(report)).toEqual(['accounts.csv:3  "A-2,S\ufffdhne": not UTF-8; save the file as UTF-8'])
    expect(facts).toHaveLength(2)
    expect(report.files[0]?.assumptions).toEqual([])
  })

  it.each([
    ['a NUL', 'A-1,M\xfcller\0\n'],
    ['a byte that Windows-1252 does not have', 'A-1,M\xfcller \x81\n'],
  ])('with %s is not taken for Windows-1252', async (_what, line) => {
    const { report } = await taken({ 'accounts.csv': Buffer.from(`id,name\n${line}`, 'latin1') })
    expect(report.problems).toMatchObject([{ problem: 'not UTF-8', examples: [{ line: 2 }] }])
  })

  it('keeps the lines of its mistakes in any encoding', async () => {
    const text = 'id,name,tier\nA-1,"Mül\nler",1\nA-2,Beta,9\n'
    for (const content of [windows1252(text), Buffer.from(`\uFEFF${text}`, 'utf16le')]) {
      const { report } = await taken({ 'accounts.csv': content })
      expect(report.problems).toMatchObject([{ column: 'tier', examples: [{ line: 4, value: '9' }] }])
    }
  })

  it('in UTF-16 that is damaged tells where', async () => {
    const half = Buffer.from('id,name\nA-1,A\ud800cme\nA-2,Beta\n', 'utf16le')
    const { report, facts } = await taken({
      'accounts.csv': Buffer.concat([Buffer.from('\uFEFF', 'utf16le'), half]),
    })
    expect(report.problems).toMatchObject([{ problem: 'damaged text', examples: [{ line: 2 }] }])
    expect(facts).toHaveLength(1)
  })

  it.each([
    ['iso-8859-15', Buffer.from('id,name\nA-1,5 \xa4\n', 'latin1'), '5 €'],
    ['windows-1251', Buffer.from('id,name\nA-1,\xcc\xee\xf1\xea\xe2\xe0\n', 'latin1'), 'Москва'],
    ['shift_jis', Buffer.from('id,name\nA-1,\x93\x8c\x8b\x9e\n', 'latin1'), '東京'],
    ['utf-16le', Buffer.from('id,name\nA-1,東京\n', 'utf16le'), '東京'],
    ['latin1', Buffer.from('id,name\nA-1,Ã©\n', 'latin1'), 'Ã©'],
  ])('is read as %s where somebody says so', async (encoding, content, name) => {
    const { report, facts } = await taken({ 'accounts.csv': content }, { reading: { encoding } })
    expect(lines(report)).toEqual([])
    expect(facts[0]?.values['name']).toBe(name)
  })

  it.each([
    ['accounts.csv', 'id,name\nA-1,Müller\n'],
    ['accounts.json', '[{"id":"A-1","name":"Müller"}]'],
  ])('that bears the mark of UTF-8 is UTF-8, whatever somebody says: %s', async (file, text) => {
    const { report, facts } = await taken(
      { [file]: Buffer.from(`\uFEFF${text}`) },
      { reading: { encoding: 'windows-1252' } },
    )
    expect(lines(report)).toEqual([])
    expect(facts[0]?.values['name']).toBe('Müller')
  })

  it('is refused in an encoding that nobody knows', async () => {
    await expect(taken({ 'accounts.csv': TEXT }, { reading: { encoding: 'klingon' } })).rejects.toMatchObject(
      {
        message: '"klingon" is not the name of an encoding that is read.',
        hint: expect.stringContaining('utf-8'),
      },
    )
  })
})
