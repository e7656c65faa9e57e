/** Rows of one height of which only the visible ones exist, with a cursor that is moved by steps. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMeasure } from './use-measure.ts'
import { usePrinting } from './use-printing.ts'

interface Places {
  /** the element that scrolls */
  readonly scroll: RefObject<HTMLElement | null>
  /** what scrolls away above the rows and their head */
  readonly above: RefObject<HTMLElement | null>
}

interface Measures {
  readonly count: number
  readonly rowHeight: number
  /** height of the head that sticks above the rows */
  readonly headHeight: number
  /** where it stood when the reader left it, in pixels */
  readonly startsAt: number
}

export interface VirtualRows {
  readonly height: number
  readonly rows: readonly { readonly index: number; readonly top: number }[]
  readonly range: { readonly from: number; readonly to: number }
  /** the row that has the focus, or had it last */
  readonly cursor: number | null
  readonly setCursor: (index: number | null) => void
  readonly moveTo: (index: number) => void
  readonly move: (step: number) => void
}

/** Each row must be marked with `data-index` and hold a link, which takes the focus for it. */
export function useVirtualRows(
  places: Places,
  { count, rowHeight, headHeight, startsAt }: Measures,
): VirtualRows {
  const isPrinting = usePrinting()
  const margin = useMeasure(places.above, 'height') + headHeight
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => places.scroll.current,
    estimateSize: () => rowHeight,
    // On paper nothing scrolls: all rows that a page of answers holds.
    overscan: isPrinting ? 500 : 8,
    scrollMargin: margin,
    scrollPaddingStart: headHeight,
    initialOffset: startsAt,
  })
  const items = virtualizer.getVirtualItems()
  const cursor = useCursor(places.scroll, count, (index) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  )
  return {
    height: virtualizer.getTotalSize(),
    rows: items.map((item) => ({ index: item.index, top: item.start - margin })),
    range: { from: items[0]?.index ?? 0, to: items.at(-1)?.index ?? 0 },
    ...cursor,
  }
}

function useCursor(scroll: RefObject<HTMLElement | null>, count: number, scrollTo: (index: number) => void) {
  const [cursor, setCursor] = useState<number | null>(null)
  const wanted = useRef<number | null>(null)
  // After every picture, because a row far away only exists once it was scrolled to.
  useEffect(() => {
    if (wanted.current === null) return
    const link = scroll.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`)
    if (link === null || link === undefined) return
    wanted.current = null
    link.focus({ preventScroll: true })
  })
  const moveTo = (index: number) => {
    const next = Math.min(count - 1, Math.max(0, index))
    wanted.current = next
    setCursor(next)
    scrollTo(next)
  }
  return { cursor, setCursor, moveTo, move: (step: number) => moveTo(cursor === null ? 0 : cursor + step) }
}
