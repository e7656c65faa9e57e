/** A layer over the page that Escape or a click beside it closes. */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Icon } from './icon.tsx'

interface OverlayProps {
  readonly title: string
  readonly close: string
  readonly open: boolean
  readonly onClose: () => void
  /** for a form, which takes more room than a list */
  readonly isWide?: boolean
  readonly children: ReactNode
}

export function Overlay({ title, close, open, onClose, isWide = false, children }: OverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open) return dialog.current?.close()
    dialog.current?.showModal()
    // In a form one begins to type at once.
    dialog.current?.querySelector<HTMLElement>('form :is(input, textarea, select)')?.focus()
  }, [open])
  useLayoutEffect(() => {
    const layer = dialog.current
    // Taken out of the page while it is open, it would take the focus along, which closing gives back.
    return () => layer?.close()
  }, [])
  return (
    <dialog
      aria-label={title}
      className={`m-auto max-h-[calc(100dvh-24px)] ${isWide ? 'w-[min(720px,calc(100vw-24px))]' : 'w-[min(440px,calc(100vw-24px))]'} rounded-m border border-line bg-raise p-0 text-ink shadow-float`}
      closedby="any"
      onClose={onClose}
      ref={dialog}
    >
      <div className="p-5">
        <div className="flex items-center justify-between pb-3">
          <h2 className="text-title">{title}</h2>
          <button
            aria-label={close}
            className="inline-flex size-7 items-center justify-center rounded-s text-mute hover:bg-sunk hover:text-ink"
            onClick={onClose}
            type="button"
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
