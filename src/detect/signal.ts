/** The shape of a signal: one measured thing of an account. */
import type { SignalId, SignalReading } from './diagnosis.ts'
import type { Situation } from './situation.ts'

export interface Signal {
  /** the name of its file */
  readonly id: SignalId
  read(situation: Situation): SignalReading
}
