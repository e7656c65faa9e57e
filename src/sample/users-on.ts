/** How many people of an account work with the product on a day; their share of the seats is its utilisation. */
import { addDays, dayNumber, daysBetween } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import { versionOn } from './contract.ts'
import type { Contract } from './contract.ts'
import { fintechCorp } from './fintech-corp.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

/** The number of people by day number. */
export type UsersOn = (day: number) => number

/** Comfortable: neither a seat too few nor a shelf of idle ones. */
const SHARE = { low: 0.66, high: 0.74 }
const IDLE_SHARE = 0.38
const FULL_SHARE = 0.96
/** New customers need so many days until everybody is on board. */
const ONBOARDING = 45
/** A sudden drop and a slow decline also lose a few people for good. */
const LEFT_AFTER_DROP = 0.9
/** Of an account that is on its way out most people stop, over so many days. */
const LEAVING = { left: 0.3, days: 30 }

export function usersOn(world: World, account: SampleAccount, main: Contract): UsersOn {
  const share = account.random.fork('share').between(SHARE.low, SHARE.high)
  const seatsAt = (day: Day) => versionOn(main, day).seats ?? 0
  const usual = Math.max(1, Math.round(share * seatsAt(world.startOn)))
  if (account.role.example) {
    return ramp(world.startOn, fintechCorp.users.first, world.daysAgo(40), fintechCorp.users.last)
  }
  if (account.role.since !== undefined) return onboarding(account, main)
  if (account.role.ramp) return ramp(world.startOn, usual, world.endOn, Math.round(share * account.seats))
  const fullOn = account.plantedOn('seats-filling')
  if (fullOn) return ramp(addDays(fullOn, -12), usual, fullOn, Math.ceil(FULL_SHARE * seatsAt(fullOn)))
  const droppedOn = account.plantedOn('usage-sudden-drop') ?? account.plantedOn('usage-slow-decline')
  if (droppedOn) return leftAfter(droppedOn, usual, account.role.leaving === true)
  const newDepartmentOn = account.plantedOn('new-department')
  if (newDepartmentOn) return ramp(newDepartmentOn, usual, addDays(newDepartmentOn, 1), usual + 4)
  if (account.role.plants.quiet !== undefined || account.plantedOn('seats-idle')) return () => usual
  const grown = Math.round(usual * account.random.fork('growth of users').pick([1, 1, 1.04, 1.08]))
  return ramp(world.startOn, usual, world.endOn, grown)
}

function leftAfter(droppedOn: Day, usual: number, isLeaving: boolean): UsersOn {
  const { left, days } = isLeaving ? LEAVING : { left: LEFT_AFTER_DROP, days: 20 }
  return ramp(droppedOn, usual, addDays(droppedOn, days), Math.round(left * usual))
}

function onboarding(account: SampleAccount, main: Contract): UsersOn {
  const idle = account.role.plants['seats-idle'] !== undefined
  const goal = Math.round((idle ? IDLE_SHARE : SHARE.high) * account.seats)
  return ramp(main.startOn, Math.ceil(goal / 4), addDays(main.startOn, ONBOARDING), goal)
}

/** From one number to another in a straight line, constant before and after. */
function ramp(from: Day, before: number, to: Day, after: number): UsersOn {
  const start = dayNumber(from)
  const length = Math.max(1, daysBetween(from, to))
  return (day) => {
    const done = Math.min(1, Math.max(0, (day - start) / length))
    return Math.round(before + (after - before) * done)
  }
}
