/** Documents on paper: one page that always is one, tagged, named where rows wait, and unmoved by hostile texts. */
import { afterAll, describe, expect, it } from 'vitest'
import { Failure } from '#src/kernel/failure.ts'
import { endPrinting, type Pdf, printPdf } from '#src/print/pdf.ts'
import { Printer } from '#src/print/printer.ts'
import type { Document } from '#src/publish/document.ts'
import { typstSheet } from '#src/publish/typst/typst-sheet.ts'
import { fintechDocument } from './support/fintech-document.ts'
import { canReadText, readPdf, textOfPdf } from './support/read-pdf.ts'
import { names, stressDocument } from './support/stress-document.ts'

if (!canReadText) console.log('The text of PDFs is not read: pdftotext (poppler) is not installed.')

afterAll(endPrinting)

/** A document with nothing but one text, in every place that a text can have. */
function saying(text: string): Document {
  return {
    ...fintechDocument,
    title: text,
    subtitle: text,
    foot: text,
    facts: [{ label: text, value: text }],
    figures: [{ id: 'a', label: text, value: text, note: text, tone: 'bad', share: 2 }],
    verdict: [text],
    leftOut: [{ section: 'x', says: text }],
    sections: [
      {
        id: 'any',
        title: text,
        aside: text,
        blocks: [
          { kind: 'text', paragraphs: [text] },
          { kind: 'note', of: 'differs', says: text },
          { kind: 'gap', says: text, todo: text },
          { kind: 'list', items: [{ says: text, note: text, differs: text, state: 'unknown' }], more: 1 },
          { kind: 'lanes', lanes: [{ title: text, note: text, items: [], more: 0 }] },
          {
            kind: 'table',
            says: text,
            columns: [{ label: text, width: 0 }],
            rows: [
              { cells: [{ text, note: text, differs: text }] },
              { cells: [{ text, spark: [1, 2] }], isGap: true },
            ],
            more: 0,
          },
          {
            kind: 'matrix',
            says: text,
            across: [text],
            down: [text],
            acrossLabel: text,
            downLabel: text,
            cells: [[{ text, tone: 'watch' }]],
          },
        ],
      },
    ],
  }
}

const words = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]+/g, '')

describe('the one page', () => {
  it.each(['a4', 'letter'] as const)(
    'is one page of Fintech Corp, whole and tagged, on %s',
    async (paper) => {
      const { bytes, pages, fit } = await printPdf(fintechDocument, { paper })
      const facts = readPdf(bytes)
      expect([pages, facts.pages]).toEqual([1, 1])
      expect(fit).toEqual({ scale: expect.any(Number), dropped: [], shortened: [] })
      expect(fit?.scale).toBeGreaterThanOrEqual(0.94)
      expect(facts).toMatchObject({ isTagged: true, language: 'en' })
      expect([...facts.tags]).toEqual(
        expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TH', 'TD', 'L', 'Figure']),
      )
      expect(facts.alternatives).toBeGreaterThan(12)
    },
  )

  it.each(['a4', 'letter'] as const)(
    'is one page of far too much, and names what waits, on %s',
    async (paper) => {
      const { bytes, pages, fit } = await printPdf(stressDocument, { paper })
      expect([pages, readPdf(bytes).pages]).toEqual([1, 1])
      const dropped = new Map(fit?.dropped.map(({ section, rows }) => [section, rows]))
      expect(dropped.get('stakeholders')).toBeGreaterThan(25)
      expect(dropped.get('risks')).toBeGreaterThan(20)
      if (!canReadText) return
      expect(textOfPdf(bytes)).toContain(`+${dropped.get('stakeholders')} more in the full plan`)
    },
  )

  it('is one page of twenty sections too', async () => {
    const sections = Array.from({ length: 20 }, (_, at) => ({
      ...stressDocument.sections[2]!,
      id: `s${at}`,
    }))
    const { bytes, pages } = await printPdf({ ...fintechDocument, sections }, { paper: 'a4' })
    expect([pages, readPdf(bytes).pages]).toEqual([1, 1])
  })
})

