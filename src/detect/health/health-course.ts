/** The course of health over its snapshots: a point a week, and every day on which the score turned with what turned it. */
import { type Day, daysBetween } from '#src/kernel/day.ts'
import type { Cap, Diagnosis, HealthReading, SignalReading } from '../diagnosis.ts'
import type { HealthSettings } from '../settings.ts'
import { type JudgedFrom, judgedEver } from './cap-known-from.ts'
import { healthChange } from './change.ts'
import type { HealthChange } from './health-change.ts'
import type { PastHealth } from './past-health.ts'

type Model = Pick<HealthReading, 'score' | 'status' | 'coverage'>

/** One snapshot without its records. */
export interface KeptHealth {
  readonly on: Day
  /** made later, from what was known on that day */
  readonly replayed: boolean
  readonly leads: PastHealth['leads']
  readonly weighted: Model
  readonly seven: Model
  readonly seats: Diagnosis['seats']
  readonly caps: readonly Pick<Cap, 'id' | 'holdsAt' | 'says'>[]
  readonly signals: readonly Pick<SignalReading, 'id' | 'score' | 'value' | 'stale' | 'applicable'>[]
}

export interface HealthTurn extends Pick<
  HealthChange,
  'before' | 'after' | 'points' | 'signals' | 'capsKnownFrom' | 'capPoints' | 'settingsPoints' | 'sentence'
> {
  readonly capsCame: readonly string[]
  readonly capsWent: readonly string[]
}

export interface HealthCourse {
  /** the latest of each week, counted back from the last snapshot; the oldest first */
  readonly weeks: readonly KeptHealth[]
  /** the newest first */
  readonly turns: readonly HealthTurn[]
}

/** Points under which a score is as it was. */
const LEAST_TURN = 0.05

/** @param kept in the order of their days @param judged as `healthChange` takes it */
export function healthCourse(
  kept: readonly KeptHealth[],
  settings: HealthSettings,
  judged: JudgedFrom = judgedEver,
): HealthCourse {
  const turns = kept.slice(1).flatMap((after, at) => turnOf([kept[at]!, after], settings, judged))
  return { weeks: weeksOf(kept), turns: turns.toReversed() }
}

/** The latest of each week, counted back from the last one. */
export function weeksOf(kept: readonly KeptHealth[]): KeptHealth[] {
  const last = kept.at(-1)
  if (last === undefined) return []
  const byWeek = new Map(kept.map((one) => [Math.floor(daysBetween(one.on, last.on) / 7), one]))
  return [...byWeek.values()]
}

function turnOf(
  [before, after]: readonly [KeptHealth, KeptHealth],
  settings: HealthSettings,
  judged: JudgedFrom,
): HealthTurn[] {
  const { leads } = after
  const change = healthChange(pastOf(before, leads), pastOf(after, leads), settings, judged)
  const { points, capsCame, capsWent } = change
  const hasTurned =
    change.before.status !== change.after.status ||
    capsCame.length + capsWent.length > 0 ||
    (points === null ? change.before.score !== change.after.score : Math.abs(points) >= LEAST_TURN)
  if (!hasTurned) return []
  const { signals, capsKnownFrom, capPoints, settingsPoints, sentence } = change
  const [came, went] = [capsCame, capsWent].map((caps) => caps.map(({ says }) => says))
  const ends = { before: change.before, after: change.after }
  const sums = { points, capPoints, settingsPoints }
  return [{ ...ends, ...sums, signals, sentence, capsCame: came!, capsWent: went!, capsKnownFrom }]
}

function pastOf(kept: KeptHealth, leads: PastHealth['leads']): PastHealth {
  const { score, status } = kept[leads]
  return {
    on: kept.on,
    leads,
    score,
    status,
    caps: kept.caps.map((cap) => ({ ...cap, evidence: [] })),
    signals: kept.signals.map((signal) => ({ ...signal, says: '', evidence: [] })),
  }
}
