/** Puts the answers given on a page under the one key that takes back what was done last. */
import { useEffect, useRef } from 'react'
import { said } from '../../../said.ts'

export interface UndoKey {
  /** lays an answer under the key; gives the number by which it is forgotten */
  readonly lay: (id: string) => number
  /** says at each picture how an answer is taken back now */
  readonly means: (undo: (id: string) => Promise<void>) => void
}

export function useUndoKey(): UndoKey {
  const undo = useRef<(id: string) => Promise<void>>(async () => undefined)
  const laid = useRef(new Set<number>())
  useEffect(() => {
    const all = laid.current
    // What stood on a page is not taken back by a key once the page is gone.
    return () => all.forEach((done) => said.forget(done))
  }, [])
  const lay = (id: string) => {
    const done = said.stands(() => undo.current(id))
    laid.current.add(done)
    return done
  }
  const means = (now: typeof undo.current) => {
    undo.current = now
  }
  return { lay, means }
}