describe('a long document', () => {
  let printed: Pdf

  it('takes the pages that it needs and numbers them', async () => {
    printed = await printPdf(
      { ...fintechDocument, sections: [...fintechDocument.sections, ...fintechDocument.sections.map(again)] },
      { paper: 'letter', layout: 'long' },
    )
    expect(printed.pages).toBeGreaterThan(3)
    expect(readPdf(printed.bytes)).toMatchObject({ pages: printed.pages, isTagged: true, language: 'en' })
    expect([...readPdf(printed.bytes).tags]).toEqual(
      expect.arrayContaining(['TOC', 'TOCI', 'THead', 'Table']),
    )
    expect(printed.fit).toBeNull()
  })

  it.skipIf(!canReadText)('has contents, and a foot on each page', () => {
    const text = textOfPdf(printed.bytes)
    expect(text).toContain('Contents')
    for (let page = 1; page <= printed.pages; page++) {
      expect(text).toContain(`As of 1 March 2026 · page ${page} of ${printed.pages}`)
    }
  })

  it.skipIf(!canReadText)('has no contents where it is short', async () => {
    const { bytes, pages } = await printPdf(
      { ...saying('short'), leftOut: [] },
      { paper: 'a4', layout: 'long' },
    )
    expect(pages).toBe(1)
    expect(textOfPdf(bytes)).not.toContain('Contents')
  })
})

const again = (section: Document['sections'][number]) => ({
  ...section,
  id: `${section.id}-2`,
  title: `${section.title} again`,
})

/** Readers of PDFs give letters that hang together the other way in other orders: then only the letters count. */
const letters = (text: string): string => [...words(text)].toSorted().join('')

describe('any text', () => {
  it.skipIf(!canReadText)('is read as it was written, in six scripts', async () => {
    const section: Document['sections'][number] = {
      id: 'names',
      title: 'Names',
      aside: null,
      blocks: [{ kind: 'list', items: names.map((says) => ({ says })), more: 0 }],
    }
    const { bytes } = await printPdf({ ...fintechDocument, sections: [section] }, { paper: 'a4' })
    const lines = textOfPdf(bytes).split('\n').map(letters)
    for (const name of names) expect(lines, name).toContainEqual(expect.stringContaining(letters(name)))
  })

  it.each([
    '#import "@preview/cetz:0.3.0"',
    ']) #panic("no") [ $x$ *b* _u_ `raw` <label> @ref // /*',
    'the end\u202Etxt.exe \u2066open',
    '"quotes" \\u{1F600} \\ \'single\' \u0000 \uD800',
    'x'.repeat(10_000),
    'שלום '.repeat(100),
    '',
  ])('harms no page: %.40s', async (text) => {
    for (const layout of ['one-page', 'long'] as const) {
      const { bytes, pages } = await printPdf(saying(text), { paper: 'a4', layout })
      expect(readPdf(bytes).pages).toBe(pages)
      if (layout === 'one-page') expect(pages).toBe(1)
      if (canReadText && text.length > 0 && text.length < 60 && layout === 'long') {
        expect(words(textOfPdf(bytes))).toContain(
          words(text.replaceAll(/[\0\uD800\u202E\u2066]/g, '')).slice(0, 9),
        )
      }
    }
  })
})

describe('the typesetting thread', () => {
  const sheet = JSON.stringify(typstSheet({ ...fintechDocument, sections: [] }, 'a4', 'one-page'))

  it('is renewed every eight pages', async () => {
    const printer = new Printer()
    for (let count = 0; count < 25; count++) await printer.typeset(sheet)
    expect(printer.started).toBe(4)
    await printer.close()
  })

  it('prints in order what is asked for at once', async () => {
    const printer = new Printer()
    const [first, second] = await Promise.all([printer.typeset(sheet), printer.typeset(sheet)])
    expect(first.bytes).toEqual(second.bytes)
    expect(printer.started).toBe(1)
    await printer.close()
  })

  it('is ended when it takes too long, with a Failure, and the next print works', async () => {
    const printer = new Printer({ timeLimit: 1 })
    await expect(printer.typeset(sheet)).rejects.toThrow(Failure)
    await printer.close()
    const patient = new Printer()
    await expect(patient.typeset('{')).rejects.toThrow(/could not be printed/)
    expect((await patient.typeset(sheet)).pages).toBe(1)
    await patient.close()
  })
})
