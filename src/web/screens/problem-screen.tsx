/** A call or a screen that failed: what, why, and a second try; a browser without a session gets the way to one. */
import { en } from '../messages/en.ts'
import { problemOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { State } from '../ui/state.tsx'
import { SignIn } from './sign-in.tsx'
import { Refusal } from '../ui/refusal.tsx'
import { InEnglish } from '../ui/in-english.tsx'

interface ProblemScreenProps {
  readonly error: unknown
  readonly onAgain: () => void
  /** it stands alone on its page */
  readonly page?: boolean
}

export function ProblemScreen({ error, onAgain, page = false }: ProblemScreenProps) {
  const problem = problemOf(error)
  if (problem.kind === 'signed-out') return <SignIn />
  const { title, says } = en.problem[problem.kind]
  const isOutdated = problem.kind === 'outdated'
  const again =
    problem.kind === 'not-found' ? undefined : (
      <Button onClick={isOutdated ? () => location.reload() : onAgain} weight="solid">
        {isOutdated ? en.problem.anew : en.problem.again}
      </Button>
    )
  return (
    <State actions={again} alert page={page} title={title}>
      <p>
        <Refusal problem={problem} without={says} />
      </p>
      {problem.hint === null ? null : (
        <p className="text-body text-mute">
          <InEnglish>{problem.hint}</InEnglish>
        </p>
      )}
    </State>
  )
}
