/** Chooses when a contract began, for how long it runs and how it is billed, so that the role of the account fits. */
import { addDays, addMonths, daysBetween } from '#src/kernel/day.ts'
import type { Day } from '#src/kernel/day.ts'
import type { SampleAccount } from './sample-account.ts'
import type { World } from './world.ts'

export interface Terms {
  readonly startOn: Day
  readonly termMonths: number
  readonly billingMonths: number
  readonly noticeDays: number | null
  readonly dueDays: number
}

/** Nobody's notice date lies nearer than this by accident. */
const FAR = { from: 130, to: 270 }
/** Customers without a `since` were there before the history begins, and past their onboarding. */
const OLD = 520

export function chooseTerms(world: World, account: SampleAccount): Terms {
  const random = account.random.fork('terms')
  const noticeDays = random.pick([30, 60, 90])
  const yearly = { termMonths: 12, billingMonths: random.pick([3, 12, 12]), noticeDays, dueDays: 30 }
  const { role } = account
  if (role.example) {
    return { ...yearly, startOn: addMonths(world.daysAgo(-106), -24), billingMonths: 12, noticeDays: null }
  }
  if (role.trial) return { ...rolling, startOn: world.daysAgo(role.since ?? 0) }
  if (role.since !== undefined) {
    return { ...yearly, termMonths: 24, billingMonths: 1, startOn: world.daysAgo(role.since) }
  }
  const failedOn = account.plantedOn('payment-failed')
  if (failedOn) return { ...rolling, startOn: addMonths(failedOn, -random.integer(18, 26)) }
  if (role.plants.quiet !== undefined) return quietTerms(world, account, yearly)
  const anchor = anchorOf(account)
  if (anchor)
    return { ...yearly, billingMonths: 1, startOn: startAnchored(world, anchor, noticeDays, random) }
  return {
    ...yearly,
    ...(role.ramp ? { billingMonths: 1 } : {}),
    startOn: startFor(world, account, noticeDays),
  }
}

const rolling = { termMonths: 1, billingMonths: 1, noticeDays: 30, dueDays: 0 }

/** Nothing may come up in 400 days: the contract runs for years, or from month to month. */
function quietTerms(world: World, account: SampleAccount, yearly: Omit<Terms, 'startOn'>): Terms {
  const random = account.random.fork('quiet terms')
  if (account.role.segment === 'Startup')
    return { ...rolling, startOn: world.daysAgo(random.integer(560, 900)) }
  return { ...yearly, termMonths: 36, startOn: world.daysAgo(random.integer(OLD, 640)) }
}

/** A day on which a billing period must begin, so that what is planted falls on its day. */
function anchorOf(account: SampleAccount): Day | null {
  const dueOn = account.plantedOn('invoice-unpaid')
  return dueOn ? addDays(dueOn, -30) : account.plantedOn('seats-idle')
}

function startAnchored(world: World, anchor: Day, noticeDays: number, random: SampleAccount['random']): Day {
  const months = random.shuffled(Array.from({ length: 24 }, (_, at) => at + 12))
  const starts = months.map((back) => addMonths(anchor, -back))
  const fits = starts.find((start) => {
    const ahead = daysBetween(world.endOn, deadlineAfter(start, noticeDays, world.endOn))
    return start <= world.daysAgo(OLD) && ahead >= FAR.from && ahead <= FAR.to
  })
  return fits ?? starts[0]!
}

/** The notice date of the yearly term that runs on the day. */
function deadlineAfter(start: Day, noticeDays: number, day: Day): Day {
  let months = 12
  while (addMonths(start, months) <= day) months += 12
  return addDays(addMonths(start, months), -noticeDays)
}

/** Counts back whole years from a renewal that puts the notice date where the role wants it. */
function startFor(world: World, account: SampleAccount, noticeDays: number): Day {
  const random = account.random.fork('start')
  const noticeGivenOn = account.plantedOn('cancelled')
  const deadlineOn = noticeGivenOn
    ? addDays(noticeGivenOn, 14)
    : world.daysAgo(-(account.role.deadlineIn ?? random.integer(FAR.from, FAR.to)))
  const renewalOn = addDays(deadlineOn, noticeDays)
  let months = 12
  while (addMonths(renewalOn, -months) > world.daysAgo(OLD)) months += 12
  return addMonths(renewalOn, -months)
}
