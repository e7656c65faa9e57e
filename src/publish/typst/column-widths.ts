/** How a table shares its width: what is short takes what it needs, the rest is shared by what stands in it. */
import type { Cell, Table } from '#src/publish/document.ts'

/** A share of what is left, or as much as the content needs. */
export type ColumnWidth = number | 'auto'

/** Letters that a column may hold in one line and still take just what it needs. */
const SHORT = 16

/** Letters of a column with a usual share. */
const USUAL = 24

/** Letters that all columns together may take so; beyond, the longest have to share. */
const ROOM = 64

/** Of what its text asks for, what a column gets even where the form gives it less. */
const LEAST = 0.55

/** What a drawing takes, in letters. */
const DRAWING = 9

/** In which a contradiction is broken into lines. */
const CONTRADICTION = 14

/** One width a column. At least one is a share, so that a table always fills its width and never passes it. */
export function columnWidths(table: Table): ColumnWidth[] {
  const lengths = table.columns.map((column, at) =>
    longest(
      column.label,
      table.rows.map((row) => row.cells[at]),
    ),
  )
  const unit = usual(table)
  const widths = table.columns.map(({ width }, at): ColumnWidth => {
    const length = lengths[at] ?? 0
    return width === 0 && length <= SHORT
      ? 'auto'
      : Math.max(width, unit * share(length) * (width === 0 ? 1 : LEAST))
  })
  while (taken(widths, lengths) > ROOM || !widths.some((width) => width !== 'auto')) {
    const at = longestShort(widths, lengths)
    if (at === -1) break
    widths[at] = unit * share(lengths[at] ?? 0)
  }
  return widths
}

/** As wide as its text is long, within bounds: a long one takes more lines, not all of the page. */
function share(length: number): number {
  return Math.min(1.5, Math.max(0.5, length / USUAL))
}

/** What the form calls a usual share, so that ours go with its own. */
function usual({ columns }: Table): number {
  const given = columns.map(({ width }) => width).filter((width) => width > 0)
  return given.length === 0 ? 1 : given.reduce((sum, width) => sum + width, 0) / given.length
}

function taken(widths: readonly ColumnWidth[], lengths: readonly number[]): number {
  return widths.reduce<number>((sum, width, at) => sum + (width === 'auto' ? (lengths[at] ?? 0) : 0), 0)
}

function longestShort(widths: readonly ColumnWidth[], lengths: readonly number[]): number {
  const short = widths.flatMap((width, at) => (width === 'auto' ? [at] : []))
  return short.reduce((best, at) => ((lengths[at] ?? 0) > (lengths[best] ?? -1) ? at : best), -1)
}

function longest(label: string, cells: readonly (Cell | undefined)[]): number {
  return Math.max(label.length, ...cells.map((cell) => (cell === undefined ? 0 : lettersOf(cell))))
}

function lettersOf(cell: Cell): number {
  if (cell.spark !== undefined || cell.dots !== undefined) return DRAWING
  const note = cell.note ? cell.note.length + 1 : 0
  return Math.max(cell.text.length + note, cell.differs ? CONTRADICTION : 0) + (cell.tone ? 2 : 0)
}
