/** A place onto which something is dragged: whether it is over it, and what comes of letting go. */
import { type RefObject, useEffect, useRef, useState } from 'react'

/** @param kind of what is dragged, as a media type; anything else is not taken */
export function useDrop(
  place: RefObject<HTMLElement | null>,
  kind: string,
  onDrop: (what: string) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  const current = useRef(onDrop)
  useEffect(() => {
    current.current = onDrop
  })
  useEffect(() => {
    const element = place.current
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes(kind) !== true) return
      event.preventDefault()
      setOver(true)
    }
    const leave = () => setOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      current.current(event.dataTransfer?.getData(kind) ?? '')
    }
    element?.addEventListener('dragover', over)
    element?.addEventListener('dragleave', leave)
    element?.addEventListener('drop', drop)
    return () => {
      element?.removeEventListener('dragover', over)
      element?.removeEventListener('dragleave', leave)
      element?.removeEventListener('drop', drop)
    }
  }, [place, kind])
  return isOver
}
