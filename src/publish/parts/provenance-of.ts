/** Where an item of the plan comes from, and whether it is past its shelf life (handbook 3). */
import { addDays } from '#src/kernel/day.ts'
import { isSettled } from '#src/plan/is-settled.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import { fileOf, writtenSince } from '#src/plan/written-since.ts'
import type { Provenance } from '../document.ts'
import type { Material } from '../material.ts'

/** @returns nothing for a document that is given away: who said what when is ours */
export function provenanceOf(item: PlanItem, material: Material): { readonly provenance?: Provenance } {
  if (material.audience === 'customer') return {}
  const { id: itemId, section, version, author, standing, lastConfirmedAt, source } = item
  const confirmedOn = lastConfirmedAt?.slice(0, 10) ?? null
  const isStale = isPastShelfLife(item, material)
  const origin = { section, itemId, version, author, standing, confirmedOn, isStale, source }
  return { provenance: { ...origin, ...others(item) } }
}

function others(item: PlanItem): Pick<Provenance, 'written' | 'file'> {
  const written = writtenSince(item)
  const file = fileOf(item)
  return { ...(written.length === 0 ? {} : { written }), ...(file === null ? {} : { file }) }
}

/** The quality of the plan knows what records confirm by themselves; without it only what people did counts. */
function isPastShelfLife(item: PlanItem, { quality, shelfLife, today }: Material): boolean {
  if (quality !== null)
    return quality.freshness.stale.some(
      ({ section, itemId }) => section === item.section && itemId === item.id,
    )
  const days = shelfLife[item.section]
  if (days === undefined || isSettled(item)) return false
  const confirmed = item.lastConfirmedAt?.slice(0, 10)
  return confirmed === undefined || addDays(confirmed, days) < today
}
