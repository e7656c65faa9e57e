/** A measure of an element, followed as it changes; 0: not known yet. */
import { type RefObject, useLayoutEffect, useState } from 'react'

/** What an element has for what is in it, and what it takes itself. */
const measures = {
  width: (entry: ResizeObserverEntry) => entry.contentBoxSize[0]?.inlineSize,
  height: (entry: ResizeObserverEntry) => entry.borderBoxSize[0]?.blockSize,
}

export function useMeasure(element: RefObject<HTMLElement | null>, of: keyof typeof measures): number {
  const [measure, setMeasure] = useState(0)
  useLayoutEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      setMeasure(entry === undefined ? 0 : (measures[of](entry) ?? 0))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, of])
  return measure
}
