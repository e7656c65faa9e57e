/** The keys of a screen at its foot, each with what it does; nothing where there is no keyboard. */
import { KeyCap } from './key-cap.tsx'

interface KeysFootProps {
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

export function KeysFoot({ keys }: KeysFootProps) {
  return (
    <footer className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-5 gap-y-1 border-t border-line bg-wash px-6 py-1.5 text-small text-mute max-lg:hidden print:hidden">
      {keys.map(({ keys: caps, does }) => (
        <span className="flex items-center gap-1.5" key={does}>
          {caps.map((cap) => (
            <KeyCap key={cap}>{cap}</KeyCap>
          ))}
          {does}
        </span>
      ))}
    </footer>
  )
}
