/** Brings the whole map into view, when it is laid out and whenever its room changes. */
import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'

export function FitMap({ place }: { readonly place: RefObject<HTMLElement | null> }) {
  const flow = useReactFlow()
  useEffect(() => {
    const fit = () => void requestAnimationFrame(() => void flow.fitView({ padding: 0.08, maxZoom: 1 }))
    // It tells of the first size too.
    const watch = new ResizeObserver(fit)
    if (place.current !== null) watch.observe(place.current)
    return () => watch.disconnect()
  }, [flow, place])
  return null
}
