/** Which movement of a review is chosen: the first that waits, or the one that took its place; `j` and `k` lead on. */
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'
import { movementQuery } from '../../queries.ts'
import { useHeld } from '../../ui/use-held.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import type { ReviewAccount } from './review-query.ts'

type Movements = ReviewAccount['movements']

export interface ChosenMovement {
  /** null: there is none */
  readonly id: string | null
  readonly isOpen: boolean
  /** chooses and opens it; the open one is closed */
  readonly choose: (id: string) => void
  /** it is being answered: what takes its place is chosen then */
  readonly hold: (id: string) => void
  /** leads on from one that was left */
  readonly leaveBehind: (id: string) => void
}

/** @param waits of a movement, whether it is still to be answered or left */
export function useChosenMovement(
  organization: string,
  movements: Movements,
  waits: (id: string) => boolean,
  list: RefObject<HTMLElement | null>,
): ChosenMovement {
  const ids = movements.map(({ id }) => id)
  const { id, at, hold, isHeld, hasWaiting } = usePlace(ids, waits, list)
  const hasRoom = useMediaQuery('(width >= 48rem)')
  const [opened, setOpened] = useState<boolean | null>(null)
  const isOpen = opened ?? (hasRoom && hasWaiting)
  const go = (to: string | undefined) => {
    if (to === undefined) return
    hold(to)
    focusOn(list.current, to)
  }
  useAhead(organization, ids[at + 1])
  const open = () => {
    setOpened(true)
    if (id !== null) focusOn(list.current, id)
  }
  useKeys({
    j: () => go(ids[isHeld && !isOpen ? at : Math.min(ids.length - 1, at + 1)]),
    k: () => go(ids[Math.max(0, at - 1)]),
    // What is answered is seen first; open, it has these keys itself.
    ...(isOpen || id === null ? {} : { a: open, e: open, d: open, s: open }),
  })
  const choose = (one: string) => {
    setOpened(one === id ? !isOpen : true)
    hold(one)
  }
  const leaveBehind = (one: string) => {
    const others = [...ids.slice(ids.indexOf(one) + 1), ...ids]
    go(others.find((other) => other !== one && waits(other)))
  }
  return { id, isOpen, choose, hold, leaveBehind }
}

/** Which one is chosen: the one that was wanted, the one that took its place, or the first that waits. */
function usePlace(
  ids: readonly string[],
  waits: (id: string) => boolean,
  list: RefObject<HTMLElement | null>,
) {
  const [wanted, setWanted] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const held = useHeld(ids.filter(waits))
  const found = ids.indexOf(wanted?.id ?? held ?? '')
  const at = found >= 0 ? found : Math.min(wanted?.at ?? 0, ids.length - 1)
  const id = ids[at] ?? null
  // The row that had the focus was answered: the next key should do something to the next one.
  const taker = wanted !== null && found < 0 ? id : null
  useEffect(() => {
    if (taker !== null) focusOn(list.current, taker)
  }, [taker, list])
  const hold = (one: string) => setWanted({ id: one, at: ids.indexOf(one) })
  return { id, at, hold, isHeld: wanted === null, hasWaiting: held !== null }
}

function focusOn(list: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    const head = list?.querySelector<HTMLElement>(`[data-movement="${CSS.escape(id)}"]`)
    head?.focus({ preventScroll: true })
    head?.closest('li')?.scrollIntoView({ block: 'nearest' })
  })
}

/** What comes next is there when its turn comes. */
function useAhead(organization: string, next: string | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (next !== undefined) void client.prefetchQuery(movementQuery(organization, next))
  }, [client, organization, next])
}
