/** What an account has given up of its contracts: amounts or seats reduced, lines cancelled or ended while it stays. */
import { endOf, isPaid, productKey, termsOn } from '#src/facts/contract-figures.ts'
import type { Contract } from '#src/facts/dossier.ts'
import { addDays, type Day } from '#src/kernel/day.ts'
import { sum } from '../statistics.ts'

/** What one contract lost on a day; null: the amount or the seats are not known. */
export interface LostLine {
  readonly contract: Contract
  readonly arr: number | null
  readonly seats: number | null
  /** nothing of it is left */
  readonly isGone: boolean
}

/** All that was given up on one day; amounts a year. */
export interface Contraction {
  readonly on: Day
  readonly lines: readonly LostLine[]
  /** less what was taken on at about the same time; 0: only seats; null: not known */
  readonly arr: number | null
  readonly currency: string | null
  /** what was paid before, null when it is not known */
  readonly arrBefore: number | null
}

/** What is taken on within so many days of a loss makes up for it: a move to another product or contract. */
const TOGETHER_DAYS = 30
/** A change of price this small is rounding, not a loss. */
const ROUNDING = 0.01

/**
 * The days within `days` up to `day` on which the account came to pay for less, the latest first. A line that is
 * cancelled counts as given up on the day on which it was cancelled, not on its last. A move that leaves the revenue as
 * it was is none.
 * @param since the first day of the present customership: what ended before is not a loss of it
 */
export function contractions(
  contracts: readonly Contract[],
  { day, days, since }: { readonly day: Day; readonly days: number; readonly since: Day },
): Contraction[] {
  const from = addDays(day, -days)
  const changed = new Set(
    contracts.flatMap((contract) => [goneOn(contract), ...contract.terms.map(effective)]),
  )
  return [...changed]
    .filter((on): on is Day => on !== null && on > from && on <= day && on > since)
    .toSorted()
    .toReversed()
    .map((on) => contractionOn(contracts, on))
    .filter((one) => one !== null)
}

function effective({ effectiveOn }: { readonly effectiveOn: Day }): Day {
  return effectiveOn
}

/** From when on it is known that nothing of it will be left. */
function goneOn(contract: Contract): Day | null {
  return contract.cancelledOn ?? endOf(contract)
}

interface Level {
  readonly arr: number | null
  readonly seats: number | null
}

const nothing: Level = { arr: 0, seats: 0 }

/** What a contract comes to on a day, once what is agreed to end has ended. */
function levelOn(contract: Contract, day: Day): Level {
  const gone = goneOn(contract)
  return isPaid(contract, day) && (gone === null || day < gone) ? termsOn(contract, day) : nothing
}

function contractionOn(contracts: readonly Contract[], on: Day): Contraction | null {
  const lines = contracts.map((contract) => lostOn(contract, on)).filter((line) => line !== null)
  const [first] = lines
  if (first === undefined) return null
  const { currency } = first.contract
  const isSame = (other: Contract): boolean => other.currency === currency
  const found = {
    on,
    currency,
    arrBefore: contracts.every(isSame) ? arrOn(contracts, addDays(on, -1)) : null,
  }
  const lost = lines.every((line) => isSame(line.contract)) ? addedUp(lines.map(({ arr }) => arr)) : null
  if (lost === 0) {
    const seats = lines.filter((line) => isLossOfSeats(line, contracts, on))
    return seats.length === 0 ? null : { ...found, lines: seats, arr: 0 }
  }
  const begun = contracts.filter(({ startOn }) => isNear(startOn, on))
  // What cannot be compared with what took its place cannot be told to be a loss.
  if (begun.length > 0 && (lost === null || !begun.every(isSame))) return null
  const arr = lost === null ? null : Math.min(lost, netLoss(contracts.filter(isSame), on))
  return arr !== null && arr <= ROUNDING * (found.arrBefore ?? 0) ? null : { ...found, lines, arr }
}

function arrOn(contracts: readonly Contract[], day: Day): number | null {
  return addedUp(contracts.map((contract) => levelOn(contract, day).arr))
}

function lostOn(contract: Contract, on: Day): LostLine | null {
  const before = levelOn(contract, addDays(on, -1))
  const after = levelOn(contract, on)
  const isGone = before !== nothing && after === nothing
  const arr = fall(before.arr, after.arr)
  const seats = fall(before.seats, after.seats)
  if (!isGone && !(arr !== null && arr > 0) && !(seats !== null && seats > 0)) return null
  return { contract, arr: isGone ? before.arr : arr, seats: isGone ? before.seats : seats, isGone }
}

/** Null: not known; a rise is no fall. */
function fall(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : Math.max(0, before - after)
}

function addedUp(amounts: readonly (number | null)[]): number | null {
  return amounts.includes(null) ? null : sum(amounts as number[])
}

function isNear(day: Day, on: Day): boolean {
  return day >= addDays(on, -TOGETHER_DAYS) && day <= addDays(on, TOGETHER_DAYS)
}

/** What went in the days up to this one, less what came in the days around it. */
function netLoss(contracts: readonly Contract[], on: Day): number {
  const changes = contracts.flatMap((contract) =>
    changesOf(contract)
      .filter((day) => isNear(day, on))
      .map((day) => ({
        day,
        change: (levelOn(contract, day).arr ?? 0) - (levelOn(contract, addDays(day, -1)).arr ?? 0),
      })),
  )
  return -sum(changes.filter(({ day, change }) => change > 0 || day <= on).map(({ change }) => change))
}

function changesOf(contract: Contract): Day[] {
  const days = [contract.startOn, goneOn(contract), ...contract.terms.map(effective)]
  return [...new Set(days.filter((day) => day !== null))]
}

/** Seats that went while the amount stayed: not those of another plan, nor those that the product got back elsewhere. */
function isLossOfSeats({ contract, seats }: LostLine, contracts: readonly Contract[], on: Day): boolean {
  const dayBefore = addDays(on, -1)
  if (termsOn(contract, on).plan !== termsOn(contract, dayBefore).plan) return false
  const key = productKey(contract, on)
  const others = contracts.filter((other) => other !== contract && productKey(other, on) === key)
  const back = sum(
    others.map(
      (other) =>
        (levelOn(other, addDays(on, TOGETHER_DAYS)).seats ?? 0) - (levelOn(other, dayBefore).seats ?? 0),
    ),
  )
  return (seats ?? 0) > back
}
