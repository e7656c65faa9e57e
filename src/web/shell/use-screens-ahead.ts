/** The screens that people go to all day, fetched while nobody does anything: the first way there is as short as the next. */
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { queryClient } from '../queries.ts'

/** Milliseconds after the frame from which they are fetched, so that the first screen comes first. */
const SOON = 1500
/** Milliseconds after which a server that was asked is looked at again. */
const LOOK_AGAIN = 100

/** Screens of which only the code is known ahead: an account is one of many, and reports take long to make. */
const codeAlone = [
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
    const steps = [
      ...codeAlone.map((id) => () => router.loadRouteChunk(router.routesById[id])),
      ...withAnswer.map((to) => () => router.preloadRoute({ to, params: { organization } })),
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
      clearTimeout(timer)
    }
  }, [router, organization])
}

/** Until nothing is asked of the server, and the browser has nothing else to do; one that cannot say is given a moment. */
async function quiet(): Promise<void> {
  while (queryClient.isFetching() > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
  await new Promise((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 50),
  )
}
