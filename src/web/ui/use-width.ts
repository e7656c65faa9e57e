/** The width that an element has for what is in it, followed as it changes; 0: not known yet. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      setWidth(entry?.contentBoxSize[0]?.inlineSize ?? 0)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
