/** The seven signals of an account, in the order of the model; while it is new, how far its onboarding has come before them. */
import { type SignalReading, signalIds } from './diagnosis.ts'
import { signals } from './signals.ts'
import type { Situation } from './situation.ts'

export function readSignals(situation: Situation): SignalReading[] {
  const readings = signals
    .map((signal) => signal.read(situation))
    .filter(({ id, applicable }) => id !== 'onboarding' || applicable)
  return readings.toSorted((a, b) => signalIds.indexOf(a.id) - signalIds.indexOf(b.id))
}
