/** The answer to a movement as it is made up, with a key for each: accept, change first, dismiss, snooze, leave one edit out. */
import { type RefObject, useRef, useState } from 'react'
import type { ShownMovement } from '../answers.ts'
import { bringIntoSight } from '../ui/bring-into-sight.ts'
import { useKeys } from '../ui/use-keys.ts'
import type { Said } from './send-answer.ts'
import { type Choice, useChoice } from './use-choice.ts'

export interface Answering {
  readonly choice: Choice
  /** what is asked in place of the buttons */
  readonly asks: 'dismiss' | 'snooze' | null
  readonly ask: (what: 'dismiss' | 'snooze' | null) => void
  readonly accept: () => void
  /** only what waits in the queue can leave it for a while */
  readonly canRest: boolean
  /** the element in which the edits are: `e` changes the one that has the focus */
  readonly place: RefObject<HTMLDivElement | null>
}

export function useAnswering(shown: ShownMovement, say: (said: Said) => void): Answering {
  const [asks, ask] = useState<Answering['asks']>(null)
  const place = useRef<HTMLDivElement>(null)
  const choice = useChoice(shown)
  const accept = () => {
    if (choice.isAcceptable) say({ says: 'accept', seen: shown.seen, ...choice.taken })
  }
  const canRest = shown.state === 'queued'
  useKeys({
    a: () => (isBrought(place.current) ? undefined : accept()),
    d: () => ask('dismiss'),
    ...(canRest ? { s: () => ask('snooze') } : {}),
    e: () => choice.edit(numberAt(place.current) ?? choice.firstEditable),
    ...Object.fromEntries(shown.proposals.map(({ no }) => [String(no), () => choice.toggle(no)])),
  })
  return { choice, asks, ask, accept, canRest, place }
}

/** What is accepted by key is seen first: whether its edits had to be brought into sight. */
function isBrought(place: HTMLElement | null): boolean {
  const last = [...(place?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])].at(-1) ?? place
  return last !== null && bringIntoSight(last)
}

/** The edit in which the focus is. */
function numberAt(place: HTMLElement | null): number | null {
  const active = document.activeElement?.closest<HTMLElement>('[data-edit]') ?? null
  return active !== null && place?.contains(active) ? Number(active.dataset['edit']) : null
}
