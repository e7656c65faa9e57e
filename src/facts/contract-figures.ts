/** What an account's contracts come to on a day: what is paid, how much, how many seats, since when, and when it is up. */
import { addMonths, type Day, daysBetween } from '#src/kernel/day.ts'
import type { Contract, ContractTerms } from './dossier.ts'

/** Terms shorter than this many months are rolling (handbook 7). */
const ROLLING_MONTHS = 6
/** A customer who comes back after a longer gap is a new one (handbook 4 and 8). */
const GAP_DAYS = 90

/** The terms that hold on the day: the latest that took effect, the first one before that. */
export function termsOn(contract: Contract, day: Day): ContractTerms {
  let holding = contract.terms[0]!
  for (const terms of contract.terms) if (terms.effectiveOn <= day) holding = terms
  return holding
}

/**
 * The first day that is no longer paid, as far as it is known.
 * A cancelled contract without an end runs to the renewal that follows the cancellation, an expired one to its renewal.
 */
export function endOf(contract: Contract): Day | null {
  if (contract.endOn !== null) return contract.endOn
  const { status, renewalOn, cancelledOn, startOn } = contract
  if (status === 'expired') return renewalOn ?? cancelledOn ?? startOn
  if (status !== 'cancelled' && cancelledOn === null) return null
  if (renewalOn === null) return cancelledOn ?? startOn
  return cancelledOn === null ? renewalOn : stepped(contract, renewalOn, cancelledOn)
}

/** Whether it brings money on the day: begun, not ended, no trial, not paused, and not at zero (handbook 8). */
export function isPaid(contract: Contract, day: Day): boolean {
  if (contract.status === 'trial' || contract.startOn > day) return false
  if (contract.status === 'paused' && day >= contract.terms.at(-1)!.effectiveOn) return false
  const end = endOf(contract)
  return (end === null || day < end) && termsOn(contract, day).arr !== 0
}

/** The first day on which it is paid: after a free beginning that of the terms that cost something; null: never. */
export function paidFrom(contract: Contract): Day | null {
  const later = contract.terms.map(({ effectiveOn }) => effectiveOn).filter((day) => day > contract.startOn)
  return [contract.startOn, ...later].find((day) => isPaid(contract, day)) ?? null
}

export function paidOn(contracts: readonly Contract[], day: Day): Contract[] {
  return contracts.filter((contract) => isPaid(contract, day))
}

/** Of those that were paid for and are over: the one that ended last, and the first day without it; null: none was. */
export function endedLast(
  contracts: readonly Contract[],
  day: Day,
): { readonly contract: Contract; readonly on: Day } | null {
  const ended = contracts.flatMap((contract) => {
    const on = endOf(contract)
    return on !== null && on <= day && paidFrom(contract) !== null ? [{ contract, on }] : []
  })
  return ended.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0] ?? null
}

/**
 * Since when it is no customer any more; null: it is one or was none, or a contract is paused, on trial or to come.
 */
export function goneSince(contracts: readonly Contract[], day: Day): Day | null {
  const isOver = (contract: Contract) => {
    const end = endOf(contract)
    return end !== null && end <= day
  }
  return contracts.every(isOver) ? (endedLast(contracts, day)?.on ?? null) : null
}

export interface Revenue {
  /** annual; null when no amount is known, or when amounts of several currencies would have to be added */
  readonly arr: number | null
  readonly currency: string | null
}

/** Annual recurring revenue of the contracts that are paid on the day; those without an amount add nothing. */
export function revenueOn(contracts: readonly Contract[], day: Day): Revenue {
  const paid = paidOn(contracts, day)
  const currencies = new Set(
    paid.map((contract) => contract.currency).filter((currency) => currency !== null),
  )
  if (currencies.size > 1) return { arr: null, currency: null }
  const amounts = paid.map((contract) => termsOn(contract, day).arr).filter((arr) => arr !== null)
  const arr = amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
  return { arr, currency: [...currencies][0] ?? null }
}

/** The amount where it compares with others in a currency: in the same one, or none is named. */
export function arrIn({ arr, currency }: Revenue, other: string | null): number | null {
  return currency === null || currency === other ? arr : null
}

/** One product that an account pays for; contracts that name no product are one by plan. */
export interface Holding {
  readonly key: string
  /** as the usage names it; null when the contract names no product */
  readonly productId: string | null
  readonly name: string
  readonly arr: number | null
  /** licensed, of all its contracts; null when none says */
  readonly seats: number | null
  readonly contracts: readonly Contract[]
}

