/** What events say of an account's coming and going: that it gave notice, left, came back, or renewed. */
import { endOf } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import type { Fact } from '#src/facts/fact.ts'
import { knownOn } from '#src/facts/known-on.ts'
import { eventKind } from '#src/facts/stays.ts'
import { text } from '#src/facts/values.ts'
import { addDays, addMonths, type Day } from '#src/kernel/day.ts'
import type { Settings } from '../settings.ts'

/** Days in order. */
export interface Goings {
  readonly left: readonly Day[]
  readonly returned: readonly Day[]
  readonly renewed: readonly Day[]
  /** that it is going to leave */
  readonly noticed: readonly Day[]
}

export function eventsKnown(facts: readonly Fact[], knownBy: Day): Fact[] {
  return knownOn(
    facts.filter(({ kind }) => kind === 'event'),
    knownBy,
  )
}

/** @param events as known on the day that is asked about */
export function goingsOf(events: readonly Fact[]): Goings {
  const on = (kind: string): Day[] =>
    events
      .filter((event) => eventKind(event) === kind)
      .map((event) => text(event, 'on')!)
      .toSorted()
  return {
    left: on('churned'),
    returned: on('reactivated'),
    renewed: on('renewed'),
    noticed: on('notice_given'),
  }
}

/** Whether the account left while this contract was open, and did not come back since; a stated end needs no event. */
export function hasLeft(contract: Contract, { left, returned }: Goings, day: Day): boolean {
  if (endOf(contract) !== null) return false
  const leftOn = left.findLast((on) => on <= day && on > contract.startOn)
  return leftOn !== undefined && !returned.some((on) => on >= leftOn && on <= day)
}

/** Whether a recorded renewal is about a term that ends on the day: signed in the window before it, or in the grace after. */
export function isRenewedAt({ renewed }: Goings, endOn: Day, { renewal, retention }: Settings): boolean {
  return renewed.some(
    (on) => on >= addDays(endOn, -renewal.windowDays) && on <= addDays(endOn, retention.graceDays),
  )
}

/**
 * The day on which a contract that does not renew by itself runs out, although nobody gave it an end: silence is loss
 * (handbook 7). A recorded renewal carries it on by a term.
 * @returns null when it renews by itself, or has an end
 */
export function lapseOf(contract: Contract, goings: Goings, settings: Settings): Day | null {
  const { renewalOn, autoRenew, termMonths } = contract
  if (renewalOn === null || autoRenew !== false || endOf(contract) !== null) return null
  let on = renewalOn
  for (let terms = 1; isRenewedAt(goings, on, settings); terms++)
    on = addMonths(renewalOn, terms * (termMonths ?? 12))
  return on
}
