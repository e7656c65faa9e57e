/** The keys of what is on the screen, in words: each screen adds its own while it is there, and the help shows them. */
import { useEffect, useSyncExternalStore } from 'react'

export interface KeyHelp {
  readonly title: string
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

let all: readonly KeyHelp[] = []
const listeners = new Set<() => void>()

function change(next: readonly KeyHelp[]): void {
  all = next
  for (const listener of listeners) listener()
}

/** @param help of the messages: the same object at every picture */
export function useKeyHelp(help: KeyHelp): void {
  useEffect(() => {
    change([...all, help])
    return () => change(all.filter((one) => one !== help))
  }, [help])
}

export function useShownKeyHelp(): readonly KeyHelp[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
}
