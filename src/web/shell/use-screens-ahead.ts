/** The screens that people go to all day, fetched while nobody does anything: the first way there is as short as the next. */
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { queryClient } from '../queries.ts'

/** Milliseconds after the frame from which they are fetched, so that the first screen comes first. */
const SOON = 1500
/** Milliseconds after which a server that was asked is looked at again. */
const LOOK_AGAIN = 100

/** Milliseconds without a key or a click after which somebody rests: running the code of a screen takes as long as an answer. */
const REST = 3000

/** Screens of which the code alone is fetched first: an account is one of many, and reports take long to make. */
const codeFirst = [
  '/$organization/accounts/$account',
  '/$organization/accounts/$account/',
  '/$organization/review',
  '/$organization/reports',
] as const

/** Screens whose first answer is fetched too; who goes there sees it at once, and what changed since as it comes. */
const withAnswer = ['/$organization/today', '/$organization/portfolio', '/$organization/renewals'] as const

/** @param organization null: it is not known yet whether there is one */
export function useScreensAhead(organization: string | null): void {
  const router = useRouter()
  useEffect(() => {
    if (organization === null) return undefined
    let isOver = false
    const rest = resting()
    const steps = [
      ...codeFirst.map((id) => () => router.loadRouteChunk(router.routesById[id])),
      ...withAnswer.map((to) => () => router.preloadRoute({ to, params: { organization } })),
      // All others too, so that a lost connection keeps nobody from where they have not been yet.
      ...Object.values(router.routesById).map((route) => async () => {
        await rest.begun()
        if (!isOver) await router.loadRouteChunk(route)
      }),
    ]
    const fetchAll = async () => {
      for (const step of steps) {
        await quiet()
        if (isOver) return
        await step()
      }
    }
    // What does not come now is asked for again by whoever goes there, and told to them.
    const timer = setTimeout(() => void fetchAll().catch(() => {}), SOON)
    return () => {
      isOver = true
      rest.stop()
      clearTimeout(timer)
    }
  }, [router, organization])
}

/** Whether nobody has pressed or clicked anything for a while. */
function resting() {
  let lastAt = performance.now()
  const left = () => REST - (performance.now() - lastAt)
  const heard = () => void (lastAt = performance.now())
  const heardOf = ['keydown', 'pointerdown', 'wheel'] as const
  for (const event of heardOf) addEventListener(event, heard, { passive: true })
  return {
    begun: async () => {
      while (left() > 0) await new Promise((resolve) => setTimeout(resolve, left()))
    },
    stop: () => {
      for (const event of heardOf) removeEventListener(event, heard)
    },
  }
}

/** Until nothing is asked of the server, and the browser has nothing else to do; one that cannot say is given a moment. */
async function quiet(): Promise<void> {
  while (queryClient.isFetching() > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
  await new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
  )
}
