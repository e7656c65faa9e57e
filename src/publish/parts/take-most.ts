/** Of items in the order of what matters as many as a form has room for, and the others by name (handbook 3). */
import { itemName } from '#src/plan/item-name.ts'
import type { PlanItem } from '#src/plan/plan.ts'
import type { LeftOut } from '../document.ts'

export interface Taken<I> {
  readonly shown: readonly I[]
  readonly leftOut: readonly LeftOut[]
}

export function takeMost<I extends PlanItem>(items: readonly I[], most: number): Taken<I> {
  const leftOut = items.slice(most).map((item) => ({ section: item.section, says: itemName(item) }))
  return { shown: items.slice(0, most), leftOut }
}
