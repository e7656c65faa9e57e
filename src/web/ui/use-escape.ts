/** What Escape does inside of an element, before the page takes it as the way back. */
import { type RefObject, useEffect, useRef } from 'react'

export function useEscape(element: RefObject<HTMLElement | null>, leave: () => void): void {
  const current = useRef(leave)
  useEffect(() => {
    current.current = leave
  })
  useEffect(() => {
    const place = element.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Nor does the browser, which would close the layer that the element stands in.
      event.preventDefault()
      event.stopPropagation()
      current.current()
    }
    place?.addEventListener('keydown', onKey)
    return () => place?.removeEventListener('keydown', onKey)
  }, [element])
}
