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
  const held = useHeld(ids.filter(waits))
  const { wanted, hold } = useWanted(ids)
  const id = wanted ?? held ?? ids[0] ?? null
  const at = id === null ? -1 : ids.indexOf(id)
  // The entry that had the focus is gone, or back: the next key should do something to the one that is shown.
  useEffect(() => {
    if (wanted !== null && !isElsewhere(list.current, wanted)) focusOn(list.current, wanted)
  }, [wanted, list])
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

interface Place {
  readonly id: string
  readonly at: number
}

/** Which one is wanted, or took its place; it is wanted again once it is back, as by an undo. */
function useWanted(ids: readonly string[]) {
  /** the one that was wanted, then those that took its place: all before the last are gone */
  const [trail, setTrail] = useState<readonly Place[]>([])
  const last = trail.at(-1)
  const found = trail.findIndex(({ id }) => ids.includes(id))
  const taker = last === undefined ? undefined : ids[Math.min(last.at, ids.length - 1)]
  const wanted = trail[found]?.id ?? taker ?? null
  if (wanted !== null) {
    const here = { id: wanted, at: ids.indexOf(wanted) }
    const next = [...(found < 0 ? trail : trail.slice(0, found)), here]
    if (next.length !== trail.length || last?.at !== here.at) setTrail(next)
  }
  return { wanted, hold: (id: string) => setTrail([{ id, at: ids.indexOf(id) }]) }
}

/** Whether the focus is where somebody put it, and not lost, nor on another entry. */
function isElsewhere(list: HTMLElement | null, id: string): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return false
  return !list?.contains(active) || entryIn(list, id)?.closest('li')?.contains(active) === true
}

function entryIn(list: HTMLElement | null, id: string): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)
}

function focusOn(list: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    // Who goes on and asks at once has the focus in what was asked by now.
    if (list?.contains(document.activeElement?.closest('[data-holds-keys]') ?? null)) return
    const entry = entryIn(list, id)
    entry?.focus({ preventScroll: true })
    entry?.closest('li')?.scrollIntoView({ block: 'nearest' })
  })
}
