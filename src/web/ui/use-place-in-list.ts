/** On which entry of a list the keys are: the one that was wanted, the one that took its place, or the first that waits. */
import { type RefObject, useEffect, useState } from 'react'
import { useHeld } from './use-held.ts'

export interface PlaceInList {
  /** null: the list is empty */
  readonly id: string | null
  readonly at: number
  /** nobody has gone anywhere yet */
  readonly isHeld: boolean
  /** whether any entry waits */
  readonly hasWaiting: boolean
  /** what takes its place is the one then */
  readonly hold: (id: string) => void
  /** holds it, and the focus goes there */
  readonly go: (id: string | undefined) => void
  /** the focus goes to where the keys are */
  readonly focus: () => void
}

/**
 * @param waits of an entry, whether it is still to be done
 * @param list whose entries say what they are by `data-entry`
 */
export function usePlaceInList(
  ids: readonly string[],
  waits: (id: string) => boolean,
  list: RefObject<HTMLElement | null>,
): PlaceInList {
  const [wanted, setWanted] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const held = useHeld(ids.filter(waits))
  const found = ids.indexOf(wanted?.id ?? held ?? '')
  const at = found >= 0 ? found : Math.min(wanted?.at ?? 0, ids.length - 1)
  const id = ids[at] ?? null
  // The entry that had the focus is gone: the next key should do something to the next one.
  const taker = wanted !== null && found < 0 ? id : null
  useEffect(() => {
    if (taker !== null) focusOn(list.current, taker)
  }, [taker, list])
  const hold = (one: string) => setWanted({ id: one, at: ids.indexOf(one) })
  return {
    id,
    at,
    isHeld: wanted === null,
    hasWaiting: held !== null,
    hold,
    go: (one) => {
      if (one === undefined) return
      hold(one)
      focusOn(list.current, one)
    },
    focus: () => {
      if (id !== null) focusOn(list.current, id)
    },
  }
}

function focusOn(list: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    const entry = list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
    entry?.focus({ preventScroll: true })
    entry?.closest('li')?.scrollIntoView({ block: 'nearest' })
  })
}
