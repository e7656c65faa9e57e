/** Where an item of the plan comes from, and whether it is past its shelf life (handbook 3). */
import { addDays } from '#src/kernel/day.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { Provenance } from '../document.ts'
import type { Material } from '../material.ts'

/** @returns nothing for a document that is given away: who said what when is ours */
export function provenanceOf(
  item: PlanItem,
  { shelfLife, today, audience }: Pick<Material, 'shelfLife' | 'today' | 'audience'>,
): { readonly provenance?: Provenance } {
  if (audience === 'customer') return {}
  const { id: itemId, section, version, author, standing, lastConfirmedAt, source } = item
  const confirmedOn = lastConfirmedAt?.slice(0, 10) ?? null
  const days = shelfLife[section]
  const isStale =
    days !== undefined && !isSettled(item) && (confirmedOn === null || addDays(confirmedOn, days) < today)
  return { provenance: { section, itemId, version, author, standing, confirmedOn, isStale, source } }
}

const settled: ReadonlySet<string> = new Set([
  'Closed',
  'Done',
  'Dropped',
  'Reached',
  'Won',
  'Lost',
  'departed',
])

/** What is over needs no confirming. */
export function isSettled({ values }: PlanItem): boolean {
  return 'status' in values && settled.has(values.status)
}
