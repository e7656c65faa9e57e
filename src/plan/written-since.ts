/** What an item of the plan owes to others than whoever added it: the values that were given since, and the file with which it came. */
import type { Day } from '#src/kernel/day.ts'
import type { PlanItem } from './plan.ts'
import { type Actor, dayOf, wordOf } from './provenance.ts'

export interface WrittenValue {
  readonly field: string
  readonly by: Actor
  readonly on: Day
}

/** Values that somebody wrote by hand over those with which another one, or the engine, had added the item; the newest first. */
export function writtenSince({ author, touches }: Pick<PlanItem, 'author' | 'touches'>): WrittenValue[] {
  return Object.entries(touches.fields)
    .map(([field, touch]) => [field, wordOf(touch)] as const)
    .filter(([, { actor, cause }]) => actor !== author && cause.by === 'hand')
    .toSorted(([, a], [, b]) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(([field, { actor, at }]) => ({ field, by: actor, on: dayOf(at) }))
}

/** The imported file with which an item came; null: it came in another way. */
export function fileOf({ touches: { presence } }: Pick<PlanItem, 'touches'>): string | null {
  const { cause } = wordOf(presence)
  return cause.by === 'import' ? cause.file : null
}
