/** The day that truly decides on the renewal: the notice date of an auto-renewing contract, else its end (handbook 7). */
import {
  dueOn,
  endOf,
  isCancelled,
  isPaid,
  isRolling,
  paidOn,
  renewsItself,
  revenueOn,
  termsOn,
} from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { addDays, addMonths, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Deadline, Evidence } from './diagnosis.ts'
import { termEndFrom } from '#src/facts/term.ts'
import type { RenewalSettings } from './settings.ts'
import { sum } from './statistics.ts'
import { dayInWords } from './words.ts'

/** A renewal signed elsewhere may begin this many days after the end. */
const SUCCESSOR_DAYS = 30

/**
 * The earliest deadline among the contracts that carry at least 10 % of the revenue paid on the day; where an amount is
 * not known or currencies differ, each contract counts. One that is cancelled has been decided on and counts only when
 * all are; one that is followed by a signed contract gives way to it.
 * @returns null when nothing is paid, all is rolling, or no end, renewal or term is known
 */
export function deadline(
  contracts: readonly Contract[],
  asOf: Day,
  settings: RenewalSettings,
): Deadline | null {
  const deadlines = stillToDecide(weightyContracts(contracts, asOf, settings))
    .map((contract) => signedSuccessor(contract, contracts, asOf) ?? contract)
    .filter((contract) => !isRolling(contract))
    .map((contract) => deadlineOf(contract, asOf, settings))
    .filter((one) => one !== null)
  return deadlines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null
}

/** Those that are not cancelled; all of them where every one is. */
export function stillToDecide(contracts: readonly Contract[]): readonly Contract[] {
  const kept = contracts.filter((contract) => !isCancelled(contract))
  return kept.length === 0 ? contracts : kept
}

/**
 * The contracts paid on the day that carry weight, as `deadline` says. Lines that end on the same day are one decision
 * and are weighed together; where none reaches the line, all count.
 */
export function weightyContracts(
  contracts: readonly Contract[],
  asOf: Day,
  { leastShare }: RenewalSettings,
): Contract[] {
  const paid = paidOn(contracts, asOf)
  const amounts = paid.map((contract) => termsOn(contract, asOf).arr)
  const { arr: total } = revenueOn(paid, asOf)
  if (total === null || amounts.includes(null)) return paid
  const due = paid.map((contract) => dueOn(contract, asOf) ?? contract.id)
  const together = (at: number): number =>
    sum(amounts.map((arr, other) => (due[other] === due[at] ? arr! : 0)))
  const weighty = paid.filter((_, at) => together(at) >= leastShare * total)
  return weighty.length === 0 ? paid : weighty
}

/** A contract for the same product, or what is taken to have its place, known by the day, that begins after it and takes over where this one ends. */
export function signedSuccessor(
  contract: Contract,
  contracts: readonly Contract[],
  asOf: Day,
): Contract | null {
  const end = endOf(contract)
  if (end === null) return null
  const { endedBy } = contract
  if (endedBy?.what === 'contract') {
    const { id, source, on } = endedBy
    const isIt = (other: Contract): boolean => other.id === id && other.source === source
    return on > asOf ? (contracts.find(isIt) ?? null) : null
  }
  const follows = (other: Contract): boolean =>
    other.startOn > asOf &&
    other.startOn <= addDays(end, SUCCESSOR_DAYS) &&
    isPaid(other, other.startOn) &&
    (other.productId === contract.productId || other.productId === null || contract.productId === null)
  return contracts.find(follows) ?? null
}

function deadlineOf(contract: Contract, asOf: Day, settings: RenewalSettings): Deadline | null {
  const due = dueOn(contract, asOf)
  if (due === null) return noticeAlone(contract, asOf, settings)
  if (isCancelled(contract) || !renewsItself(contract)) return made(contract, 'end', due, due, false)
  return nextNotice(contract, due, asOf, settings)
}

/** The notice date of the term that ends with `due`; once passed, the next term's. */
function nextNotice(contract: Contract, due: Day, asOf: Day, settings: RenewalSettings): Deadline {
  const { noticeOn, noticeDays, termMonths } = contract
  const lead =
    noticeOn === null ? (noticeDays ?? settings.assumedNoticeDays) : noticeLead(contract, noticeOn, due)
  const months = termMonths ?? 12
  for (let terms = 0; ; terms++) {
    const renewalOn = addMonths(due, terms * months)
    const on = addDays(renewalOn, -lead)
    if (on >= asOf) return made(contract, 'notice', on, renewalOn, noticeOn === null && noticeDays === null)
  }
}

/** Days between the notice date that was given, be it that of an earlier term, and the end of its term. */
function noticeLead({ termMonths }: Contract, noticeOn: Day, due: Day): number {
  return daysBetween(noticeOn, termEndFrom(due, termMonths, noticeOn))
}

/** A notice date is given and nothing else: the renewal is taken to be the assumed period later. */
function noticeAlone(contract: Contract, asOf: Day, settings: RenewalSettings): Deadline | null {
  if (contract.noticeOn === null || contract.noticeOn < asOf) return null
  const renewalOn = addDays(contract.noticeOn, contract.noticeDays ?? settings.assumedNoticeDays)
  return made(contract, 'notice', contract.noticeOn, renewalOn, false)
}

function made(
  contract: Contract,
  kind: Deadline['kind'],
  on: Day,
  renewalOn: Day,
  assumed: boolean,
): Deadline {
  const says =
    kind === 'end'
      ? `ends on ${dayInWords(on)}`
      : `renews itself on ${dayInWords(renewalOn)}; notice until ${dayInWords(on)}${assumed ? ' (period assumed)' : ''}`
  return {
    contractId: contract.id,
    kind,
    on,
    renewalOn,
    assumed,
    evidence: [contractEvidence(contract, says)],
  }
}

/** The record of a contract as it stands: its latest terms. */
export function contractEvidence(contract: Contract, says: string): Evidence {
  const terms = contract.terms.at(-1)!
  return { factId: terms.factId, source: contract.source, on: terms.effectiveOn, says }
}
