/** By what the lines of a document are edited where they stand; null where it is only read. */
import { createContext } from 'react'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Row } from '#src/publish/document.ts'
import type { EditedItem, PlanPlace } from '../plan/edited-item.ts'

export interface Editing extends PlanPlace {
  /** null: it is not among the items, or they are still on their way */
  readonly itemOf: (section: SectionName, id: string) => EditedItem | null
  /** the one of a section that is one item, written or not */
  readonly onlyOf: (section: SectionName) => EditedItem | null
  readonly confirm: (item: EditedItem) => Promise<void>
  /** says how it stands */
  readonly setState: (item: EditedItem, status: string) => Promise<void>
}

export const PlanEditing = createContext<Editing | null>(null)

/** What of a line says which item it prints. */
export type ItemLine = Pick<Row, 'provenance' | 'only'>

export function itemOfLine(editing: Editing | null, { provenance, only }: ItemLine): EditedItem | null {
  if (editing === null) return null
  // The server names sections as the plan does; in a document they are words.
  if (only !== undefined) return editing.onlyOf(only as SectionName)
  if (provenance === undefined) return null
  return editing.itemOf(provenance.section as SectionName, provenance.itemId)
}

/** The version of the item that the line prints. */
export function seenVersion({ provenance }: ItemLine): number {
  return provenance?.version ?? 0
}
