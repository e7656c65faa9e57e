/** The forecast category that an account counts in: what is decided, else what an owner has called of late, else that of the outlook. */
import type { Day } from '#src/kernel/day.ts'
import { daysBetween } from '#src/kernel/day.ts'
import type { ForecastCategory } from '../diagnosis.ts'
import type { PlanReading, Said } from '../plan/plan-reading.ts'
import type { ForecastSettings } from '../settings.ts'
import { categoryOf } from './category-of.ts'
import { isFar } from './is-far.ts'
import { outsideBand } from './outside-band.ts'

/** Days for which what an owner called counts, as the handbook has it for the expected loss. */
const COUNTS_DAYS = 30

export interface Called {
  readonly category: ForecastCategory
  /** the probability behind it; null: a category was named and none was given */
  readonly p: number | null
  /** whose word it is, and of when */
  readonly by: string
  readonly on: Day
  /** more than twenty points from the outlook */
  readonly isFar: boolean
}

interface Looked {
  readonly plan: Pick<PlanReading, 'probability' | 'forecast'>
  readonly asOf: Day
  readonly forecast: ForecastSettings
}

/**
 * A category that was named goes before a probability, and the word of the AM before that of the CSM.
 * @param outlook the probability by records
 * @returns null: no owner has called it in thirty days
 */
export function calledCategory({ plan, asOf, forecast }: Looked, outlook: number): Called | null {
  const recent = <T>(one: Said<T> | null) =>
    one !== null && daysBetween(one.on, asOf) <= COUNTS_DAYS ? one : null
  const named = recent(plan.forecast)
  const said = recent(plan.probability.am) ?? recent(plan.probability.csm)
  if (named !== null) {
    const far = isFar(outsideBand(named.value, outlook, forecast))
    return { category: named.value, p: said?.value ?? null, by: named.by, on: named.on, isFar: far }
  }
  if (said === null) return null
  const category = categoryOf(said.value, null, forecast)
  const far = isFar(Math.abs(said.value - outlook))
  return { category, p: said.value, by: said.by, on: said.on, isFar: far }
}
