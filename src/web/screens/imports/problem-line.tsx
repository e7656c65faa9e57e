/** What went wrong with what somebody asked for, in a line beside it. */
import { en } from '../../messages/en.ts'
import { problemOf } from '../../problem.ts'

interface ProblemLineProps {
  /** nothing is said unless it failed */
  readonly of: { readonly isError: boolean; readonly error: unknown }
  readonly className?: string
}

export function ProblemLine({ of: { isError, error }, className = '' }: ProblemLineProps) {
  if (!isError) return null
  const { kind, message, hint } = problemOf(error)
  return (
    <p className={`text-bad ${className}`} role="alert">
      {message ?? en.problem[kind].says} {hint}
    </p>
  )
}
