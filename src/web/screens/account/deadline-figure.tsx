/** The day that decides, with the days until then; in red under thirty. */
import type { Diagnosis } from '#src/detect/diagnosis.ts'
import { daysBetween } from '#src/kernel/day.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Figure } from '../../ui/figure.tsx'
import { FigureMark } from './figure-mark.tsx'
import { urgency } from '../../urgency.ts'

export function DeadlineFigure({ diagnosis: { deadline, asOf } }: { readonly diagnosis: Diagnosis }) {
  if (deadline === null) {
    return (
      <Figure
        className="max-md:order-1"
        label={en.figures.deadline}
        mark={<FigureMark of="deadline" says={en.figures.deadline} />}
        value={<span className="text-mute">{en.figures.noDeadline}</span>}
      />
    )
  }
  const days = daysBetween(asOf, deadline.on)
  const renewal =
    deadline.renewalOn === deadline.on ? '' : en.figures.renews(format.shortDay(deadline.renewalOn, asOf))
  return (
    <Figure
      className="max-md:order-1"
      label={en.figures.deadlines[deadline.kind] + (deadline.assumed ? en.figures.assumed : '')}
      mark={<FigureMark of="deadline" says={en.figures.deadlines[deadline.kind]} />}
      value={format.day(deadline.on)}
    >
      <span className={urgency(days)}>{en.inDays(days)}</span>
      {renewal}
    </Figure>
  )
}
