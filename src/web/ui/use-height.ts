/** The height of an element, followed as it changes. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      setHeight(entry?.borderBoxSize[0]?.blockSize ?? 0)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return height
}
