/** The change of a health score between two days, as `healthChange` takes it apart. */
import type { Day } from '#src/kernel/day.ts'
import type { Cap, Evidence, HealthReading } from '../diagnosis.ts'
import type { MovedSignal } from './moved-signals.ts'

export interface HealthEnd extends Pick<HealthReading, 'score' | 'status'> {
  readonly on: Day
}

/** A signal that moved, with what it rested on: its arithmetic on both days, and the records that were not there before. */
export interface ExplainedSignal extends MovedSignal {
  readonly saysBefore: string | null
  readonly saysAfter: string | null
  readonly records: readonly Evidence[]
}

export interface HealthChange {
  readonly before: HealthEnd
  readonly after: HealthEnd
  /** null when one of the two days has no score */
  readonly points: number | null
  /** the largest first; their points, with those of caps and settings, sum to `points` */
  readonly signals: readonly ExplainedSignal[]
  readonly capsCame: readonly Cap[]
  readonly capsWent: readonly Cap[]
  /** the day from which on the caps that came can be seen, where the earlier day lies before it; null: they came since */
  readonly capsKnownFrom: Day | null
  /** by how much more, or less, the caps hold the score down */
  readonly capPoints: number
  /** what neither signals nor caps explain: the weights were others then */
  readonly settingsPoints: number
  /** the score moved, and only because signals appeared or vanished: nothing got better or worse */
  readonly onlyMeasured: boolean
  /** records of the signals that moved, and of the caps that came, that were not there before */
  readonly records: readonly Evidence[]
  readonly sentence: string
}
