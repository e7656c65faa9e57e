/** What was just done, said at the foot of the window for a while, with the way to take it back. */
import { useSyncExternalStore } from 'react'
import type { Problem } from './problem.ts'

export interface Said {
  readonly id: number
  readonly says: string
  /** takes it back; none where it cannot be */
  readonly undo?: (() => Promise<void>) | undefined
  /** why it could not be done */
  readonly problem?: Problem | undefined
}

/** Milliseconds for which it is said. */
const LASTS = 8000
/** The last ones are shown, the newest at the bottom. */
const SHOWN = 3

let all: readonly Said[] = []
let next = 1
const listeners = new Set<() => void>()

function change(changed: readonly Said[]): void {
  all = changed.slice(-SHOWN)
  for (const listener of listeners) listener()
}

export const said = {
  say: (one: Omit<Said, 'id'>) => {
    const id = next++
    change([...all, { id, ...one }])
    // A problem stays until somebody has read it.
    if (one.problem === undefined) setTimeout(() => said.forget(id), LASTS)
    return id
  },
  forget: (id: number) => change(all.filter((one) => one.id !== id)),
  /** takes back what was said last and can be; whether there was anything */
  undoLast: (): boolean => {
    const last = all.findLast(({ undo }) => undo !== undefined)
    if (last === undefined) return false
    said.forget(last.id)
    void last.undo?.()
    return true
  },
}

export function useSaid(): readonly Said[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
}
