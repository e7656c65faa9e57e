/** A row of a table that prints an item of the plan: where it comes from, and what the data says against which cell. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { Cell, Row } from '../document.ts'
import type { Material } from '../material.ts'
import { provenanceOf } from './provenance-of.ts'

export interface Claim extends Cell {
  /** the field of the item that the cell prints, where it is one that the data could contradict */
  readonly field?: string
}

/** A disagreement stands in the cell of its field; of the item as a whole, or of a field without a cell, in the first. */
export function planRow(material: Material, item: PlanItem, claims: readonly Claim[]): Row {
  const against = disagreementsOf(material, item)
  const placeOf = (field: string | null): number =>
    Math.max(
      0,
      claims.findIndex((claim) => field !== null && claim.field === field),
    )
  const cells = claims.map(({ field: _field, ...cell }, at): Cell => {
    const says = against.filter(({ field }) => placeOf(field) === at).map((one) => one.says)
    return says.length === 0 ? cell : { ...cell, differs: says.join('; ') }
  })
  return { cells, ...provenanceOf(item, material) }
}

/** The row of a section that is one item; while nobody has said anything of it, a gap. */
export function rowOrGap(material: Material, item: PlanItem | null, claims: readonly Claim[]): Row {
  if (item !== null) return planRow(material, item, claims)
  return { ...bareRow(claims), isGap: true }
}

/** A row that prints no item of the plan: nothing stands against its cells. */
export function bareRow(claims: readonly Claim[]): Row {
  return { cells: claims.map(({ field: _field, ...cell }) => cell) }
}

/** All that the data says against an item, for a line that has no cells. */
export function differsOf(material: Material, item: PlanItem): string | null {
  const says = disagreementsOf(material, item).map((one) => one.says)
  return says.length === 0 ? null : says.join('; ')
}

function disagreementsOf({ quality, audience }: Material, item: PlanItem) {
  if (quality === null || audience === 'customer') return []
  return quality.disagreements
    .filter(({ section, itemId }) => section === item.section && itemId === item.id)
    .map(({ field, says }) => ({ field, says: says.replace(/\.$/, '') }))
}
