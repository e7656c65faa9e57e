/** Tables of many columns on paper: no word runs into the next column, or off the page. */
import { existsSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { endPrinting, printPdf } from '#src/print/pdf.ts'
import { columnNeeds } from '#src/publish/typst/column-needs.ts'
import type { Block, Cell, Document, Table } from '#src/publish/document.ts'
import { formNamed } from '#src/publish/forms.ts'
import { fintechDocument } from './support/fintech-document.ts'
import { examplePath, fintechSource } from './support/fintech-source.ts'
import { canReadText, type WordOnPage, wordsOfPdf } from './support/read-pdf.ts'

const isPresent = existsSync(examplePath)
if (!isPresent)
  console.log(`skipped: ${examplePath} is not here, so no form of the worked example is printed`)

afterAll(endPrinting)

async function wordsOf(document: Document): Promise<WordOnPage[]> {
  const { bytes } = await printPdf(document, { paper: 'a4', layout: 'long' })
  return wordsOfPdf(bytes)
}

/** Pairs of words of which one stands on the other; lines of one text are as near as their letters are high. */
function collisions(words: readonly WordOnPage[]): string[] {
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter(
        (other) =>
          other.page === one.page &&
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.3 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4,
      )
      .map((other) => `${one.text} on ${other.text}`),
  )
}

/** An A4 page less its margin. */
const EDGE = 595.3 - 51

const tableOf = (labels: readonly string[], cells: readonly Cell[]): Table => ({
  kind: 'table',
  says: 'what may be bought',
  columns: labels.map((label, at) => ({ label, width: at % 3 })),
  rows: [{ cells }, { cells: cells.toReversed() }],
  more: 0,
})

const documentOf = (block: Block): Document => ({
  ...fintechDocument,
  figures: [],
  verdict: [],
  leftOut: [],
  sections: [{ id: 'expansion', title: 'Expansion', aside: null, blocks: [block] }],
})

const labels = ['Opportunity', 'Stakeholder', 'Evidence', 'Confidence', 'Responsibility']
const cells: readonly Cell[] = [
  { text: 'Predictions for the Compliance department', strong: true, note: 'Cross-sell' },
  {
    text: 'Analytics Platform (Enterprise)',
    note: 'Maria Torres',
    differs: 'after notice on 8 January 2027',
  },
  { text: '$83,000' },
  { text: 'Monitoring', tone: 'watch' },
  { text: 'Engineering to scope the requirements' },
]

describe.skipIf(!canReadText)('a table on paper', () => {
  it.each([1, 2, 3])('of %i times five columns keeps its words apart and on the page', async (times) => {
    const many = <T>(things: readonly T[]): T[] => Array.from({ length: times }, () => things).flat()
    const words = await wordsOf(documentOf(tableOf(many(labels), many(cells))))
    expect(words.length).toBeGreaterThan(20)
    expect(collisions(words)).toEqual([])
    expect(words.filter(({ right }) => right > EDGE + 1)).toEqual([])
  })

  it.each([2, 6, 10])('of the whitespace of %i products keeps their names apart', async (count) => {
    const across = Array.from({ length: count }, (_, at) => `Analytics Platform (Enterprise) ${at}`)
    const grid: Block = {
      kind: 'matrix',
      says: 'the whitespace',
      across,
      down: ['Whole account', 'Compliance department'],
      acrossLabel: 'Product',
      downLabel: 'Buying centre',
      cells: [across, across].map((row) => row.map(() => ({ text: 'Open opportunity', tone: null }))),
    }
    expect(collisions(await wordsOf(documentOf(grid)))).toEqual([])
  })

  it.skipIf(!isPresent).each(['decision', 'operating-system'] as const)(
    'of the form %s is one of these',
    async (form) => {
      const words = await wordsOf(formNamed(form).make(fintechSource(), { audience: 'internal' }))
      expect(words.map(({ text }) => text)).toContain('EXPANSION')
      expect(collisions(words)).toEqual([])
    },
  )
})

describe('what a column needs', () => {
  it('is its longest word where it shares, and its longest line where it does not', () => {
    const table = tableOf(['A'], [{ text: 'scope the requirements' }])
    const [word, line] = [columnNeeds(table, [1]), columnNeeds(table, ['auto'])]
    expect(line[0]!).toBeGreaterThan(word[0]! + 3)
    expect(columnNeeds(tableOf(['A'], [{ text: 'requirements' }]), [1])).toEqual(word)
  })

  it('counts its head, and a shape beside the first word', () => {
    const [head] = columnNeeds(tableOf(['Responsibility'], [{ text: 'a' }]), [1])
    expect(head).toBeGreaterThan(6)
    const [bare, marked] = [{}, { tone: 'watch' } as const].map((more) =>
      columnNeeds(tableOf(['A'], [{ text: 'Monitoring', ...more }]), [1]),
    )
    expect(marked![0]!).toBeGreaterThan(bare![0]!)
  })
})
