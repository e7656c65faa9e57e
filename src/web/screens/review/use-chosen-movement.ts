/** Which movement of a review is chosen: the first that waits, or the one that took its place; `j` and `k` lead on. */
import { type RefObject, useState } from 'react'
import { useMovementAhead } from '../../movements/use-movement-ahead.ts'
import { useKeys } from '../../ui/use-keys.ts'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { usePlaceInList } from '../../ui/use-place-in-list.ts'
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
  const { id, at, isHeld, hasWaiting, hold, go, focus } = usePlaceInList(ids, waits, list)
  const hasRoom = useMediaQuery('(width >= 48rem)')
  const [opened, setOpened] = useState<boolean | null>(null)
  const isOpen = opened ?? (hasRoom && hasWaiting)
  useMovementAhead(organization, ids[at + 1])
  const open = () => {
    setOpened(true)
    focus()
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
