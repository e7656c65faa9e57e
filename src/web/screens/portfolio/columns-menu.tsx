/** Which columns the portfolio shows, to be ticked; each choice is seen at once behind the menu. */
import { bookColumns } from '#src/detect/book-columns.ts'
import { type KeyboardEvent, useRef } from 'react'
import { enColumns } from '../../messages/en-columns.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import type { ShownColumns } from './use-columns.ts'

const menu = 'portfolio-columns'

export function ColumnsMenu({ shown }: { readonly shown: ShownColumns }) {
  const box = useRef<HTMLDivElement>(null)
  useKeys({ v: () => box.current?.showPopover() })
  const toFirst = () => box.current?.querySelector('input')?.focus()
  return (
    <>
      <Button
        aria-label={enColumns.title}
        className="max-lg:hidden [anchor-name:--portfolio-columns]"
        popoverTarget={menu}
        title={enColumns.title}
      >
        <Icon name="columns" size={14} />
        <span className="max-ample:hidden">{enColumns.title}</span>
      </Button>
      <div
        aria-label={enColumns.title}
        className="m-0 mt-1 w-60 rounded-m border border-line bg-raise p-1 text-body text-ink shadow-float [inset:auto] [position-anchor:--portfolio-columns] [position-area:block-end_span-inline-start] max-lg:hidden"
        id={menu}
        onToggle={({ newState }) => (newState === 'open' ? toFirst() : undefined)}
        popover="auto"
        ref={box}
        role="dialog"
      >
        <div onKeyDown={stepByArrow} role="presentation">
          <p className="flex items-center justify-between px-2.5 pt-1.5 pb-1 text-label text-mute">
            {enColumns.shown}
            <KeyCap>v</KeyCap>
          </p>
          <Choices shown={shown} />
          <div className="mt-1 border-t border-line px-2.5 pt-2 pb-1.5">
            <p className="text-small text-mute">{shown.isOfView ? enColumns.ofView : enColumns.ofBrowser}</p>
            <button
              className="-mx-1.5 mt-1 inline-flex min-h-7 items-center rounded-s px-1.5 font-medium text-accent hover:bg-sunk hover:text-accent-2 disabled:text-mute disabled:hover:bg-transparent"
              disabled={shown.chosen === undefined}
              onClick={() => {
                shown.reset()
                // The button has nothing more to do: the focus goes where the choice is.
                toFirst()
              }}
              type="button"
            >
              {enColumns.reset}
            </button>
          </div>
        </div>
      </div>
    </>
  )
}

function Choices({ shown: { columns, choose } }: { readonly shown: ShownColumns }) {
  return (
    <ul>
      {bookColumns.map((id) => {
        if (id === 'account') return null
        const isOn = columns.includes(id)
        const toggled = () => bookColumns.filter((one) => (one === id ? !isOn : columns.includes(one)))
        return (
          <li key={id}>
            <label className="flex min-h-7.5 items-center gap-2.5 rounded-s px-2.5 hover:bg-sunk has-focus-visible:bg-sunk">
              <input
                checked={isOn}
                className="size-3.5 shrink-0 accent-(--accent)"
                onChange={() => choose(toggled())}
                type="checkbox"
              />
              <span className={isOn ? '' : 'text-mute'}>{enColumns.names[id]}</span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}

/** Besides the tabulator, as in any menu. */
function stepByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button:enabled')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all.at((at + step) % all.length)?.focus()
}
