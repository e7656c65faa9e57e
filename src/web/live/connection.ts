/** Whether this window hears of changes, since when it does not, and the mark up to which it has heard. */
import { useSyncExternalStore } from 'react'

export type Connection =
  | { readonly state: 'starting' | 'live' }
  /** nothing was heard since; milliseconds since 1970 */
  | { readonly state: 'lost'; readonly since: number }

let now: Connection = { state: 'starting' }
const listeners = new Set<() => void>()

export const connection = {
  current: (): Connection => now,
  isLive: (): boolean => now.state === 'live',
  set: (next: Connection['state']) => {
    if (next === now.state) return
    now = next === 'lost' ? { state: 'lost', since: Date.now() } : { state: next }
    for (const listener of listeners) listener()
  },
}

export function useConnection(): Connection {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, connection.current)
}