/** What the account pays for on the day, the largest first: by revenue, then by seats. */
export function holdingsOn(contracts: readonly Contract[], day: Day): Holding[] {
  const byKey = new Map<string, Contract[]>()
  for (const contract of paidOn(contracts, day)) {
    const key = productKey(contract, day)
    const same = byKey.get(key)
    if (same) same.push(contract)
    else byKey.set(key, [contract])
  }
  return [...byKey]
    .map(([key, same]) => holding(key, same, day))
    .sort((a, b) => (b.arr ?? 0) - (a.arr ?? 0) || (b.seats ?? 0) - (a.seats ?? 0))
}

/** The largest product that is licensed by seat; null when none is. */
export function seatedHolding(holdings: readonly Holding[]): Holding | null {
  return holdings.find(({ seats }) => seats !== null && seats > 0) ?? null
}

/** What makes two contracts the same product: its id, else the plan, else only itself. */
export function productKey(contract: Contract, day: Day): string {
  const plan = termsOn(contract, day).plan
  return contract.productId ?? (plan === null ? `contract ${contract.id}` : `plan ${plan}`)
}

function holding(key: string, contracts: readonly Contract[], day: Day): Holding {
  const terms = contracts.map((contract) => termsOn(contract, day))
  const first = contracts[0]!
  return {
    key,
    productId: first.productId,
    name: first.productName ?? first.productId ?? terms[0]!.plan ?? first.id,
    arr: sumOfKnown(terms.map(({ arr }) => arr)),
    seats: sumOfKnown(terms.map(({ seats }) => seats)),
    contracts,
  }
}

function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/**
 * The first day of the present customership: the first paid start, again after a gap over 90 days (handbook 4).
 * @returns null when nothing was paid by the day
 */
export function customerSince(contracts: readonly Contract[], day: Day): Day | null {
  const begun = contracts
    .map((contract) => ({ from: paidFrom(contract), end: endOf(contract) ?? day }))
    .filter((stretch): stretch is { from: Day; end: Day } => stretch.from !== null && stretch.from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  let since: Day | null = null
  let paidUntil: Day | null = null
  for (const { from, end } of begun) {
    const returned: boolean = paidUntil !== null && daysBetween(paidUntil, from) > GAP_DAYS
    if (since === null || returned) since = from
    if (paidUntil === null || end > paidUntil) paidUntil = end
  }
  return since
}

/** Whether the term is under six months (handbook 7); a contract of unknown term is not. */
export function isRolling(contract: Contract): boolean {
  return contract.termMonths !== null && contract.termMonths < ROLLING_MONTHS
}

/**
 * Whether an account is a rolling or a term customer on the day: whichever carries more revenue, by count where
 * amounts are not known; null when nothing is paid.
 */
export function classOn(contracts: readonly Contract[], day: Day): 'rolling' | 'term' | null {
  let rolling = 0
  let total = 0
  for (const contract of contracts) {
    if (!isPaid(contract, day)) continue
    const weight = termsOn(contract, day).arr ?? 1
    total += weight
    if (isRolling(contract)) rolling += weight
  }
  if (total <= 0) return null
  return rolling > total / 2 ? 'rolling' : 'term'
}

/** Whether silence renews it; where nobody says, a notice period or a renewal date does. */
export function renewsItself(contract: Contract): boolean {
  if (contract.autoRenew !== null) return contract.autoRenew
  const { noticeOn, noticeDays, renewalOn, endOn } = contract
  return noticeOn !== null || noticeDays !== null || renewalOn !== null || endOn === null
}

export function isCancelled({ cancelledOn, status }: Contract): boolean {
  return cancelledOn !== null || status === 'cancelled'
}

/**
 * The day on which the term ends or renews next: not before `day`. A renewal date that has passed moves on by terms.
 * Of a contract that renews itself the renewal date stands before the end, which many systems write as the last day
 * that is paid, the day before (handbook 7: renewal, else end); what does not renew, or was cancelled, ends with its end.
 * @returns null when neither end, renewal nor term is known
 */
export function dueOn(contract: Contract, day: Day): Day | null {
  const { renewalOn } = contract
  const end = endOf(contract)
  const renews = renewsItself(contract) && !isCancelled(contract)
  if (end !== null && (renewalOn === null || !renews)) return end
  if (renewalOn !== null) return stepped(contract, renewalOn, day)
  if (contract.termMonths === null) return null
  return stepped(contract, contract.startOn, day, 1)
}

/**
 * `anchor` moved on by whole terms, at least so many, until it is not before `day`; without a known term by years.
 * Always counted from the anchor, so that the 31st comes back after a shorter month.
 */
function stepped({ termMonths }: Contract, anchor: Day, day: Day, least = 0): Day {
  for (let terms = least; ; terms++) {
    const on = addMonths(anchor, terms * (termMonths ?? 12))
    if (on >= day) return on
  }
}
