/** What the router shows for a route that failed: the problem, and the same route again. */
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ProblemScreen } from './problem-screen.tsx'

export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <main>
      <ProblemScreen error={error} onAgain={again} page />
    </main>
  )
}
