/** What stands together on paper stays together: a row, the lanes below their titles, a figure in one line. */
import { afterAll, describe, expect, it } from 'vitest'
import { endPrinting, printPdf } from '#src/print/pdf.ts'
import type { Block, Document, Figure } from '#src/publish/document.ts'
import { fintechDocument } from './support/fintech-document.ts'
import { canReadText, type WordOnPage, wordsOfPdf } from './support/read-pdf.ts'

afterAll(endPrinting)

async function printed(lines: number, block: Block, figures: readonly Figure[] = []): Promise<WordOnPage[]> {
  const items = Array.from({ length: lines }, () => ({ says: 'a line' }))
  const section = (id: string, blocks: readonly Block[]): Document['sections'][number] => ({
    id,
    title: id,
    aside: null,
    blocks,
  })
  const document: Document = {
    ...fintechDocument,
    figures,
    verdict: [],
    leftOut: [],
    sections: [section('lines', [{ kind: 'list', items, more: 0 }]), section('last', [block])],
  }
  const { bytes } = await printPdf(document, { paper: 'a4', layout: 'long' })
  return wordsOfPdf(bytes)
}

/** The pages on which the words stand that begin so. */
const pagesOf = (words: readonly WordOnPage[], beginning: string) =>
  new Set(words.filter(({ text }) => text.startsWith(beginning)).map(({ page }) => page))

/** Labels are in capitals. */
const lower = (word: WordOnPage): WordOnPage => ({ ...word, text: word.text.toLowerCase() })

const row = Array.from({ length: 24 }, (_, at) => `word${at}`).join(' ')
const table: Block = {
  kind: 'table',
  says: 'what moved',
  columns: [1, 2, 3, 4, 5].map((at) => ({ label: `Column ${at}`, width: 1 })),
  rows: [{ cells: [1, 2, 3, 4, 5].map(() => ({ text: row })) }],
  more: 0,
}
const lane = (title: string) => ({
  title,
  note: null,
  items: [1, 2, 3].map((at) => ({ says: `lanes${at} ${'and more '.repeat(8)}`, note: 'Sarah Chen' })),
  more: 0,
})
const lanes: Block = { kind: 'lanes', lanes: ['lanes30', 'lanes60', 'lanes90'].map(lane) }

const figure = (label: string, value: string, note: string, share: number | null = null): Figure => ({
  id: label,
  label,
  value,
  note,
  tone: null,
  share,
})

describe.skipIf(!canReadText)('on paper', () => {
  it.each([38, 40, 42, 44])('a row stands on one page below %i lines', async (lines) => {
    expect(pagesOf(await printed(lines, table), 'word').size).toBe(1)
  })

  it.each([42, 44, 46, 48])('lanes stand on one page below %i lines', async (lines) => {
    expect(pagesOf(await printed(lines, lanes), 'lanes').size).toBe(1)
  })

  it.each([44, 46, 48])('a grid stands on one page with its names below %i lines', async (lines) => {
    const names = [1, 2, 3, 4, 5].map((at) => `grid${at}`)
    const cells = names.map(() => names.map((text) => ({ text: `${text} opportunity`, tone: null })))
    const grid: Block = {
      kind: 'matrix',
      says: 'the whitespace',
      across: names,
      down: names,
      acrossLabel: 'grid-products',
      downLabel: 'grid-centres',
      cells,
    }
    expect(pagesOf((await printed(lines, grid)).map(lower), 'grid').size).toBe(1)
  })

  it('a long row goes on over the pages that it needs', async () => {
    const long = { ...table, rows: [{ cells: [{ text: `${row} `.repeat(60) }] }] }
    expect(pagesOf(await printed(3, long), 'word').size).toBeGreaterThan(1)
  })

  it('the value of a figure stands in one line beside others with long notes', async () => {
    const words = await printed(1, { kind: 'text', paragraphs: ['end'] }, [
      figure('ARR', '$79,970', 'customer since 25 Jan 2025'),
      figure('Notice date', '26 Dec 2026', '33 days left, renews 25 Jan 2027'),
      figure('Seats active', '12 of 55x', '21.8% utilised', 0.2),
      figure('Expansion pipeline', 'none open', ''),
      figure('Health', '58.8', 'Yellow, 7 of 7 measured'),
      figure('Renewal outlook', '51%', '40% to 63%', 0.5),
    ])
    const topOf = (text: string) => words.find((word) => word.text === text)!.top
    expect(topOf('55x')).toBeCloseTo(topOf('$79,970'), 1)
  })
})
