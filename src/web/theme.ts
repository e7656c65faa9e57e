/** Light, dark, or as the system says: the reader's choice, kept in this browser. */
import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const place = 'perennial.theme'
const listeners = new Set<() => void>()

export const theme = {
  current: (): Theme => {
    const stored = localStorage.getItem(place)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  },
  choose: (chosen: Theme) => {
    if (chosen === 'system') localStorage.removeItem(place)
    else localStorage.setItem(place, chosen)
    theme.apply()
    for (const listener of listeners) listener()
  },
  /** puts the choice on the page; to be called before the first picture */
  apply: () => {
    const chosen = theme.current()
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  },
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, theme.current)
}
