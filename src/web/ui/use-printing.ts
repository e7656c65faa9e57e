/** Whether the page is on its way to paper: what is drawn otherwise there must stand before its pages are counted. */
import { useSyncExternalStore } from 'react'

const media = typeof matchMedia === 'function' ? matchMedia('print') : null
let isBegun = false

export function usePrinting(): boolean {
  return useSyncExternalStore(
    followed,
    () => isBegun || media?.matches === true,
    () => false,
  )
}

/** The browser counts the pages before a media query answers: only the event comes in time. */
function followed(changed: () => void): () => void {
  const turn = (to: boolean) => () => {
    isBegun = to
    changed()
  }
  const [begin, end] = [turn(true), turn(false)]
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  media?.addEventListener('change', changed)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
    media?.removeEventListener('change', changed)
  }
}
