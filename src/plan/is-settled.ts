/** Whether an item is closed, done or gone: it needs no confirming, and stands in nobody's way. */
import type { PlanItem } from './plan.ts'

const settled: ReadonlySet<string> = new Set([
  'Closed',
  'Done',
  'Dropped',
  'Reached',
  'Won',
  'Lost',
  'departed',
])

export function isSettled({ values }: Pick<PlanItem, 'values'>): boolean {
  return 'status' in values && settled.has(values.status)
}
