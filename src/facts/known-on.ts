/** What was known on a day: the version of then, and only the part of it that had happened by then. */
import type { Day } from '#src/kernel/day.ts'
import type { Fact, Value } from './fact.ts'
import { kinds } from './kinds.ts'

const undatedOf = new Map(kinds.map((kind) => [kind.name, kind.undated]))

/** The version of each fact that was the latest on the day. */
export function knownOn(facts: readonly Fact[], day: Day): Fact[] {
  return facts
    .filter((fact) => fact.learnedOn <= day && (fact.supersededOn === null || fact.supersededOn > day))
    .map((fact) => asOf(fact, day))
}

/**
 * Hides what a row says of later days (import-format): undated judgements before we learned them, a
 * person's leaving, a last contact, a cancellation and the end that it set.
 */
function asOf(fact: Fact, day: Day): Fact {
  const hidden: Record<string, Value> = {}
  if (fact.learnedAssumed && fact.recordedOn > day) {
    for (const column of undatedOf.get(fact.kind) ?? []) hidden[column] = null
  }
  const later = (column: string): boolean => {
    const value = fact.values[column]
    return typeof value === 'string' && value > day
  }
  if (fact.kind === 'contact') {
    if (later('status_on')) hidden['status'] = hidden['status_on'] = null
    if (later('last_contact_on')) hidden['last_contact_on'] = null
  }
  if (fact.kind === 'subscription') Object.assign(hidden, subscriptionHides(fact, day, later))
  return Object.keys(hidden).length === 0 ? fact : { ...fact, values: { ...fact.values, ...hidden } }
}

function subscriptionHides(fact: Fact, day: Day, later: (column: string) => boolean): Record<string, Value> {
  if (later('cancelled_on')) return { cancelled_on: null, end_on: null, status: 'active' }
  const status = fact.values['status']
  const undatedEnd = status === 'cancelled' || status === 'expired' || status === 'paused'
  const notYetRecorded = fact.learnedAssumed && fact.recordedOn > day
  // The status is the one of the day on which the row was written; before that day only dates speak.
  if (undatedEnd && notYetRecorded && (fact.values['cancelled_on'] ?? null) === null)
    return { status: 'active' }
  if (status === 'expired' && later('end_on')) return { status: 'active' }
  return {}
}

/** Whether a row of usage held on the day (a day number). */
export function usageKnownOn(
  version: { readonly learnedOn: number; readonly supersededOn: number | null },
  day: number,
): boolean {
  return version.learnedOn <= day && (version.supersededOn === null || version.supersededOn > day)
}
