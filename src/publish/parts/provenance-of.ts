/** Where an item of the plan comes from, and whether it is past its shelf life (handbook 3). */
import { isOfPeople } from '#src/detect/plan/read-plan.ts'
import { ownReadOn } from '#src/facts/account-row.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import { fileOf, writtenSince } from '#src/plan/written-since.ts'
import type { SectionName } from '#src/plan/plan-sections.ts'
import type { Provenance } from '../document.ts'
import type { Material } from '../material.ts'

/** @returns nothing for a document that is given away: who said what when is ours */
export function provenanceOf(item: PlanItem, material: Material): { readonly provenance?: Provenance } {
  if (material.audience === 'customer') return {}
  const { id: itemId, section, version, author, standing, lastConfirmedAt, source } = item
  const recordOn = recordReadOn(item, material)
  const confirmedOn = recordOn ?? lastConfirmedAt?.slice(0, 10) ?? null
  const isStale = recordOn === null ? isPastShelfLife(item, material) : isOlder(recordOn, section, material)
  const origin = { section, itemId, version, author, standing, confirmedOn, isStale, source }
  const settled = isSettled(item) ? { isSettled: true as const } : {}
  return { provenance: { ...origin, ...settled, ...others(item) } }
}

function others(item: PlanItem): Pick<Provenance, 'written' | 'file'> {
  const written = writtenSince(item)
  const file = fileOf(item)
  return { ...(written.length === 0 ? {} : { written }), ...(file === null ? {} : { file }) }
}

/** The overview that the engine keeps is the account's own record, and as old as whatever else that says. */
function recordReadOn(item: PlanItem, { origins }: Material): Day | null {
  return item.section === 'overview' && !isOfPeople(item) ? ownReadOn(origins) : null
}

/** Whether more days have passed since than the shelf life of the section. */
export function isOlder(
  confirmedOn: Day,
  section: SectionName,
  { shelfLife, today }: Pick<Material, 'shelfLife' | 'today'>,
): boolean {
  const days = shelfLife[section]
  return days !== undefined && addDays(confirmedOn, days) < today
}

/** The quality of the plan knows what records confirm by themselves; without it only what people did counts. */
function isPastShelfLife(item: PlanItem, material: Material): boolean {
  const { quality, shelfLife } = material
  if (quality !== null)
    return quality.freshness.stale.some(
      ({ section, itemId }) => section === item.section && itemId === item.id,
    )
  if (shelfLife[item.section] === undefined || isSettled(item)) return false
  const confirmed = item.lastConfirmedAt?.slice(0, 10)
  return confirmed === undefined || isOlder(confirmed, item.section, material)
}
