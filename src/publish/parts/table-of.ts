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
}

const EMPTY_ROWS = 3

export function tableOf(material: Material, { says, columns, rows, more = 0, none }: Wanted): Block[] {
  if (rows.length > 0) return [{ kind: 'table', says, columns, rows, more }]
  const gap = gapOf(none.says, none.todo)
  if (!material.isTemplate) return [gap]
  const blank: Row = { cells: columns.map(() => ({ text: unknown })), isGap: true }
  return [
    gap,
    { kind: 'table', says, columns, rows: Array.from({ length: EMPTY_ROWS }, () => blank), more: 0 },
  ]
}

export function gapOf(says: string, todo: string | null): Block {
  return { kind: 'gap', says, todo }
}

/** Of a column its label and how much of the width it takes; 0: as much as its content. */
export function column(label: string, width = 0, align: 'left' | 'right' = 'left'): Column {
  return align === 'left' ? { label, width } : { label, width, align }
}
