/** The score over twelve months between the lines of the statuses, with the caps that held it; two clicks choose two days. */
import { useState } from 'react'
import type { Day } from '#src/kernel/day.ts'
import { format } from '../../../format.ts'
import { en } from '../../../messages/en.ts'
import { enHealth } from '../../../messages/en-health.ts'
import { DayChart } from '../../../ui/day-chart.tsx'
import { FoldedTable } from '../../../ui/folded-table.tsx'
import type { SaidPart } from './change-steps.ts'
import { type ComparedDays, withClicked } from './compared-days.ts'
import { cappedSpans, courseLines } from './health-lines.ts'
import type { HealthShown, HealthWeek } from './health-queries.ts'
import { SaidParts } from './said-parts.tsx'

interface CourseOfHealthProps {
  readonly weeks: readonly HealthWeek[]
  readonly lines: HealthShown['lines']
  readonly days: ComparedDays
  readonly onChoose: (days: ComparedDays) => void
}

const texts = enHealth.change

export function CourseOfHealth({ weeks, lines, days, onChoose }: CourseOfHealthProps) {
  const [clicked, setClicked] = useState<Day | null>(null)
  const last = weeks.at(-1)!
  const { leads } = last
  const known = weeks.map((week) => week[leads].score).filter((score) => score !== null)
  if (known.length < 2) return <p className="py-3 text-mute">{texts.noCourse}</p>
  const pick = (day: Day) => {
    const chosen = withClicked(day, clicked)
    setClicked(chosen === null ? day : null)
    if (chosen !== null) onChoose(chosen)
  }
  const said = format.score
  const sentence = texts.course(
    format.day(weeks[0]!.on),
    format.day(last.on),
    said(known[0]!),
    said(known.at(-1)!),
    said(Math.min(...known)),
    said(Math.max(...known)),
  )
  const spans = cappedSpans(weeks)
  const guides =
    leads === 'weighted'
      ? [
          { value: lines.greenFrom, label: `${en.statusFilter.Green} ${format.number(lines.greenFrom)}` },
          { value: lines.yellowFrom, label: `${en.statusFilter.Yellow} ${format.number(lines.yellowFrom)}` },
        ]
      : [
          { value: lines.healthyAbove, label: `${en.status('Healthy')} ${lines.healthyAbove}` },
          { value: lines.criticalBelow, label: `${en.status('At Risk')} ${lines.criticalBelow}` },
        ]
  const isReplayed = weeks.some(({ replayed }) => replayed)
  return (
    <div className="flex flex-col gap-1 pt-4 pb-2">
      <DayChart
        chosen={clicked === null ? days : { from: clicked, to: clicked }}
        guides={guides}
        height={132}
        label={sentence}
        lines={courseLines(weeks, leads)}
        onPick={pick}
        said={said}
        spans={spans}
      />
      <p className="text-small text-mute">
        {[
          texts.lead[leads],
          texts.other,
          ...(isReplayed ? [texts.replayed] : []),
          ...(spans.length > 0 ? [texts.capped] : []),
        ].join(', ')}
        .
      </p>
      <CourseTable weeks={weeks} />
    </div>
  )
}

function CourseTable({ weeks }: Pick<CourseOfHealthProps, 'weeks'>) {
  const score = (value: number | null) => (value === null ? '–' : format.score(value))
  return (
    <FoldedTable
      columns={[
        { label: texts.week },
        { label: en.health.weighted, isNumber: true },
        { label: en.health.seven, isNumber: true },
        { label: texts.status },
        { label: texts.cap },
      ]}
      label={texts.numbers}
      rows={weeks.toReversed().map((week) => ({
        id: week.on,
        cells: [
          format.day(week.on),
          score(week.weighted.score),
          week.seven.score === null ? '–' : format.scorePercent(week.seven.score / 100),
          en.status(week[week.leads].status),
          <SaidParts key="caps" parts={week.caps.map(heldPart)} />,
        ],
      }))}
    />
  )
}

function heldPart({ holdsAt, says }: HealthWeek['caps'][number]): SaidPart {
  return { words: texts.held(format.number(holdsAt)), told: says }
}
