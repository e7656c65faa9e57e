/** Each contract with the day by which it is decided, and what was assumed to know it (handbook 7). */
import { isPaid, isRolling, renewsItself, termsOn } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import type { Day } from '#src/kernel/day.ts'
import { deadline } from '../deadline.ts'
import type { Deadline } from '../diagnosis.ts'
import type { RenewalSettings } from '../settings.ts'
import { dayInWords } from '../words.ts'

export interface ContractDeadline {
  readonly id: string
  readonly name: string
  readonly status: Contract['status']
  readonly startOn: Day
  readonly arr: number | null
  readonly currency: string | null
  readonly seats: number | null
  readonly isPaid: boolean
  readonly isRolling: boolean
  readonly renewsItself: boolean
  /** null: rolling, not paid, or no end, renewal and term are known */
  readonly deadline: Pick<Deadline, 'kind' | 'on' | 'renewalOn'> | null
  /** in words, what no record says and the day rests on */
  readonly assumes: readonly string[]
}

/** The paid ones first, by their deadline. */
export function contractDeadlines(
  contracts: readonly Contract[],
  asOf: Day,
  settings: RenewalSettings,
): ContractDeadline[] {
  const last = '9999'
  return contracts
    .map((contract) => standing(contract, asOf, settings))
    .toSorted(
      (a, b) =>
        Number(b.isPaid) - Number(a.isPaid) ||
        compared(a.deadline?.on ?? last, b.deadline?.on ?? last) ||
        (b.arr ?? 0) - (a.arr ?? 0),
    )
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function standing(contract: Contract, asOf: Day, settings: RenewalSettings): ContractDeadline {
  const { plan, seats, arr } = termsOn(contract, asOf)
  const paid = isPaid(contract, asOf)
  const found = paid ? deadline([contract], asOf, settings) : null
  return {
    id: contract.id,
    name: contract.productName ?? plan ?? contract.id,
    status: contract.status,
    startOn: contract.startOn,
    arr,
    currency: contract.currency,
    seats,
    isPaid: paid,
    isRolling: isRolling(contract),
    renewsItself: renewsItself(contract),
    deadline: found && { kind: found.kind, on: found.on, renewalOn: found.renewalOn },
    assumes: [
      ...endAssumed(contract),
      ...(found === null ? [] : assumptions(contract, found, asOf, settings)),
    ],
  }
}

function assumptions(
  contract: Contract,
  { assumed, renewalOn, on }: Deadline,
  asOf: Day,
  settings: RenewalSettings,
): string[] {
  const itself = renewsItself(contract)
  return [
    ...(assumed ? [`${settings.assumedNoticeDays} days of notice`] : []),
    ...(contract.autoRenew === null
      ? [itself ? 'that it renews itself' : 'that it does not renew itself']
      : []),
    ...(itself && isPast(contract.renewalOn, asOf)
      ? [`that it renewed itself on ${dayInWords(contract.renewalOn)}`]
      : []),
    ...(restsOnYears(contract, renewalOn, on) ? ['a term of a year'] : []),
  ]
}

/** The source lets it renew itself, and something else says that it does not go on. */
function endAssumed({ endedBy }: Contract): string[] {
  if (endedBy === undefined) return []
  const on = dayInWords(endedBy.on)
  if (endedBy.what === 'contract') return [`that ${endedBy.id} took its place on ${on}`]
  return [
    endedBy.what === 'notice' ? `that the notice of ${on} ends it` : `that it ended as they left on ${on}`,
  ]
}

function isPast(day: Day | null, asOf: Day): day is Day {
  return day !== null && day < asOf
}

/** Only what lies terms after a day that is recorded, or notice that is given for an earlier term, asks how long a term is. */
function restsOnYears(contract: Contract, renewalOn: Day, on: Day): boolean {
  const { termMonths, endOn, noticeOn } = contract
  if (termMonths !== null || (endOn === null && contract.renewalOn === null)) return false
  const isRecorded = renewalOn === endOn || renewalOn === contract.renewalOn
  return !isRecorded || (noticeOn !== null && on !== noticeOn && renewsItself(contract))
}
