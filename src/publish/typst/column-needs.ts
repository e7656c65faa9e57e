/** What each column of a table needs so that no word of it runs into the next one: its longest word, or its longest line. */
import type { Cell, Table } from '#src/publish/document.ts'
import type { ColumnWidth } from './column-widths.ts'

/** What is drawn stands on about as much, in the size of the text. */
const DRAWING = 4.6

/** A shape with its gap. */
const SHAPE = 0.8

/** Heads are small, bold, spaced capitals. */
const HEAD_LETTER = 0.57

/** Where a column takes what it needs, a contradiction is broken into lines of that width. */
const CONTRADICTION = 7.7

/** Bold letters are that much wider. */
const BOLD = 1.08

/** Where a line may be broken: at a space, after a hyphen, and where `printableText` says so. */
const BREAKS = /[ \t\n\u200B]+|(?<=[-–—])/

/** From here on letters are as wide as high. */
const WIDE = 0x2e80
const narrowLetter = /[ \u00A0.,:;'|!iIjlftr()]/u
const broadLetter = /[MWmw@%—A-Z]/u

/** In units of the size of its text, about: to measure each would cost more than to draw the page. */
export function widthOf(text: string): number {
  const widths = [...text].map((letter) =>
    letter.codePointAt(0)! >= WIDE
      ? 1
      : narrowLetter.test(letter)
        ? 0.33
        : broadLetter.test(letter)
          ? 0.74
          : 0.6,
  )
  return widths.reduce((sum, width) => sum + width, 0)
}

/** One figure a column, in units of the size of the text. @param widths as `columnWidths` shares them */
export function columnNeeds({ columns, rows }: Table, widths: readonly ColumnWidth[]): number[] {
  return columns.map(({ label }, at) => {
    const cells = rows.flatMap((row) => row.cells[at] ?? [])
    const isWhole = widths[at] === 'auto'
    const needs = cells.map((cell) => (isWhole ? lineOf(cell) : wordOf(cell)))
    const head = Math.max(0, ...(isWhole ? [label] : wordsOf(label)).map((word) => word.length * HEAD_LETTER))
    return Math.ceil(100 * Math.max(head, ...needs)) / 100
  })
}

function wordsOf(text: string | null | undefined): string[] {
  return text ? text.split(BREAKS) : []
}

function wordOf(cell: Cell): number {
  if (isDrawn(cell)) return DRAWING
  const [first = '', ...others] = wordsOf(cell.text)
  const own = [widthOf(first) + shapeOf(cell), ...others.map(widthOf)].map((width) => width * weightOf(cell))
  const beside = [...wordsOf(cell.note), ...wordsOf(cell.differs)].map((word) => widthOf(word) * BOLD)
  return Math.max(0, ...own, ...beside)
}

function lineOf(cell: Cell): number {
  if (isDrawn(cell)) return DRAWING
  const note = cell.note ? widthOf(` ${cell.note}`) : 0
  const against = cell.differs ? CONTRADICTION : 0
  return Math.max((widthOf(cell.text) + shapeOf(cell)) * weightOf(cell) + note, against)
}

function isDrawn({ spark, dots }: Cell): boolean {
  return spark !== undefined || dots !== undefined
}

function shapeOf({ tone, text }: Cell): number {
  return text !== '' && (tone === 'good' || tone === 'watch' || tone === 'bad') ? SHAPE : 0
}

function weightOf({ strong, tone }: Cell): number {
  return strong === true || tone === 'bad' ? BOLD : 1
}
