/** Whether the window answers to a media query, now and whenever that changes. */
import { useSyncExternalStore } from 'react'

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
    // Without a window, as where tests read what is drawn, it answers to none.
    () => false,
  )
}
