/** Something that a section of the plan lacks, with what fills it. */
import type { SectionName } from '../plan-sections.ts'

export interface GuideGap {
  /** `No economic buyer is named` */
  readonly says: string
  readonly section: SectionName
  /** the item that lacks it; null: one is to be added, or the only one of its section to be written */
  readonly item: string | null
  /** the fields that are asked for; empty: all of them */
  readonly fields: readonly string[]
  /** what a new item begins with */
  readonly start: Readonly<Record<string, unknown>>
}

/** A new item. */
export function toAdd(
  section: SectionName,
  says: string,
  start: Readonly<Record<string, unknown>> = {},
): GuideGap {
  return { says, section, item: null, fields: [], start }
}

/** Fields of an item, or of the one that its section is. */
export function toFill(
  section: SectionName,
  item: string | null,
  fields: readonly string[],
  says: string,
): GuideGap {
  return { says, section, item, fields, start: {} }
}
