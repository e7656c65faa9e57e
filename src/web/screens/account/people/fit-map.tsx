/** Brings the whole map into view, when it is laid out and whenever its room changes. */
import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect } from 'react'

/** Lines rise above the boxes. */
const padding = { top: '68px', bottom: '28px', x: '24px' } as const

export function FitMap() {
  const flow = useReactFlow()
  const room = useStore(({ width, height }) => `${width} ${height}`)
  useEffect(() => {
    if (room === '0 0') return undefined
    const frame = requestAnimationFrame(() => void flow.fitView({ padding, maxZoom: 1 }))
    return () => cancelAnimationFrame(frame)
  }, [flow, room])
  return null
}
