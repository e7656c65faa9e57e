/** A document made ready for the templates beside this file: printable texts, widths of columns, places on the map. */
import type { Block, Document, DocumentSection, StakeholderMap, Table } from '#src/publish/document.ts'
import { columnNeeds } from './column-needs.ts'
import { columnWidths, type ColumnWidth } from './column-widths.ts'
import { placePeople, type PlacedPeople } from './place-people.ts'
import { printableText } from './printable-text.ts'

export type Paper = 'a4' | 'letter'

/** `one-page`: exactly one page, whatever it takes; `long`: as many as it needs, with contents. */
export type Layout = 'one-page' | 'long'

/** Boxes side by side, and people on the map: beside a table there is less room than on a page. */
const mapRoom = { 'one-page': { columns: 3, most: 12 }, long: { columns: 5, most: 60 } } as const

type SheetBlock =
  | Exclude<Block, Table | StakeholderMap>
  | (Table & { readonly widths: readonly ColumnWidth[]; readonly needs: readonly number[] })
  | (StakeholderMap & { readonly placed: PlacedPeople })

/** Code units of a text that one page could ever show; the templates count letters, and that takes time. */
const MOST = 2000

/** What the templates read, as JSON. */
export interface TypstSheet extends Omit<Document, 'sections'> {
  readonly paper: Paper
  readonly arranged: Layout
  readonly sections: readonly SheetSection[]
}

export interface SheetSection extends Omit<DocumentSection, 'blocks'> {
  readonly blocks: readonly SheetBlock[]
  /** rows for which there is room in any case, beside a map of that height */
  readonly least: number
}

export function typstSheet(document: Document, paper: Paper, layout: Layout): TypstSheet {
  const printable = withTexts(document, (text) =>
    printableText(layout === 'long' ? text : text.slice(0, MOST)),
  )
  return {
    ...printable,
    paper,
    arranged: layout,
    sections: printable.sections.map((section) => {
      const blocks = section.blocks.map((block) => ready(block, layout))
      return { ...section, blocks, least: Math.max(0, ...blocks.map(rowsOfMap)) }
    }),
  }
}

function rowsOfMap(block: SheetBlock): number {
  return block.kind === 'map' ? block.placed.rows : 0
}

function ready(block: Block, layout: Layout): SheetBlock {
  if (block.kind === 'table') {
    const widths = columnWidths(block)
    return { ...block, widths, needs: columnNeeds(block, widths) }
  }
  if (block.kind !== 'map') return block
  const { columns, most } = mapRoom[layout]
  return { ...block, placed: placePeople(block.people, columns, most, block.lines) }
}

/** The same value with each text in it changed. */
function withTexts<T>(value: T, change: (text: string) => string): T
function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((member) => withTexts(member, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTexts(member, change)]))
}
