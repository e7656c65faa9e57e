/** What may be wider than the window: it scrolls by itself, and then by keys, too. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

interface ScrollBoxProps {
  readonly label: string
  readonly children: ReactNode
}

export function ScrollBox({ label, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isWide, setWide] = useState(false)
  useLayoutEffect(() => {
    const { current } = box
    if (current === null) return undefined
    const look = new ResizeObserver(() => setWide(current.scrollWidth > current.clientWidth))
    look.observe(current)
    return () => look.disconnect()
  }, [])
  const reach = isWide ? { 'aria-label': label, role: 'group', tabIndex: 0 } : {}
  return (
    <div className="overflow-x-auto scrolls-quietly print:overflow-visible" ref={box} {...reach}>
      {children}
    </div>
  )
}
