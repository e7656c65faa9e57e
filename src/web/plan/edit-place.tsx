/** The place of a value while it is written into: whoever leaves it writes it, unless it was refused already. */
import type { KeyboardEvent, ReactNode, RefObject } from 'react'

interface EditPlaceProps {
  readonly place: RefObject<HTMLSpanElement | null>
  /** what was refused waits for a word; it is not asked again by itself */
  readonly isRefused: boolean
  readonly onLeave: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly children: ReactNode
}

export function EditPlace({ place, isRefused, onLeave, onKey, children }: EditPlaceProps) {
  return (
    <span
      className="inline-flex w-full max-w-120 min-w-32 flex-col gap-1"
      onBlur={(event) => {
        if (!isRefused && !event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
      onKeyDown={onKey}
      ref={place}
      role="presentation"
    >
      {children}
    </span>
  )
}
