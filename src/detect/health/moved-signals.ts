/** The points by which each signal moved a score between two days, one step after the other, so that they sum up exactly. */
import type { Diagnosis, SignalId } from '../diagnosis.ts'
import type { HealthSettings } from '../settings.ts'
import type { PastSignal } from './past-health.ts'
import { sevenTotal } from './seven-signal.ts'
import { weightedTotal } from './weighted.ts'

export interface MovedSignal {
  readonly id: SignalId
  /** appeared: measured only on the later day; vanished: only on the earlier one */
  readonly kind: 'moved' | 'appeared' | 'vanished'
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
  readonly valueBefore: number | null
  readonly valueAfter: number | null
  /** points of the total, negative lowers it */
  readonly points: number
}

export interface MovedSignals {
  readonly moved: readonly MovedSignal[]
  /** the scores of the two days before any cap, under the same weights; null when nothing is measured */
  readonly own: readonly [before: number | null, after: number | null]
}

/**
 * From the earlier day to the later one: first the scores that changed, among all that was measured then, then what
 * appeared, then what vanished. Something is measured at each step, if it is on both days.
 */
export function movedSignals(
  before: readonly PastSignal[],
  after: readonly PastSignal[],
  leads: Diagnosis['leads'],
  { weights }: HealthSettings,
): MovedSignals {
  const total = (scores: ReadonlyMap<SignalId, number>): number | null => {
    const signals = [...scores].map(([id, score]) => ({ id, score, applicable: true }))
    return leads === 'weighted' ? weightedTotal(signals, weights) : sevenTotal(signals)
  }
  const [were, are] = [measured(before), measured(after)]
  const own: MovedSignals['own'] = [total(scoresOf(were)), total(scoresOf(are))]
  const scores = scoresOf(were)
  const step = (id: SignalId, kind: MovedSignal['kind']): MovedSignal => {
    const from = total(scores)
    const [was, is] = [were.get(id), are.get(id)]
    if (is) scores.set(id, is.score)
    else scores.delete(id)
    const to = total(scores)
    return {
      id,
      kind,
      scoreBefore: was?.score ?? null,
      scoreAfter: is?.score ?? null,
      valueBefore: was?.value ?? null,
      valueAfter: is?.value ?? null,
      points: from === null || to === null ? 0 : to - from,
    }
  }
  const changed = [...were.keys()].filter((id) => are.has(id) && are.get(id)!.score !== were.get(id)!.score)
  const appeared = [...are.keys()].filter((id) => !were.has(id))
  const vanished = [...were.keys()].filter((id) => !are.has(id))
  const moved = [
    ...changed.map((id) => step(id, 'moved')),
    ...appeared.map((id) => step(id, 'appeared')),
    ...vanished.map((id) => step(id, 'vanished')),
  ]
  return { moved, own }
}

interface Measured {
  readonly score: number
  readonly value: number | null
}

function measured(signals: readonly PastSignal[]): Map<SignalId, Measured> {
  return new Map(
    signals.flatMap(({ id, score, value, applicable }) =>
      applicable && score !== null ? [[id, { score, value }] as const] : [],
    ),
  )
}

function scoresOf(signals: ReadonlyMap<SignalId, Measured>): Map<SignalId, number> {
  return new Map([...signals].map(([id, { score }]) => [id, score]))
}
