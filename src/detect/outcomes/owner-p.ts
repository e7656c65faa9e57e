/** The probability by an owner that counted on a day of the past (handbook 1). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { PlanEdit } from '#src/plan/plan-edit.ts'

/** Days for which what an owner said counts. */
const COUNTS_DAYS = 30

/**
 * The word of the AM goes before that of the CSM while it counts; a change or a confirmation says it anew.
 * @param edits those of the section renewal of one plan, in the order in which they were made
 * @returns null: nobody had said any in the 30 days before
 */
export function ownerPOn(edits: readonly PlanEdit[], day: Day): number | null {
  const said = new Map<string, { readonly p: number; readonly on: Day; readonly actor: string }>()
  for (const { section, change, item, at, actor } of edits) {
    const on = at.slice(0, 10)
    if (section !== 'renewal' || on > day) continue
    if (change === 'remove') said.clear()
    // Who confirms stands by what he said himself.
    if (change === 'confirm')
      for (const [field, one] of said) if (one.actor === actor) said.set(field, { ...one, on })
    for (const [field, p] of Object.entries(item ?? {})) {
      if (typeof p === 'number') said.set(field, { p, on, actor })
      else if (p === null) said.delete(field)
    }
  }
  for (const field of ['probabilityByAm', 'probabilityByCsm']) {
    const one = said.get(field)
    if (one !== undefined && daysBetween(one.on, day) <= COUNTS_DAYS) return one.p
  }
  return null
}
