/** What recorded events say of an account's staying: that it gave notice, left, or stays after all. */
import type { Day } from '#src/kernel/day.ts'
import type { Fact } from './fact.ts'
import { text } from './values.ts'

export interface Stay {
  /** in lower case, words joined by `_` */
  readonly kind: string
  readonly on: Day
}

/** Events that take a notice back. */
export const takesBack: ReadonlySet<string> = new Set(['renewed', 'reactivated', 'notice_withdrawn'])

/** All that are read here. */
export const stayKinds: ReadonlySet<string> = new Set(['notice_given', 'churned', ...takesBack])

/** As sources write it: `Notice given` is `notice_given`. */
export function eventKind(fact: Fact): string {
  return text(fact, 'kind')!
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
}

/** @returns those up to the day, in their order */
export function staysOf(events: readonly Fact[], day: Day): Stay[] {
  return events
    .map((event) => ({ kind: eventKind(event), on: text(event, 'on')! }))
    .filter(({ kind, on }) => on <= day && stayKinds.has(kind))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
