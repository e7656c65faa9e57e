/** The course of a signal with a sentence and, behind it, its numbers by month. */
import type { SignalId } from '#src/detect/diagnosis.ts'
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { DayChart } from '../../../ui/day-chart.tsx'
import { FoldedTable } from '../../../ui/folded-table.tsx'
import { signalValue } from '../signal-value.ts'
import { byMonth, type SignalPoint } from './course-of.ts'

interface SignalCourseProps {
  readonly id: SignalId
  readonly course: readonly SignalPoint[]
}

const texts = enHealth.signals

export function SignalCourse({ id, course }: SignalCourseProps) {
  const known = course.filter(({ value }) => value !== null)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) {
    return <p className="text-small text-mute">{texts.noCourse}</p>
  }
  if (known.length < 2) return <p className="text-small text-mute">{texts.oneReading}</p>
  const said = (value: number | null) => (value === null ? '–' : signalValue(id, value))
  const sentence = texts.course(
    en.signals[id].name,
    format.day(first.on),
    format.day(last.on),
    said(first.value),
    said(last.value),
  )
  return (
    <div className="flex flex-col gap-1">
      <DayChart
        height={72}
        label={sentence}
        lines={[{ id, look: 'main', points: course }]}
        said={(value) => signalValue(id, value)}
      />
      <FoldedTable
        columns={[
          { label: texts.day },
          { label: texts.value, isNumber: true },
          { label: texts.score, isNumber: true },
        ]}
        label={texts.numbers}
        rows={byMonth(course).map(({ on, value, score }) => ({
          id: on,
          cells: [format.day(on), said(value), score === null ? '–' : format.decimal(score)],
        }))}
      />
    </div>
  )
}
