/** A row of a table that prints an item of the plan: where it comes from, what the data says against which cell, and which field a cell is edited by. */
import type { PlanItem } from '#src/plan/plan.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Cell, Row } from '../document.ts'
import type { Material } from '../material.ts'
import { provenanceOf } from './provenance-of.ts'

export interface Claim extends Cell {
  /** the field of the item that the cell prints */
  readonly field?: string
  /** others that its text prints with it */
  readonly also?: readonly string[]
  /** the field that its note prints */
  readonly noteField?: string
  /** a record says it: nobody writes over it here */
  readonly isRecorded?: boolean
}

/** A disagreement stands in the cell of its field; of the item as a whole, or of a field without a cell, in the first. */
export function planRow(material: Material, item: PlanItem, claims: readonly Claim[]): Row {
  const against = disagreementsOf(material, item)
  const placeOf = (field: string | null): number =>
    Math.max(
      0,
      claims.findIndex((claim) => field !== null && prints(claim, field)),
    )
  const cells = claims.map((claim, at): Cell => {
    const cell = editable(material, claim)
    const says = against.filter(({ field }) => placeOf(field) === at).map((one) => one.says)
    return says.length === 0 ? cell : { ...cell, differs: says.join('; ') }
  })
  return { cells, ...provenanceOf(item, material) }
}

function prints({ field, also = [], noteField }: Claim, asked: string): boolean {
  return field === asked || also.includes(asked) || noteField === asked
}

/** The row of a section that is one item; while nobody has said anything of it, a gap. */
export function rowOrGap(
  material: Material,
  only: SectionName,
  item: PlanItem | null,
  claims: readonly Claim[],
): Row {
  const named = material.audience === 'customer' || material.isTemplate ? {} : { only }
  if (item !== null) return { ...planRow(material, item, claims), ...named }
  return { cells: claims.map((claim) => editable(material, claim)), ...named, isGap: true }
}

/** A row that prints no item of the plan: nothing stands against its cells, and none is edited. */
export function bareRow(claims: readonly Claim[]): Row {
  return { cells: claims.map(plainCell) }
}

function plainCell({ field: _f, also: _a, noteField: _n, isRecorded: _r, ...cell }: Claim): Cell {
  return cell
}

/** @returns without the fields where the document is given away, or is an empty one to be filled on paper */
function editable({ audience, isTemplate }: Material, claim: Claim): Cell {
  const cell = plainCell(claim)
  if (audience === 'customer' || isTemplate || claim.isRecorded === true) return cell
  const { field, also = [], noteField } = claim
  return {
    ...cell,
    ...(field === undefined ? {} : { edits: [field, ...also] }),
    ...(noteField === undefined ? {} : { noteEdits: [noteField] }),
  }
}

/** All that the data says against an item, for a line that has no cells. */
export function differsOf(material: Material, item: PlanItem): string | null {
  const says = disagreementsOf(material, item).map((one) => one.says)
  return says.length === 0 ? null : says.join('; ')
}

function disagreementsOf({ quality, audience }: Material, item: PlanItem) {
  if (quality === null || audience === 'customer') return []
  return quality.disagreements.filter(({ section, itemId }) => section === item.section && itemId === item.id)
}
