/** Whether the renewal is decided already: notice was given, or it is signed (handbook 7a, hard facts). */
import { dueOn, endOf, isCancelled, isRolling, paidOn } from '#src/facts/contract-figures.ts'
import type { Contract, Dossier } from '#src/facts/dossier.ts'
import type { AccountEvent } from '#src/facts/records.ts'
import { addDays, addMonths, type Day, daysBetween } from '#src/kernel/day.ts'
import { contractEvidence, signedSuccessor, weightyContracts } from '../deadline.ts'
import type { Evidence } from '../diagnosis.ts'
import { eventEvidence } from '../money/money-evidence.ts'
import type { Settings } from '../settings.ts'
import { dayInWords } from '../words.ts'
import { type Due, nextDue } from './next-due.ts'
import { takesBack } from '#src/facts/stays.ts'
import { termEndFrom } from '#src/facts/term.ts'

export type Decided =
  | {
      readonly kind: 'notice'
      /** when notice was given, or the last of the contracts cancelled */
      readonly since: Day
      /** the last day of all that is paid; null when it is not known */
      readonly endsOn: Day | null
      readonly evidence: readonly Evidence[]
    }
  | { readonly kind: 'signed'; readonly evidence: readonly Evidence[] }

interface Looked {
  readonly dossier: Dossier
  readonly settings: Settings
  /** first day of the present customership */
  readonly since: Day | null
}

/** A notice and the cancellations that follow within so many days are one. */
const TOGETHER_DAYS = 30

/** @returns null for an account without a paid contract, and while nothing is decided */
export function decided(situation: Looked): Decided | null {
  const { dossier, settings } = situation
  const weighty = weightyContracts(dossier.contracts, dossier.asOf, settings.renewal)
  if (weighty.length === 0) return null
  const due = nextDue(situation)
  const signed = due === null ? [] : signature(due, situation)
  return signed.length > 0 ? { kind: 'signed', evidence: signed } : notice(situation, weighty)
}

/** A contract that takes over where this one ends, or a renewal recorded nearer to this end than to any other. */
function signature({ contract, on }: Due, { dossier }: Looked): Evidence[] {
  const { contracts, asOf, events } = dossier
  const successor = signedSuccessor(contract, contracts, asOf)
  if (successor !== null)
    return [contractEvidence(successor, `signed: begins on ${dayInWords(successor.startOn)}`)]
  const ends = paidOn(contracts, asOf).flatMap((paid) => endsOf(paid, asOf))
  const renewed = events.findLast(({ kind, on: day }) => kind === 'renewed' && nearest(ends, day) === on)
  return renewed === undefined ? [] : [eventEvidence(renewed)]
}

/** Where its present term began and where it ends: a renewal is recorded a little before or after one of the two. */
function endsOf(contract: Contract, asOf: Day): Day[] {
  const end = isRolling(contract) ? null : dueOn(contract, asOf)
  return end === null ? [] : [addMonths(end, -(contract.termMonths ?? 12)), end]
}

/** Of two as near the earlier. */
function nearest(ends: readonly Day[], day: Day): Day | undefined {
  const far = (end: Day): number => Math.abs(daysBetween(end, day))
  return ends.toSorted((a, b) => far(a) - far(b) || (a < b ? -1 : 1))[0]
}

/** All contracts of weight cancelled, or a notice recorded; notice on one of several decides nothing. */
function notice({ dossier, settings, since }: Looked, weighty: readonly Contract[]): Decided | null {
  const { asOf } = dossier
  const cancelled = weighty.filter(isCancelled)
  const given = dossier.events.findLast(({ kind, on }) => kind === 'notice_given' && on >= (since ?? on))
  const evidence = cancelled.map((contract) => contractEvidence(contract, cancelledSays(contract)))
  if (cancelled.length === weighty.length) {
    const last = cancelled.map(cancelledOn).toSorted().at(-1)!
    const isOwn = given !== undefined && given.on <= last && daysBetween(given.on, last) <= TOGETHER_DAYS
    const ends = cancelled.map((contract) => endOf(contract)).filter((day) => day !== null)
    return {
      kind: 'notice',
      since: isOwn ? given.on : last,
      endsOn: ends.toSorted().at(-1) ?? null,
      evidence: given === undefined ? evidence : [eventEvidence(given), ...evidence],
    }
  }
  if (given === undefined || cancelled.length > 0 || isTakenBack(given, dossier)) return null
  const endsOn = weighty
    .map((contract) => effectiveOn(contract, given))
    .toSorted()
    .at(-1)!
  const isPast = daysBetween(endsOn, asOf) > settings.retention.graceDays
  return isPast ? null : { kind: 'notice', since: given.on, endsOn, evidence: [eventEvidence(given)] }
}

/** The day of the cancellation, else of the record that says so. */
export function cancelledOn(contract: Contract): Day {
  return contract.cancelledOn ?? contract.terms.at(-1)!.effectiveOn
}

function cancelledSays(contract: Contract): string {
  const end = endOf(contract)
  const ends = end === null ? '' : `, ends on ${dayInWords(end)}`
  return contract.cancelledOn === null
    ? `cancelled${ends}`
    : `cancelled on ${dayInWords(contract.cancelledOn)}${ends}`
}

/** By an event, or by a contract that begins after it. */
function isTakenBack(given: AccountEvent, { events, contracts }: Looked['dossier']): boolean {
  const stays = events.some(({ kind, on }) => takesBack.has(kind) && on > given.on)
  return stays || contracts.some(({ startOn, status }) => startOn > given.on && status !== 'trial')
}

/** The end of the first term that the notice reaches. */
function effectiveOn(contract: Contract, { on }: AccountEvent): Day {
  const reached = addDays(on, contract.noticeDays ?? 0)
  const known = contract.renewalOn ?? contract.endOn ?? contract.startOn
  return termEndFrom(known, contract.termMonths, reached)
}
