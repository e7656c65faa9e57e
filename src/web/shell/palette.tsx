/** The palette: any account, place, page or action by a few letters, without the mouse. */
import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { enPalette } from '../messages/en-shell.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { layers } from './layers.ts'
import { PaletteGroups } from './palette-groups.tsx'

export function Palette({ slug }: { readonly slug: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [])
  return (
    <dialog
      aria-label={enPalette.label}
      className="mx-auto mt-[12vh] mb-auto w-[min(600px,calc(100vw-24px))] overflow-hidden rounded-m border border-line-2 bg-raise p-0 text-ink shadow-float max-md:mt-3"
      closedby="any"
      onClose={layers.close}
      ref={dialog}
    >
      <Command label={enPalette.label} loop shouldFilter={false} vimBindings={false}>
        <div className="flex h-12 items-center gap-3 border-b border-line px-4">
          <Icon className="text-mute" name="search" />
          <Command.Input
            className="h-full min-w-0 flex-1 bg-transparent text-read outline-none placeholder:text-mute focus-visible:outline-none"
            onValueChange={setText}
            placeholder={enPalette.placeholder}
            value={text}
          />
        </div>
        <Command.List className="max-h-[min(420px,60dvh)] overflow-y-auto scrolls-quietly px-1.5 pb-1.5">
          <PaletteGroups slug={slug} text={text.trim()} />
        </Command.List>
        <p className="flex gap-4 border-t border-line bg-wash px-4 py-2 text-small text-mute max-md:hidden">
          {[
            { caps: ['↑', '↓'], does: enPalette.move },
            { caps: ['Enter'], does: enPalette.open },
            { caps: ['Esc'], does: enPalette.shut },
          ].map(({ caps, does }) => (
            <span className="flex items-center gap-1.5" key={does}>
              {caps.map((cap) => (
                <KeyCap key={cap}>{cap}</KeyCap>
              ))}
              {does}
            </span>
          ))}
        </p>
      </Command>
    </dialog>
  )
}
