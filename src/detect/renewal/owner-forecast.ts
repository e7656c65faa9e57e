/** What the owners say of the renewal, beside what the records say (handbook 1). */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { OwnerForecast } from '../diagnosis.ts'
import type { Said } from '../plan/plan-reading.ts'
import type { Situation } from '../situation.ts'
import { categoryOf } from './category-of.ts'
import { isFar } from './is-far.ts'
import { outsideBand } from './outside-band.ts'

/** Days for which what an owner said counts. */
const COUNTS_DAYS = 30

/**
 * The AM holds the commercial side: the word of the AM goes before that of the CSM while it counts.
 * @param p the outlook
 * @param decided no opinion enters once notice was given or the renewal is signed
 * @returns null: neither has said anything
 */
export function ownerForecast(
  { plan, dossier, settings }: Pick<Situation, 'plan' | 'dossier' | 'settings'>,
  p: number,
  isDecided: boolean,
): OwnerForecast | null {
  const { asOf } = dossier
  const probability = counting([plan.probability.am, plan.probability.csm], asOf)
  const { forecast } = plan
  if (probability === null && forecast === null) return null
  const said = probability?.value ?? null
  const category = forecast?.value ?? categoryOf(said!, null, settings.forecast)
  const apart = [
    said === null ? 0 : Math.abs(said - p),
    forecast === null ? 0 : outsideBand(forecast.value, p, settings.forecast),
  ]
  return {
    p: said,
    category,
    by: (probability ?? forecast!).by,
    on: (probability ?? forecast!).on,
    counts: !isDecided && probability !== null && isRecent(probability, asOf),
    isFar: !isDecided && isFar(Math.max(...apart)),
  }
}

/** The first that counts, else the latest. */
function counting(all: readonly (Said<number> | null)[], asOf: Day): Said<number> | null {
  const said = all.filter((one) => one !== null)
  const recent = said.find((one) => isRecent(one, asOf))
  return recent ?? said.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null
}

/** Where the day of the sample is pinned, what was said since is of that day. */
function isRecent({ on }: Said<number>, asOf: Day): boolean {
  return daysBetween(on, asOf) <= COUNTS_DAYS
}
