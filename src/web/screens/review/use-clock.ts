/** Counts the seconds for which an account is talked about; it can be paused, and goes on where it was. */
import { useEffect, useRef, useState } from 'react'

export interface Clock {
  readonly seconds: number
  readonly isPaused: boolean
  readonly pause: (isPaused: boolean) => void
}

/** @param of what is counted: another one begins with its own seconds */
export function useClock(of: string, from: number): Clock {
  const [clock, setClock] = useState({ of, seconds: from })
  const [isPaused, pause] = useState(false)
  const own = clock.of === of ? clock.seconds : from
  const current = useRef({ of, seconds: own })
  useEffect(() => {
    current.current = { of, seconds: own }
  })
  useEffect(() => {
    if (isPaused) return
    const every = setInterval(() => {
      if (document.hidden) return
      setClock({ of: current.current.of, seconds: current.current.seconds + 1 })
    }, 1000)
    return () => clearInterval(every)
  }, [isPaused])
  return { seconds: own, isPaused, pause }
}
