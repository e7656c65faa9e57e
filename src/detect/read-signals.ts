/** All seven signals of an account, in the order of the model. */
import { type SignalReading, signalIds } from './diagnosis.ts'
import { notMeasured } from './not-measured.ts'
import { awaited, signals } from './signals.ts'
import type { Situation } from './situation.ts'

export function readSignals(situation: Situation): SignalReading[] {
  const readings = [
    ...signals.map((signal) => signal.read(situation)),
    ...awaited.map(({ id, why }) => notMeasured(id, `Not measured: ${why}.`)),
  ]
  return readings.toSorted((a, b) => signalIds.indexOf(a.id) - signalIds.indexOf(b.id))
}
