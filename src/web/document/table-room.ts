/** How much room a table of the document needs to stand in columns: of its words, as no word is cut. */
import type { Cell, Table } from '#src/publish/document.ts'

/** Letters of a word that may break, as an address on the web. */
const LONG = 24
/** In pixels, as the document is set. */
const letter = 7.2
const letterOfHead = 6.4
const mark = 20
const dots = 30
const course = 64
const gap = 16
const provenance = 24
/** In pixels; beneath it, sentences stand a word in a line. */
const readable = 84

/** A word that breaks where it does not fit; the others stand whole. */
export function hasLongWord(text: string): boolean {
  return lettersOf(text) > LONG
}

/** The class by which a table stands in columns from its width on; see `columned` in app.css. */
export function tableRoom({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const widths = columns.map(({ label, width }, at) => {
    const cells = rows.flatMap(({ cells: { [at]: cell } }) => (cell === undefined ? [] : [cell]))
    const words = Math.max(letterOfHead * lettersOf(label), ...cells.map(widthOfWords))
    // A column that takes a share of the width holds sentences; one that takes none, figures.
    return width === 0 ? words : Math.max(words, Math.min(readable, longestOf(cells)))
  })
  const ends = rows.some((row) => row.provenance !== undefined) ? provenance + gap : 0
  const needed = widths.reduce((sum, width) => sum + width, (columns.length - 1) * gap + ends)
  if (needed <= 42 * 16) return 'needs-42'
  if (needed <= 47 * 16) return 'needs-47'
  if (needed <= 50 * 16) return 'needs-50'
  return needed <= 54 * 16 ? 'needs-54' : 'needs-64'
}

/** The letters of its longest word: it breaks after spaces and hyphens, within a day it does not. */
function lettersOf(text: string): number {
  return Math.max(0, ...text.split(/[ \n]|(?<=-)/).map((word) => word.length))
}

function widthOfWords({ text, note, differs, tone, dots: count, spark }: Cell): number {
  const beside = (tone ? mark : 0) + (spark === undefined ? 0 : course)
  const first = count ? dots : letter * Math.min(LONG, lettersOf(text))
  const others = [
    letter * Math.min(LONG, lettersOf(note ?? '')),
    differs ? mark + letter * Math.min(LONG, lettersOf(differs)) : 0,
  ]
  return Math.max(beside + first, ...others)
}

function longestOf(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map(({ text, note }) => letter * Math.max(text.length, note?.length ?? 0)))
}
