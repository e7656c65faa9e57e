/** What the one page had no room for although the form has it: rows that were dropped, and texts that were cut. */
import type { Block } from '#src/publish/document.ts'
import type { SheetSection } from './typst-sheet.ts'

export interface LeftOff {
  /** rows that wait in the full plan, by section, beside those that the form itself left out */
  readonly dropped: readonly { readonly section: string; readonly rows: number }[]
  /** how many texts were cut, by section: they end in `…` */
  readonly shortened: readonly { readonly section: string; readonly texts: number }[]
}

/** @param most the rows of a table, list or lane, and the letters of a text, that were printed */
export function leftOff(
  sections: readonly SheetSection[],
  most: { readonly rows: number; readonly letters: number },
): LeftOff {
  const counted = sections.map(({ id, blocks, least }) => {
    const rows = blocks.flatMap(rowsOf)
    const room = Math.max(most.rows, least)
    const printed = rows.flatMap((all) => all.slice(0, room)).flat()
    return {
      section: id,
      rows: rows.reduce((sum, all) => sum + Math.max(0, all.length - room), 0),
      texts: printed.filter((text) => lettersOf(text) > most.letters).length,
    }
  })
  return {
    dropped: counted.filter(({ rows }) => rows > 0).map(({ section, rows }) => ({ section, rows })),
    shortened: counted.filter(({ texts }) => texts > 0).map(({ section, texts }) => ({ section, texts })),
  }
}

/** By table, list and lane: the texts of each row. */
function rowsOf(block: Block): (readonly string[])[][] {
  if (block.kind === 'table') return [block.rows.map(({ cells }) => cells.flatMap((cell) => textsOf(cell)))]
  if (block.kind === 'list') return [block.items.map((item) => textsOf(item))]
  if (block.kind === 'lanes') return block.lanes.map(({ items }) => items.map((item) => textsOf(item)))
  return []
}

type Part = Readonly<Partial<Record<'text' | 'says' | 'note' | 'differs', string | null | undefined>>>

function textsOf({ text, says, note, differs }: Part): string[] {
  return [text, says, note, differs].filter((part) => typeof part === 'string')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function lettersOf(text: string): number {
  return [...graphemes.segment(text)].length
}
