/** What was signed in the place of contracts, told apart from what was bought beside them. */
import type { Contract } from './dossier.ts'
import { type Meeting, meetsEnd, meetsOtherwise, otherProduct, type Row, rowOf } from './meeting.ts'
import { type IsSame, sameProduct } from './same-product.ts'

/** Of the contracts that have been followed, by what. */
export type Successors = ReadonlyMap<Contract, Contract>

/**
 * Each contract follows at most one, the one whose end it meets best, and each is followed by at most one: what begins
 * beside a follower is bought beside it. Contracts that end together and are as large as the follower only together,
 * are followed by it together. First those that begin with the end of another one, so that hardly any are left to look
 * at with all others.
 */
export function successorsOf(contracts: readonly Contract[]): Successors {
  const rows = contracts.map(rowOf).filter((row) => row !== null)
  const followers = new Map<Row, Row>()
  if (rows.length < 2) return new Map()
  const isSame = sameProduct(rows.map(({ contract }) => contract))
  const withEnd = meetingsAtEnd(rows, isSame)
  assign(withEnd, followers)
  const met = new Set(withEnd.map(({ by }) => by))
  const open = rows.filter((row) => !followers.has(row))
  const others = rows.filter((by) => !met.has(by)).flatMap((by) => bestOf(by, open, rows, isSame))
  assign(others, followers)
  return new Map([...followers].map(([of, by]) => [of.contract, by.contract]))
}

function meetingsAtEnd(rows: readonly Row[], isSame: IsSame): Meeting[] {
  const byEnd = Map.groupBy(rows, ({ end }) => end)
  return rows.flatMap((by) =>
    [-1, 0, 1]
      .flatMap((days) => byEnd.get(by.start + days) ?? [])
      .map((of) => meetsEnd(by, of, isSame))
      .filter((one) => one !== null),
  )
}

/** Those of the best rank that it has; another product only where the account did not have that before. */
function bestOf(by: Row, open: readonly Row[], rows: readonly Row[], isSame: IsSame): Meeting[] {
  const all = open.map((of) => meetsOtherwise(by, of, isSame)).filter((one) => one !== null)
  const best = Math.min(...all.map(({ rank }) => rank))
  if (best === otherProduct && rows.some((one) => one.start < by.start && isSame(one.contract, by.contract)))
    return []
  return all.filter(({ rank }) => rank === best)
}

function assign(meetings: readonly Meeting[], followers: Map<Row, Row>): void {
  const taken = new Map<Row, Meeting>()
  const closest = meetings.toSorted(
    (a, b) => a.rank - b.rank || a.days - b.days || closeness(b) - closeness(a) || a.of.start - b.of.start,
  )
  for (const meeting of closest) {
    if (followers.has(meeting.of) || taken.has(meeting.by)) continue
    followers.set(meeting.of, meeting.by)
    taken.set(meeting.by, meeting)
  }
  const byFollower = Map.groupBy(meetings, ({ by }) => by)
  for (const own of taken.values()) followTogether(own, byFollower.get(own.by)!, followers)
}

/** Lines that were signed as one: it is nearer to what they were together than to the one that it follows. */
function followTogether(own: Meeting, meetings: readonly Meeting[], followers: Map<Row, Row>): void {
  const others = meetings.filter(
    ({ of, days, size }) => !followers.has(of) && days === own.days && size !== null,
  )
  if (own.size === null || others.length === 0) return
  const single = 1 / own.size
  const together = others.reduce((sum, { size }) => sum + 1 / size!, single)
  if (Math.abs(together - 1) > Math.abs(single - 1)) return
  for (const { of } of others) followers.set(of, own.by)
}

/** 1: as large. */
function closeness({ size }: Meeting): number {
  return size === null ? 1 : Math.min(size, 1 / size)
}
