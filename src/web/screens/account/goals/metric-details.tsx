/** A metric opened: why it stands so, its course with the target, and each figure that was agreed, editable. */
import type { Metric } from '#src/plan/plan-items.ts'
import { format } from '../../../format.ts'
import { enGoals } from '../../../messages/en-goals.ts'
import { InlineEdit } from '../../../plan/inline-edit.tsx'
import type { InlineEditInput } from '../../../plan/use-inline-edit.ts'
import { DayChart } from '../../../ui/day-chart.tsx'
import { FoldedTable } from '../../../ui/folded-table.tsx'
import type { MetricGoal } from './goals-queries.ts'
import { metricText } from './metric-text.ts'

interface MetricDetailsProps {
  readonly goal: MetricGoal
  readonly values: Metric
  readonly edited: Omit<InlineEditInput, 'field'>
  readonly by: string
}

const texts = enGoals.metrics
/** Where a signal measures it, what somebody said of the current value counts for nothing. */
const agreed = ['current', 'unit', 'direction', 'source'] as const

export function MetricDetails({ goal, values, edited, by }: MetricDetailsProps) {
  const shown = goal.isMeasured ? agreed.filter((field) => field !== 'current') : agreed
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink-2">
        {goal.says} <span className="text-mute">{texts.until(format.day(by))}.</span>
      </p>
      {goal.arithmetic === null ? null : (
        <p className="text-small text-mute">
          {goal.arithmetic}
          {goal.source === null ? '' : `, ${goal.source}`}
          {goal.asOf === null ? '' : `, ${format.day(goal.asOf)}`}
        </p>
      )}
      <Course goal={goal} values={values} />
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        {shown.map((field) => (
          <div className="flex items-baseline gap-2" key={field}>
            <dt className="text-small text-mute">{texts[field]}</dt>
            <dd>
              <InlineEdit {...edited} className="whitespace-nowrap" field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Course({ goal, values }: Pick<MetricDetailsProps, 'goal' | 'values'>) {
  const { course } = goal
  const { name, unit, target } = values
  const [first] = course
  const last = course.at(-1)
  if (first === undefined || last === undefined)
    return <p className="text-small text-mute">{texts.noReading}</p>
  if (course.length < 2) return <p className="text-small text-mute">{texts.oneReading}</p>
  const said = (value: number) => metricText(value, unit)
  return (
    <div>
      <DayChart
        guides={target === null ? [] : [{ value: target, label: `${texts.target} ${said(target)}` }]}
        height={96}
        label={texts.course(
          name,
          format.day(first.on),
          format.day(last.on),
          said(first.value),
          said(last.value),
        )}
        lines={[{ id: name, look: 'main', points: course }]}
        said={said}
      />
      <FoldedTable
        columns={[{ label: texts.day }, { label: texts.value, isNumber: true }]}
        label={texts.numbers}
        rows={course.toReversed().map(({ on, value }, at) => ({
          id: `${on} ${at}`,
          cells: [format.day(on), said(value)],
        }))}
      />
    </div>
  )
}
