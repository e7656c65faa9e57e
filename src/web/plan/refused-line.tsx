/** Why what was typed is not written, what to do, and the ways on. */
import { enPlanFields } from '../messages/en-plan-fields.ts'
import type { Problem } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { Refusal } from '../ui/refusal.tsx'
import { InEnglish } from '../ui/in-english.tsx'

interface RefusedLineProps {
  /** a text: what is typed is not yet a value */
  readonly problem: Problem | string | null
  readonly onAgain: () => void
  readonly onDrop: () => void
}

export function RefusedLine({ problem, onAgain, onDrop }: RefusedLineProps) {
  if (problem === null) return null
  if (typeof problem === 'string') {
    return (
      <span className="text-small text-bad" role="alert">
        {problem}
      </span>
    )
  }
  return (
    <span className="flex flex-wrap items-center gap-1.5 text-small" role="alert">
      <span className="w-full text-bad">
        {problem.kind === 'unreachable' ? (
          enPlanFields.unreachable
        ) : (
          <Refusal problem={problem} without={enPlanFields.notWritten} />
        )}{' '}
        <InEnglish>{problem.hint}</InEnglish>
      </span>
      <Button onClick={onAgain}>{enPlanFields.again}</Button>
      <Button onClick={onDrop} weight="quiet">
        {enPlanFields.drop}
      </Button>
    </span>
  )
}
