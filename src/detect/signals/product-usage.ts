/** Product usage: how much of its people a product sees as often as its cadence asks (handbook 4). */
import { distinctPeople } from '#src/facts/distinct-people.ts'
import { grainWithin } from '#src/facts/grain-within.ts'
import { cadenceOf } from '../cadence-of.ts'
import { score } from '../score.ts'
import type { HealthSettings, Settings } from '../settings.ts'
import type { Signal } from '../signal.ts'
import { type Measure, type NoMeasure, usageReading } from '../usage-reading.ts'
import { type KnownUse, WINDOW_DAYS } from '../usage-standing.ts'
import { figure, percent } from '../words.ts'
import { isWorkedOn } from '../workdays.ts'

/** Daily use needs rows by day; where they come by week, the weekly measure takes its place. */
export const productUsage: Signal = {
  id: 'product-usage',
  read: (situation) => {
    const cadence = cadenceOf(situation)
    const { settings } = situation
    const { health } = settings
    const measure = (use: KnownUse, to: number): Measure | NoMeasure => {
      if (cadence === 'monthly')
        return { why: 'a product for monthly use has no such measure', applicable: false }
      const { named } = use.series
      const grain = grainWithin(use.series, to, WINDOW_DAYS)
      if (grain === 'month') return { why: 'the rows of use come by month', applicable: true }
      if (named)
        return cadence === 'daily' && grain === 'day'
          ? dailyUse(use, to, settings)
          : weeklyUse(use, to, health)
      if (grain === 'day' && cadence === 'daily') return workdaysUsed(use, to, settings)
      return { why: 'the rows of use name no users', applicable: true }
    }
    const reading = usageReading('product-usage', situation, measure)
    if (reading.value !== null || situation.wholeUsage === situation.usage) return reading
    return usageReading('product-usage', situation, measure, situation.wholeUsage)
  },
}

function workdaysOf(to: number, { calendar }: Settings): number[] {
  return Array.from({ length: WINDOW_DAYS }, (_, at) => to - at).filter(isWorkedOn(calendar))
}

function dailyUse({ series }: KnownUse, to: number, settings: Settings): Measure | NoMeasure {
  const monthly = distinctPeople(series, to, WINDOW_DAYS) ?? 0
  if (monthly === 0) return nobody
  const days = workdaysOf(to, settings)
  if (days.length === 0) return noWorkday
  const daily = days.reduce((sum, day) => sum + series.people![day - series.from]!, 0) / days.length
  const value = daily / monthly
  return {
    value,
    score: score(value, settings.health.dailyUse),
    says: `${figure(daily, 1)} people on a mean workday ÷ ${figure(monthly)} in 28 days = ${percent(value)}`,
  }
}

function weeklyUse({ series }: KnownUse, to: number, { weeklyUse }: HealthSettings): Measure {
  const monthly = distinctPeople(series, to, WINDOW_DAYS) ?? 0
  if (monthly === 0) return nobody
  const weekly = [0, 7, 14, 21].reduce((sum, ago) => sum + distinctPeople(series, to - ago, 7)!, 0) / 4
  const value = weekly / monthly
  return {
    value,
    score: score(value, weeklyUse),
    says: `${figure(weekly, 1)} people in a mean week ÷ ${figure(monthly)} in four weeks = ${percent(value)}`,
  }
}

function workdaysUsed({ series }: KnownUse, to: number, settings: Settings): Measure | NoMeasure {
  const days = workdaysOf(to, settings)
  if (days.length === 0) return noWorkday
  const used = days.filter((day) => series.events[day - series.from]! > 0).length
  const value = used / days.length
  return {
    value,
    score: score(value, settings.health.workdaysUsed),
    says: `used on ${used} of ${days.length} workdays = ${percent(value)} (users are not named)`,
  }
}

const noWorkday: NoMeasure = {
  why: 'by the calendar, no day of the four weeks is worked on',
  applicable: true,
}

const nobody: Measure = { value: 0, score: 1, says: 'nobody used it in 28 days' }
