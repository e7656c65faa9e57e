/** Whether a word is the id of one of the signals of health. */
import { type SignalId, signalIds } from './diagnosis.ts'

const ids: ReadonlySet<string> = new Set(signalIds)

export function isSignalId(word: string): word is SignalId {
  return ids.has(word)
}
