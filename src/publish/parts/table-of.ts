/** A table, or where there is nothing to put into it what is missing; the rows of a template are empty ones to be filled. */
import type { Block, Column, Row } from '../document.ts'
import { unknown } from '../figures/format.ts'
import type { Material } from '../material.ts'

export interface Wanted {
  readonly says: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly more?: number
  /** what to say where there is no row, and how to fill it */
  readonly none: { readonly says: string; readonly todo: string | null }
  /** what a template begins with, by the text of the first cell */
  readonly starters?: readonly string[]
}

/** Rows to be filled by hand, where nothing is to begin with. */
const blanks = [unknown, unknown, unknown]

export function tableOf(material: Material, wanted: Wanted): Block[] {
  const { says, columns, rows, more = 0, none, starters = blanks } = wanted
  if (rows.length > 0) return [{ kind: 'table', says, columns, rows, more }]
  const gap = noneOf(none)
  if (!material.isTemplate) return [gap]
  const empty = starters.map((first): Row => {
    const cells = columns.map((_, at) => ({ text: at === 0 ? first : unknown }))
    return { cells, isGap: true }
  })
  return [gap, { kind: 'table', says, columns, rows: empty, more: 0 }]
}

/** What is missing; where nothing is to be done about it, that there is none. */
export function noneOf({ says, todo }: Wanted['none']): Block {
  return todo === null ? { kind: 'text', paragraphs: [`${says}.`] } : gapOf(says, todo)
}

export function gapOf(says: string, todo: string | null): Block {
  return { kind: 'gap', says, todo }
}

/** Of a column its label and how much of the width it takes; 0: as much as its content. */
export function column(label: string, width = 0, align: 'left' | 'right' = 'left'): Column {
  return align === 'left' ? { label, width } : { label, width, align }
}
