/** The day that decides, and the days until then: in red under thirty; where the day needs its year, that says enough. */
import type { PortfolioRow } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { urgency } from '../../urgency.ts'

interface DeadlineCellProps {
  readonly deadline: PortfolioRow['deadline']
  readonly asOf: string | null
}

/** As `format.shortDay` sees it. */
const near = 180

export function DeadlineCell({ deadline, asOf }: DeadlineCellProps) {
  if (deadline === null) return null
  return (
    <span title={en.deadline.title(deadline.kind, format.day(deadline.on), deadline.assumed)}>
      {format.shortDay(deadline.on, asOf)}{' '}
      {deadline.days > near ? null : <span className={urgency(deadline.days)}>{en.days(deadline.days)}</span>}
    </span>
  )
}
