/** Writes the daily usage of an account: one row for each day, person and feature, and what machines did. */
import { dayNumber } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { Contact } from './contact.ts'
import type { Contract } from './contract.ts'
import type { Random } from './create-random.ts'
import { featureUse, serviceFeature } from './feature-use.ts'
import type { FeatureUse } from './feature-use.ts'
import { intensityOn } from './intensity-on.ts'
import { makeTeam } from './make-team.ts'
import type { Seat } from './make-team.ts'
import type { PersonName } from './name-people.ts'
import type { SampleAccount } from './sample-account.ts'
import type { UsageDays } from './usage-days.ts'
import { usersOn } from './users-on.ts'
import type { UsersOn } from './users-on.ts'
import { pipeline } from './vendor-products.ts'
import type { World } from './world.ts'

/** A share of the intensity is fewer days, the rest fewer events a day. */
const DAYS_SHARE = 0.35
/** Chance to be off for a week, never two in a row. */
const WEEK_OFF = 0.05
const WEEKEND_EVENTS = 0.4
const THIRD_DAY = 3

interface Walk {
  readonly world: World
  readonly account: SampleAccount
  readonly days: UsageDays
  readonly from: number
  readonly to: number
  readonly users: UsersOn
  readonly intensity: (day: number) => number
  readonly features: FeatureUse
  readonly random: Random
}

export function writeUsage(
  world: World,
  account: SampleAccount,
  contracts: readonly Contract[],
  contacts: readonly Contact[],
  days: UsageDays,
  nextPerson: () => PersonName,
): void {
  const main = contracts[0]!
  const { from, to } = span(account, main, days)
  const users = usersOn(world, account, main)
  let size = 0
  for (let day = from; day <= to; day++) size = Math.max(size, users(day))
  const features = featureUse(account, contracts, size)
  const random = account.random.fork('usage')
  const walk = { world, account, days, from, to, users, features, random, intensity: intensityOn(account) }
  const team = makeTeam(world, account, contacts, size, features, nextPerson)
  team.forEach((seat, at) => walkSeat(walk, seat, at))
  if (contracts.some((contract) => contract.product === pipeline)) walkMachines(walk)
}

/** Usage lies within the contract, and ends where its source fell silent. */
function span(account: SampleAccount, main: Contract, days: UsageDays): { from: number; to: number } {
  const stoppedOn = account.role.usageSource === undefined ? null : account.plantedOn('feed-stopped')
  const ends = [main.endOn, stoppedOn].filter((day): day is Day => day !== null)
  return {
    from: Math.max(days.first, dayNumber(main.startOn)),
    to: Math.min(days.last, ...ends.map((day) => dayNumber(day) - 1)),
  }
}

function walkSeat(walk: Walk, seat: Seat, at: number): void {
  const { random, days } = walk
  let owed = random.next()
  // holidays owed build up as days of work do, so that a small team is never away all at once
  let off = random.next()
  let active = at
  const visit = (day: number, weight: number) => {
    if (day < walk.from || day > walk.to || at >= walk.users(day)) return
    off += days.holiday(day)
    if (off >= 1) return void off--
    const user = seat.occupants.find((one) => one.from <= day && day <= one.to)
    if (!user) return
    active++
    write(walk, seat, user.email, seat.main, day, weight)
    const other =
      active % THIRD_DAY === 0 ? seat.others[(active / THIRD_DAY) % seat.others.length] : undefined
    if (other !== undefined) write(walk, seat, user.email, other, day, weight)
  }
  days.mondays.forEach((monday, week) => {
    owed += seat.daysAWeek * walk.intensity(monday + 2) ** DAYS_SHARE
    const due = Math.floor(owed)
    owed -= due
    if ((week + at) % 2 === 0 && !days.isWinter(monday) && random.chance(WEEK_OFF)) return
    for (const offset of random.shuffled([0, 1, 2, 3, 4]).slice(0, due)) visit(monday + offset, 1)
    if (random.chance(seat.weekendChance)) visit(monday + random.integer(5, 6), WEEKEND_EVENTS)
  })
}

function write(walk: Walk, seat: Seat, user: string, tool: string, day: number, weight: number): void {
  const feature = walk.features.on(tool, day)
  if (feature === null) return
  const expected = seat.events * weight * walk.intensity(day) ** (1 - DAYS_SHARE)
  const events = Math.max(1, Math.round(expected * walk.random.between(0.7, 1.3)))
  walk.world.ledger.add('usage', {
    account_id: walk.account.id,
    on: walk.days.name(day),
    grain: 'day',
    user_id: user,
    product_id: walk.features.productOf(feature),
    feature,
    actor: 'human',
    events,
    minutes: Math.round(events * walk.random.between(1.2, 2.4)),
    source: walk.account.role.usageSource ?? null,
  })
}

/** Syncs run every day of the year, whoever is at work. */
function walkMachines(walk: Walk): void {
  const { account } = walk
  for (let day = walk.from; day <= walk.to; day++) {
    walk.world.ledger.add('usage', {
      account_id: account.id,
      on: walk.days.name(day),
      grain: 'day',
      user_id: `sync-service@${account.company.domain}`,
      product_id: pipeline.id,
      feature: serviceFeature,
      actor: 'service',
      events: Math.max(4, Math.round(walk.users(day) * walk.random.between(0.15, 0.25))),
      source: account.role.usageSource ?? null,
    })
  }
}
