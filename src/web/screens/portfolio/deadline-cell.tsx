/** The day that decides, and the days until then: in red under thirty. */
import type { PortfolioRow } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { urgency } from '../../urgency.ts'

interface DeadlineCellProps {
  readonly deadline: PortfolioRow['deadline']
  readonly asOf: string | null
}

export function DeadlineCell({ deadline, asOf }: DeadlineCellProps) {
  if (deadline === null) return null
  return (
    <span title={en.deadline.title(deadline.kind, format.day(deadline.on), deadline.assumed)}>
      {format.shortDay(deadline.on, asOf)}{' '}
      <span className={urgency(deadline.days)}>{en.days(deadline.days)}</span>
    </span>
  )
}
