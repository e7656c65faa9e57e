/** What was just done, said at the foot of the window for a while, with the way to take it back. */
import { useSyncExternalStore } from 'react'
import { enShell } from './messages/en-shell.ts'
import { type Problem, problemOf } from './problem.ts'

export interface Said {
  readonly id: number
  /** null: the screen says it itself, in its place, for as long as it stands there */
  readonly says: string | null
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
  const shown = new Set(changed.filter(({ says }) => says !== null).slice(-SHOWN))
  all = changed.filter((one) => one.says === null || shown.has(one))
  for (const listener of listeners) listener()
}

export const said = {
  say: (one: Omit<Said, 'id' | 'says'> & { readonly says: string }): number => {
    const id = next++
    change([...all, { id, ...one }])
    // A problem stays until somebody has read it.
    if (one.problem === undefined) setTimeout(() => said.forget(id), LASTS)
    return id
  },
  /** For what a screen says in its own place: the key takes it back, until the screen has it forgotten. */
  stands: (undo: () => Promise<void>): number => {
    const id = next++
    change([...all, { id, says: null, undo }])
    return id
  },
  forget: (id: number): void => {
    if (all.some((one) => one.id === id)) change(all.filter((one) => one.id !== id))
  },
  /** takes back what was done last and can be; whether there was anything */
  undoLast: (): boolean => {
    const last = lastDone()
    if (last === undefined) return false
    void said.takeBack(last)
    return true
  },
  /** forgets it and undoes it; why that could not be done is said */
  takeBack: async ({ id, undo }: Said): Promise<void> => {
    said.forget(id)
    try {
      await undo?.()
    } catch (error) {
      const problem = problemOf(error)
      said.say({ says: problem.message ?? enShell.notUndone, problem })
    }
  },
}

/** The one that the key would take back. */
export function lastDone(): Said | undefined {
  return all.findLast(({ undo }) => undo !== undefined)
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
