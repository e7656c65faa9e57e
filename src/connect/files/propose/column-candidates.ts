/** Which columns of a file may be meant by a canonical column, by what they are called. */
import type { Column, Kind } from '#src/facts/kind.ts'
import { wordsFor } from './column-words.ts'
import { fitsColumn } from './fits-column.ts'
import { alikeHeaders } from './normal-header.ts'
import { type OpenedTable, textsOf } from './opened-table.ts'

const SHOWN = 6

export function isRequired({ required }: Column): boolean {
  return required === true
}

/** The column that has the canonical name, null where none has. */
export function ownName({ header }: OpenedTable, { name, also = [] }: Column): string | null {
  for (const wanted of [name, ...also]) {
    const found = header.find((given) => given.toLowerCase() === wanted)
    if (found !== undefined) return found
  }
  return null
}

/** The columns that people call so, as far as they can hold it: of those that are equally likely all, of less likely ones none. */
export function columnCandidates(table: OpenedTable, kind: Kind, column: Column): string[] {
  return calledColumns(table, kind, column, (texts) => fitsColumn(column, texts, column.oneOf !== undefined))
}

/** As `columnCandidates`, of what holds something else than the column does. */
export function calledColumns(
  table: OpenedTable,
  kind: Kind,
  column: Column,
  isIt: (texts: readonly string[]) => boolean,
): string[] {
  for (const words of [[column.name, ...(column.also ?? [])], ...wordsFor(kind.file, column.name)]) {
    // One column may be called by two of the words, as `wahrung` and `waehrung` are one.
    const named = words.flatMap((word) =>
      table.normal.flatMap((normal, index) => (alikeHeaders(normal, word) ? [index] : [])),
    )
    const called = [...new Set(named)]
    const fitting = called.filter((index) => isIt(textsOf(table, index)))
    if (fitting.length > 0) return fitting.map((index) => table.header[index]!)
  }
  return []
}

/** What a person is asked to say, with what the columns hold. */
export function whichColumn(headers: readonly string[], table: OpenedTable, name: string): string {
  const shown = headers.slice(0, SHOWN).map((header) => {
    const texts = textsOf(table, table.header.indexOf(header)).slice(0, 2)
    return texts.length === 0 ? `"${header}"` : `"${header}" (${texts.join(', ')})`
  })
  const more = headers.length > SHOWN ? ` and ${headers.length - SHOWN} more` : ''
  return `say in a mapping which column is ${name}: ${shown.join(', ')}${more}`
}
