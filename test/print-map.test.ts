/** The map of people on paper: whole on one page where it fits on one, and never over the foot of a page. */
import { afterAll, describe, expect, it } from 'vitest'
import { endPrinting, printPdf } from '#src/print/pdf.ts'
import type { Block, Document, MapPerson } from '#src/publish/document.ts'
import { fintechDocument } from './support/fintech-document.ts'
import { canReadText, type WordOnPage, wordsOfPdf } from './support/read-pdf.ts'

afterAll(endPrinting)

const person = (id: string, reportsTo: string | null): MapPerson => ({
  id,
  name: id,
  title: 'Analyst',
  roles: ['End User'],
  influence: 2,
  tone: 'good',
  sentiment: 'Positive',
  state: 'engaged',
  reportsTo,
})

/** A chief over so many; beside more than a page is wide for they stand in one column. */
const team = (size: number): MapPerson[] => [
  person('chief', null),
  ...Array.from({ length: size }, (_, at) => person(`p${at}`, 'chief')),
]

/** Four teams below a chief, each in a column of five. */
const teams: MapPerson[] = [
  ...team(4),
  ...[0, 1, 2, 3].flatMap((lane) =>
    [0, 1, 2, 3].map((row) => person(`p${lane}x${row}`, row === 0 ? `p${lane}` : `p${lane}x${row - 1}`)),
  ),
]

/** The map below so many lines, and a sentence after it. */
function document(lines: number, people: readonly MapPerson[]): Document {
  const section = (id: string, blocks: readonly Block[]): Document['sections'][number] => ({
    id,
    title: `Section ${id}`,
    aside: null,
    blocks,
  })
  const items = Array.from({ length: lines }, () => ({ says: 'a line' }))
  return {
    ...fintechDocument,
    foot: 'Confidential',
    sections: [
      section('lines', [{ kind: 'list', items, more: 0 }]),
      section('people', [
        { kind: 'map', says: 'the people', people, lines: [] },
        { kind: 'text', paragraphs: ['afterwards'] },
      ]),
    ],
  }
}

async function wordsOf(lines: number, people: readonly MapPerson[]): Promise<WordOnPage[]> {
  const { bytes } = await printPdf(document(lines, people), { paper: 'a4', layout: 'long' })
  return wordsOfPdf(bytes)
}

/** Each box stands once and ends above the foot of its page. */
function expectWhole(words: readonly WordOnPage[], people: readonly MapPerson[]): WordOnPage[] {
  const feet = words.filter(({ text }) => text === 'Confidential')
  return people.map(({ name }) => {
    const found = words.filter(({ text }) => text === name)
    expect(found, name).toHaveLength(1)
    const foot = feet.find(({ page }) => page === found[0]!.page)
    expect(found[0]!.bottom + boxBelowName, name).toBeLessThan(foot!.top)
    return found[0]!
  })
}

/** How far a box goes on below the name in it, in points. */
const boxBelowName = 20

describe.skipIf(!canReadText)('the map of people on paper', () => {
  it.each([10, 16, 20, 22, 24, 27])('stands whole on one page below %i lines', async (lines) => {
    const words = await wordsOf(lines, teams)
    const placed = expectWhole(words, teams)
    const [page] = new Set(placed.map((one) => one.page))
    expect(new Set(placed.map((one) => one.page)).size).toBe(1)
    const title = words.findLast(({ text }) => text === 'Section')
    const after = words.find(({ text }) => text === 'afterwards')
    expect(title?.page).toBe(page)
    expect(after!.page > page! || after!.top > Math.max(...placed.map((one) => one.bottom))).toBe(true)
  })

  it('goes on over pages between two rows where no page holds it', async () => {
    const people = team(40)
    const placed = expectWhole(await wordsOf(3, people), people)
    expect(new Set(placed.map((one) => one.page)).size).toBeGreaterThan(2)
  })
})
