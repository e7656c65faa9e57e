/** What was just done, said at the foot of the window for a while, with the way to take it back. */
import { useSyncExternalStore } from 'react'
import { en } from './messages/en.ts'
import { enShell } from './messages/en-shell.ts'
import { type Problem, problemOf } from './problem.ts'

/** Takes back what was done; gives why it could not, and nothing where it could. */
export type Undo = () => Promise<Problem | null | void>

export interface Said {
  readonly id: number
  /** null: the screen says it itself, in its place, for as long as it stands there */
  readonly says: string | null
  /** it is said no more, and the key still takes it back */
  readonly isOver?: boolean
  /** none where it cannot be taken back */
  readonly undo?: Undo | undefined
  /** why it could not be done */
  readonly problem?: Problem | undefined
}

/** Milliseconds for which it is said. */
const LASTS = 8000
/** The last ones are shown, the newest at the bottom. */
const SHOWN = 3
/** So many that were done last can be taken back by the key, however long ago that was. */
const KEPT = 20

let all: readonly Said[] = []
let next = 1
const listeners = new Set<() => void>()

/** Somebody reads them, or has the focus there. */
let isHeld = false

/** What is being done, and says so itself once it is. */
const underWay = new Set<Promise<unknown>>()

function change(changed: readonly Said[]): void {
  const shown = new Set(changed.filter(isShown).slice(-SHOWN))
  const told = changed.map((one) => (isShown(one) && !shown.has(one) ? { ...one, isOver: true } : one))
  const over = new Set(told.filter((one) => one.isOver === true && one.undo !== undefined).slice(-KEPT))
  all = told.filter((one) => one.isOver !== true || over.has(one))
  for (const listener of listeners) listener()
}

/** At the foot of the window. */
export function isShown({ says, isOver }: Said): boolean {
  return says !== null && isOver !== true
}

function endLater(id: number): void {
  setTimeout(() => {
    if (isHeld) endLater(id)
    else if (all.some((one) => one.id === id)) {
      change(all.map((one) => (one.id === id ? { ...one, isOver: true } : one)))
    }
  }, LASTS)
}

export const said = {
  say: (one: Omit<Said, 'id' | 'says' | 'isOver'> & { readonly says: string }): number => {
    const id = next++
    change([...all, { id, ...one }])
    // A problem stays until somebody has read it.
    if (one.problem === undefined) endLater(id)
    return id
  },
  /** @param without what is said where the server gave no reason */
  refuse: (problem: Problem, without: string = en.problem[problem.kind].title): number =>
    said.say({ says: problem.message ?? without, problem }),
  /** For what is told in one line with others: the key takes each back. */
  done: (one: { readonly says: string; readonly undo: Undo }): number => {
    const id = next++
    change([...all, { id, ...one, isOver: true }])
    return id
  },
  /** For what a screen says in its own place: the key takes it back, until the screen has it forgotten. */
  stands: (undo: () => Promise<void>): number => {
    const id = next++
    change([...all, { id, says: null, undo }])
    return id
  },
  /** The key waits for what is under way: else it would take back what was done before it. */
  during: async <Outcome>(work: Promise<Outcome>): Promise<Outcome> => {
    underWay.add(work)
    try {
      return await work
    } finally {
      underWay.delete(work)
    }
  },
  /** What is read is not taken away. */
  hold: (held: boolean): void => {
    isHeld = held
  },
  forget: (id: number): void => {
    // Whoever was on it has nothing to leave.
    isHeld = false
    if (all.some((one) => one.id === id)) change(all.filter((one) => one.id !== id))
  },
  /** takes back what was done last and can be */
  undoLast: (): Promise<void> =>
    inTurn(async () => {
      await Promise.allSettled(underWay)
      const last = lastDone()
      if (last === undefined) return void said.say({ says: enShell.nothingToUndo })
      said.forget(last.id)
      await undone(last)
    }),
  /** Undoes it and forgets it; why that could not be done is said, and what it was where nobody sees it any more. */
  takeBack: (one: Said): Promise<void> => {
    said.forget(one.id)
    return inTurn(() => undone(one))
  },
}

let turn: Promise<void> = Promise.resolve()

/** One undo after the other: what is undone second was done first, and what stands on it must be gone. */
function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work, work)
  return turn
}

/** Says why the last could not be undone, until the next is tried. */
let notUndone: number | null = null

/**
 * What was refused can be tried again after all that was done before it, as it may have been another's turn first. What
 * nobody answered is the last that was done as before: the key must not reach past it to an older one.
 */
async function undone(one: Said): Promise<void> {
  const { undo, says, isOver } = one
  if (notUndone !== null) said.forget(notUndone)
  notUndone = null
  const problem = (await undo?.().catch(problemOf)) ?? null
  if (problem === null) {
    if (isOver === true && says !== null) said.say({ says: enShell.takenBack(says) })
    return
  }
  const isReached = problem.kind !== 'unreachable'
  notUndone = said.refuse(problem, isReached ? enShell.notUndone : enShell.notUndoneYet)
  if (says === null) return
  const again = { ...one, isOver: true }
  const isRefused = problem.kind === 'refused' || problem.kind === 'not-found'
  change(isRefused ? [again, ...all] : [...all, again])
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
