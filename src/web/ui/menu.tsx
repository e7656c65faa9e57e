/** A menu at a button of its own size; of the many on a page only the choices of the one that is open are drawn. */
import { type ReactNode, useId, useState } from 'react'
import type { IconName } from './icon-paths.ts'
import { Icon } from './icon.tsx'

export interface MenuChoice {
  readonly says: string
  /** stands at the right: a key, a day; null: nothing */
  readonly aside: ReactNode
  readonly does: () => void
}

interface MenuProps {
  /** what a screen reader says of the button */
  readonly label: string
  readonly icon: IconName
  readonly choices: readonly MenuChoice[]
  /** by which the keys of the page find the button */
  readonly mark: 'data-does' | 'data-moves'
  /** the first choice has the focus when it opens */
  readonly takesFocus?: boolean
}

export function Menu({ label, icon, choices, mark, takesFocus = false }: MenuProps) {
  const id = useId()
  const anchor = `--${id.replaceAll(/[^\w]/g, '')}`
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        aria-label={label}
        className="inline-flex size-6 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink max-md:size-10"
        popoverTarget={id}
        style={{ anchorName: anchor }}
        type="button"
        {...{ [mark]: '' }}
      >
        <Icon name={icon} size={14} />
      </button>
      <span
        className={`m-0 w-56 rounded-m border border-line bg-raise p-1 text-body font-normal text-ink shadow-float [inset:auto] [position-area:block-end_span-inline-start] [position-try-fallbacks:flip-block]`}
        id={id}
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === 'open')
          if (takesFocus && newState === 'open')
            requestAnimationFrame(() => currentTarget.querySelector('button')?.focus())
        }}
        popover="auto"
        style={{ positionAnchor: anchor }}
      >
        {(isOpen ? choices : []).map(({ says, aside, does }) => (
          <button
            className="flex min-h-8 w-full items-center justify-between gap-3 rounded-s px-2.5 text-left hover:bg-sunk max-md:min-h-10"
            key={says}
            onClick={() => {
              document.getElementById(id)?.hidePopover()
              does()
            }}
            type="button"
          >
            {says}
            {aside}
          </button>
        ))}
      </span>
    </>
  )
}
