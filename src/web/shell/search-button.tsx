/** Opens the palette by hand. */
import { enShell } from '../messages/en-shell.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { commandKey } from './command-key.ts'
import { layers } from './layers.ts'

export function SearchButton() {
  return (
    <button
      aria-haspopup="dialog"
      className="flex h-8 w-full items-center gap-2.5 rounded-m border border-line-2 bg-bg px-2.5 text-left text-mute transition-colors hover:border-mute hover:text-ink"
      onClick={() => layers.open({ is: 'palette' })}
      type="button"
    >
      <Icon name="search" />
      <span className="flex-1">{enShell.search}</span>
      <KeyCap>{commandKey === '⌘' ? '⌘K' : 'Ctrl K'}</KeyCap>
    </button>
  )
}
