/** A tick that tells where something comes from: on hover, by keyboard, and by touch. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

/** Full while it is fresh, hollow once it is too old, dashed as long as something of it is assumed or missing. */
export type OriginLook = 'fresh' | 'stale' | 'assumed'

const looks: Readonly<Record<OriginLook, string>> = {
  fresh: 'bg-faint',
  stale: 'border-[1.5px] border-watch',
  assumed: 'border border-dashed border-mute',
}

interface OriginMarkProps {
  readonly label: string
  readonly look: OriginLook
  /** what it tells */
  readonly children: ReactNode
  readonly tabIndex?: number | undefined
}

/** Within a part that is marked `data-tells` it answers to the mouse over all of that. */
export function OriginMark({ label, look, children, tabIndex }: OriginMarkProps) {
  const id = useId()
  const mark = useRef<HTMLButtonElement>(null)
  const note = useRef<HTMLDivElement>(null)
  const areaOf = () => mark.current?.closest<HTMLElement>('[data-tells]') ?? null
  const show = () => {
    if (note.current !== null && mark.current !== null) showBeside(note.current, mark.current, areaOf())
  }
  const hide = () => note.current?.hidePopover()
  useEffect(() => {
    const area = areaOf() ?? mark.current
    area?.addEventListener('mouseenter', show)
    area?.addEventListener('mouseleave', hide)
    return () => {
      area?.removeEventListener('mouseenter', show)
      area?.removeEventListener('mouseleave', hide)
    }
  })
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !note.current?.matches(':popover-open')) return
    // Else the page would take it as the way back.
    event.stopPropagation()
    hide()
  }
  return (
    <>
      <button
        aria-describedby={id}
        aria-label={label}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-s hover:bg-sunk print:hidden"
        data-provenance=""
        onBlur={hide}
        onClick={show}
        onFocus={show}
        onKeyDown={onKey}
        ref={mark}
        tabIndex={tabIndex}
        type="button"
      >
        <span aria-hidden="true" className={`h-2.5 w-[5px] rounded-[1.5px] ${looks[look]}`} />
      </button>
      <div
        className="pointer-events-none fixed inset-auto m-0 w-max max-w-72 rounded-m border border-line bg-raise px-3 py-2 text-left text-small font-normal tracking-normal whitespace-normal text-ink-2 shadow-float"
        id={id}
        popover="manual"
        ref={note}
        role="tooltip"
      >
        {children}
      </div>
    </>
  )
}

/**
 * Under the mark, or under the whole part that it tells of, and within the window; above where there is no room below.
 */
function showBeside(note: HTMLElement, mark: HTMLElement, area: HTMLElement | null): void {
  note.showPopover()
  const at = (area ?? mark).getBoundingClientRect()
  const { width, height } = note.getBoundingClientRect()
  const below = at.bottom + 4
  const left = area === null ? at.right - width : at.left
  note.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
  note.style.top = `${below + height > innerHeight - 8 ? at.top - height - 4 : below}px`
}
