/** Which line of a list is held without being chosen: the first, and the same one for as long as it is there; what went and is back, as by an undo, is held again. */
import { useState } from 'react'

/** @returns null: the list is empty */
export function useHeld(ids: readonly string[]): string | null {
  /** those that were held, the last one last: all before it were gone when it was taken */
  const [trail, setTrail] = useState<readonly string[]>([])
  const at = trail.findIndex((id) => ids.includes(id))
  const now = trail[at] ?? ids[0] ?? null
  const next = now === null ? trail : at < 0 ? [...trail, now] : trail.slice(0, at + 1)
  if (next.length !== trail.length) setTrail(next)
  return now
}
