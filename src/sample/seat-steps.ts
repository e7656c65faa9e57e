/** How many seats an account has licensed, and in which month of the contract the number changes. */
import { addDays, addMonths } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Terms } from './choose-terms.ts'
import { fintechCorp } from './fintech-corp.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

export interface SeatStep {
  /** months after the start of the contract; 0 for the first */
  readonly month: number
  readonly seats: number
  /** when it was signed, where that was before it takes effect */
  readonly agreedOn?: Day
}

/** Seats bought at once where they then stand idle, and where they ran short. */
const GENEROUS = 1.7
const RELIEF = 1.3
/** What some add when they renew. */
const GROWTH = 1.07

/** The first step holds from the start; `account.seats` is what holds at the end. */
export function seatSteps(world: World, account: SampleAccount, terms: Terms): SeatStep[] {
  const { seats, role } = account
  const first = (number: number) => ({ month: 0, seats: Math.round(number) })
  const at = (day: Day) => monthOn(terms.startOn, day)
  if (role.example) return [first(fintechCorp.seatsInFirstTerm), { month: 12, seats }]
  if (role.ramp) {
    const agreedOn = terms.startOn
    const middle = { month: at(world.daysAgo(240)), seats: Math.round(seats * 0.86), agreedOn }
    return [first(seats * 0.71), middle, { month: at(world.daysAgo(110)), seats, agreedOn }]
  }
  const idleOn = role.since === undefined ? account.plantedOn('seats-idle') : null
  if (idleOn) return [first(seats / GENEROUS), { month: at(idleOn), seats }]
  const fullOn = account.plantedOn('seats-filling')
  const relievedOn = fullOn && addDays(fullOn, 75)
  if (relievedOn && relievedOn < world.daysAgo(31)) {
    return [first(seats / RELIEF), { month: at(relievedOn), seats }]
  }
  const grownAt = account.random.fork('growth').chance(0.5) ? lastYearlyRenewal(world, account, terms) : 0
  return grownAt > 0 ? [first(seats / GROWTH), { month: grownAt, seats }] : [first(seats)]
}

/** The month of the last yearly renewal; 0 where there is none, or where nothing may happen. */
function lastYearlyRenewal(world: World, account: SampleAccount, terms: Terms): number {
  if (account.role.plants.quiet !== undefined || terms.termMonths !== 12) return 0
  let month = 0
  while (addMonths(terms.startOn, month + 12) <= world.endOn) month += 12
  return month
}

/** The first month of the contract that begins on the day or later. */
function monthOn(start: Day, day: Day): number {
  let month = 0
  while (addMonths(start, month) < day) month++
  return month
}
