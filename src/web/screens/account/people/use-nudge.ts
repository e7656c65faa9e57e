/** A box moved by keys: it is seen to move at once, and is placed when the keys rest. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { MapPlace } from '#src/plan/plan-items.ts'

/** Milliseconds. */
const rest = 500

export interface Nudged extends MapPlace {
  readonly id: string
}

export function useNudge(onPlace: (id: string, place: MapPlace) => void) {
  const [nudged, setNudged] = useState<Nudged | null>(null)
  const settle = () => {
    if (nudged !== null) onPlace(nudged.id, { x: nudged.x, y: nudged.y })
  }
  const onRest = useEffectEvent(() => {
    settle()
    setNudged(null)
  })
  const onLeave = useEffectEvent(settle)
  useEffect(() => {
    if (nudged === null) return undefined
    const timer = setTimeout(() => onRest(), rest)
    return () => clearTimeout(timer)
  }, [nudged])
  // Whoever leaves before the keys rest has moved it all the same.
  useEffect(() => () => onLeave(), [])
  const nudge = (next: Nudged) => {
    if (nudged !== null && nudged.id !== next.id) settle()
    setNudged(next)
  }
  return { nudged, nudge }
}
