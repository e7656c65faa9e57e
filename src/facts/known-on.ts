/** What was known on a day: the version of then, and only the part of it that had happened by then. */
import type { Day } from '#src/kernel/day.ts'
import type { Fact, Value } from './fact.ts'
import { kindNamed } from './kinds.ts'

/** The version of each fact that was the latest on the day. */
export function knownOn(facts: readonly Fact[], day: Day): Fact[] {
  return facts
    .filter((fact) => fact.learnedOn <= day && (fact.supersededOn === null || fact.supersededOn > day))
    .map((fact) => asOf(fact, day))
}

/** Hides what a row says of later days: undated judgements before we learned them, and what its kind hides. */
function asOf(fact: Fact, day: Day): Fact {
  const kind = kindNamed(fact.kind)
  const beforeRecorded = fact.learnedAssumed && fact.recordedOn > day
  const hidden: Record<string, Value> = { ...kind.hides?.(fact.values, day, beforeRecorded) }
  if (beforeRecorded) for (const column of kind.undated) hidden[column] = null
  return Object.keys(hidden).length === 0 ? fact : { ...fact, values: { ...fact.values, ...hidden } }
}

/** Whether a row of usage held on the day (a day number). */
export function usageKnownOn(
  version: { readonly learnedOn: number; readonly supersededOn: number | null },
  day: number,
): boolean {
  return version.learnedOn <= day && (version.supersededOn === null || version.supersededOn > day)
}
