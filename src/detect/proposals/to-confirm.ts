/** What is not sure of an account and belongs into its next review: signals that are low or stale, weightiest first. */
import type { HealthReading } from '../diagnosis.ts'

/** A signal this low is what a review is about. */
const LOW_SCORE = 2

/** `seat utilisation 1 of 5: 12 of 50 seats` */
export function signalsToConfirm({ signals }: HealthReading): string[] {
  const stale = signals.filter((signal) => signal.stale)
  const low = signals.filter(({ score }) => score !== null && score <= LOW_SCORE)
  return [
    ...low.toSorted((a, b) => a.score! - b.score!).map(({ id, score }) => `${name(id)} ${score} of 5`),
    ...stale.map(({ id }) => `${name(id)}, stale`),
  ]
}

function name(id: string): string {
  return id.replaceAll('-', ' ')
}
