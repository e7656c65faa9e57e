/** Which layer of the frame lies over the screen: one at a time, opened from anywhere. */
import { useSyncExternalStore } from 'react'

/** To what a form adds, from wherever one is. */
export type AddedSection = 'risks' | 'actions' | 'stakeholders' | 'opportunities'

export type Layer =
  | { readonly is: 'palette' | 'help' | 'more' }
  | { readonly is: 'add'; readonly section: AddedSection; readonly account: string }

let open: Layer | null = null
const listeners = new Set<() => void>()

function change(next: Layer | null): void {
  open = next
  for (const listener of listeners) listener()
}

export const layers = {
  open: (layer: Layer): void => change(layer),
  close: (): void => change(null),
  current: (): Layer | null => open,
}

export function useLayer(): Layer | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, layers.current)
}
