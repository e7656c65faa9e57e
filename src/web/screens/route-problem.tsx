/** What the router shows for a route that failed: the problem, and the same route again, by hand or by itself. */
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { problemOf } from '../problem.ts'
import { ProblemScreen } from './problem-screen.tsx'

/** Milliseconds until it is tried again where time may heal: nobody answers, or nobody is signed in. */
const patience = 5000

export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const { kind } = problemOf(error)
  const mayHeal = kind === 'unreachable' || kind === 'signed-out'
  useEffect(() => {
    if (!mayHeal) return
    const timer = setInterval(() => void router.invalidate(), patience)
    return () => clearInterval(timer)
  }, [mayHeal, router])
  const again = () => {
    reset()
    void router.invalidate()
  }
  if (kind === 'signed-out') return <ProblemScreen error={error} onAgain={again} />
  return (
    <main>
      <ProblemScreen error={error} onAgain={again} page />
    </main>
  )
}
