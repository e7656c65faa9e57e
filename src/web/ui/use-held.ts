/** Which line of a list is held without being chosen: the first, and the same one for as long as it is there. */
import { useState } from 'react'

/** @returns null: the list is empty */
export function useHeld(ids: readonly string[]): string | null {
  const [held, hold] = useState<string | null>(null)
  const now = held !== null && ids.includes(held) ? held : (ids[0] ?? null)
  if (now !== held) hold(now)
  return now
}
