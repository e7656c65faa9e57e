/** The item that is edited, with the plan that it is in; one that is not there yet has no id. */
import { planSections, type SectionName } from '#src/plan/plan-sections.ts'
import { en } from '../messages/en.ts'
import type { ListedItem } from './plan-items-query.ts'

export interface EditedItem {
  readonly section: SectionName
  /** null: of a section that is one item and has not been written yet */
  readonly id: string | null
  /** that is in view */
  readonly version: number
  readonly name: string
  readonly values: Readonly<Record<string, unknown>>
}

export interface PlanPlace {
  readonly organization: string
  /** its id */
  readonly account: string
}

export function editedItem({ section, id, version, name, values }: ListedItem): EditedItem {
  return { section, id, version, name, values: values as unknown as EditedItem['values'] }
}

/** The one item of a section, as it is or as it would be. */
export function onlyItem(items: readonly ListedItem[], section: SectionName): EditedItem {
  const item = items.find((one) => one.section === section)
  if (item !== undefined) return editedItem(item)
  return { section, id: null, version: 0, name: en.proposal.sections[section], values: {} }
}

/** By what it is known on the screen, where one that is not there yet has the id that it will have. */
export function knownAs({ section, id }: EditedItem): string {
  return `${section} ${id ?? section}`
}

/** The id as an edit names it: a section that is one item needs none. */
export function idForEdit({ section, id }: EditedItem): { readonly item?: string } {
  return planSections[section] === 'one' || id === null ? {} : { item: id }
}
