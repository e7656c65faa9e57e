/** The code of the screens that people go to all day, fetched while nobody does anything: the first way there is as short as the next. */
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { places } from './places.ts'

/** Milliseconds after the frame from which it is fetched, so that the first screen comes first. */
const SOON = 1500

const account = ['/$organization/accounts/$account', '/$organization/accounts/$account/'] as const

export function useCodeAhead(): void {
  const router = useRouter()
  useEffect(() => {
    let isOver = false
    const fetchAll = async () => {
      const daily = places.filter(({ stands }) => stands === 'top').map(({ to }) => to)
      for (const id of [...account, ...daily]) {
        await quiet()
        if (isOver) return
        await router.loadRouteChunk(router.routesById[id])
      }
    }
    // What does not come now is asked for again by whoever goes there, and told to them.
    const timer = setTimeout(() => void fetchAll().catch(() => {}), SOON)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [router])
}

/** Until the browser has nothing else to do; one that cannot say is given a moment. */
function quiet(): Promise<unknown> {
  return new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
  )
}
