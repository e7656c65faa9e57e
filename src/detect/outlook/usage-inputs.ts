/** What the use of an account puts into its outlook; a dead feed puts nothing. */
import { rowsWithin } from '#src/facts/distinct-people.ts'
import { grainWithin } from '#src/facts/grain-within.ts'
import { grainOfDays } from '#src/facts/usage-period.ts'
import type { UsageSeries } from '#src/facts/usage-series.ts'
import { dayFromNumber } from '#src/kernel/day.ts'
import { cadenceOf } from '../cadence-of.ts'
import type { Situation } from '../situation.ts'
import { isCountedOn } from '../utilisation.ts'
import type { KnownUse } from '../usage-standing.ts'
import { RECENT_DAYS, type UsageInputs } from './inputs.ts'

const USUAL_DAYS = 56
const LEAST_USUAL_DAYS = 28
/** Seats of a new customer are still filling (handbook 4). */
const SEATS_FILLING_DAYS = 60

export function usageInputs(situation: Situation): UsageInputs {
  const { dossier, portfolio, usage } = situation
  const cadence = cadenceOf(situation)
  if (usage.kind !== 'living')
    return {
      rank: null,
      recent: null,
      usual: null,
      activeDays: null,
      daysSinceUse: null,
      told: null,
      cadence,
      utilisation: null,
    }
  return {
    rank: portfolio.activityRank.get(dossier.profile.id) ?? null,
    ...trendOf(usage),
    ...lastUse(usage),
    cadence,
    utilisation: utilisationNow(situation),
  }
}

/** Of what is known whole: use that came after it is not silence, and has no day yet. */
function lastUse({ series, seenFrom, through }: KnownUse): Pick<UsageInputs, 'daysSinceUse' | 'told'> {
  const { rows, from } = series
  const [, after] = rowsWithin(rows, through, 1)
  const known = after === 0 ? null : rows.through[after - 1]!
  if (known === null && (seenFrom > through || rows.length > 0)) return { daysSinceUse: null, told: null }
  return {
    daysSinceUse: through - (known ?? from - 1),
    told: {
      unit: unitOf(series),
      grain: grainWithin(series, through, RECENT_DAYS + USUAL_DAYS),
      last: known === null ? null : { on: dayFromNumber(known), grain: grainOfDays(rows.days[after - 1]!) },
      from: dayFromNumber(from),
      through: dayFromNumber(through),
    },
  }
}

function unitOf({ minutes, people }: UsageSeries): 'minutes' | 'people' | 'events' {
  if (minutes !== null) return 'minutes'
  return people === null ? 'events' : 'people'
}

/** Activity is minutes, else days with people, else events. */
function trendOf({
  series,
  seenFrom,
  through,
}: KnownUse): Pick<UsageInputs, 'recent' | 'usual' | 'activeDays'> {
  const values = series[unitOf(series)]!
  const recentFrom = through - RECENT_DAYS + 1
  const usualFrom = Math.max(seenFrom, recentFrom - USUAL_DAYS)
  const usualDays = recentFrom - usualFrom
  if (usualDays < LEAST_USUAL_DAYS) return { recent: null, usual: null, activeDays: null }
  const total = (from: number, to: number): number =>
    values.subarray(from - series.from, to - series.from + 1).reduce((sum, value) => sum + value, 0)
  const before = values.subarray(usualFrom - series.from, recentFrom - series.from)
  return {
    recent: total(recentFrom, through),
    usual: (total(usualFrom, recentFrom - 1) * RECENT_DAYS) / usualDays,
    activeDays: before.reduce((days, value) => days + (value > 0 ? 1 : 0), 0),
  }
}

function utilisationNow({ utilisation, tenureDays }: Situation): number | null {
  if (utilisation?.usage.kind !== 'living' || utilisation.from > utilisation.through) return null
  if (tenureDays !== null && tenureDays < SEATS_FILLING_DAYS) return null
  if (!isCountedOn(utilisation, utilisation.through)) return null
  const seats = utilisation.seatsOn(utilisation.through)
  return seats === null || seats === 0 ? null : utilisation.activeOn(utilisation.through) / seats
}
