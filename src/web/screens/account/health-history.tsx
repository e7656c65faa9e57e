/** The course of health by week between the lines of the statuses; what was replayed from earlier knowledge is drawn thin. Above it a sentence, behind it the table. */
import { daysBetween } from '#src/kernel/day.ts'
import type { Account } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { FoldedTable } from '../../ui/folded-table.tsx'
import { lineThrough } from '../../ui/line-through.ts'

type History = Account['history']

const width = 400
const height = 64

interface HealthHistoryProps {
  readonly history: History
  /** scores at which the status changes, by the settings; none: they are not read yet */
  readonly lines: readonly number[]
}

export function HealthHistory({ history, lines }: HealthHistoryProps) {
  const scores = history.map((week) => week.score)
  const known = scores.filter((score) => score !== null)
  const [first] = history
  const last = history.at(-1)
  if (first === undefined || last === undefined || known.length < 2) {
    return null
  }
  const bottom = Math.min(30, ...known, ...lines) - 4
  const top = Math.max(80, ...known, ...lines) + 4
  const y = (score: number) => ((top - score) / (top - bottom)) * height
  return (
    <figure className="pb-2">
      <p className="pb-2 text-small text-mute">{sentence(first, last)}</p>
      <div className="relative h-16">
        {lines.map((line) => (
          <span
            className="absolute right-0 -translate-y-1/2 bg-bg pl-1 text-[11px] leading-3 text-mute"
            key={line}
            style={{ top: y(line) }}
          >
            {line}
          </span>
        ))}
        <Course history={history} label={sentence(first, last)} lines={lines} y={y} />
      </div>
      <figcaption className="flex justify-between pt-0.5 pr-5 text-[11px] leading-4 text-mute">
        <span>{format.shortDay(first.on, last.on)}</span>
        <span>{en.health.byWeek(history.some((week) => week.replayed))}</span>
        <span>{format.shortDay(last.on, last.on)}</span>
      </figcaption>
      <FoldedTable
        columns={[
          { label: en.usage.week },
          { label: en.health.score, isNumber: true },
          { label: en.health.known },
        ]}
        label={en.usage.numbers}
        rows={history.toReversed().map(({ on, score, replayed }) => ({
          id: on,
          cells: [format.day(on), said(score), replayed ? en.health.replayed : en.health.onTheDay],
        }))}
      />
    </figure>
  )
}

interface CourseProps {
  readonly history: History
  readonly label: string
  readonly lines: readonly number[]
  readonly y: (score: number) => number
}

function Course({ history, label, lines, y }: CourseProps) {
  const [first, last] = [history[0]!.on, history.at(-1)!.on]
  const days = daysBetween(first, last)
  const x = (index: number) => (daysBetween(first, history[index]!.on) / days) * width
  // The week at which the replayed part ends belongs to both lines, so that they meet.
  const lived = history.findIndex((week) => !week.replayed)
  const seam = lived === -1 ? history.length - 1 : lived
  const part = (isIn: (index: number) => boolean) =>
    lineThrough(
      history.map((week, index) => (isIn(index) ? week.score : null)),
      x,
      y,
    )
  return (
    <svg
      aria-label={label}
      className="block h-full w-[calc(100%-20px)]"
      fill="none"
      preserveAspectRatio="none"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
    >
      <g>
        {lines.map((line) => (
          <path
            d={`M0 ${y(line)}H${width}`}
            key={line}
            stroke="var(--line-2)"
            strokeDasharray="2 3"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path d={part((index) => index <= seam)} stroke="var(--mute)" vectorEffect="non-scaling-stroke" />
        <path
          d={part((index) => index >= seam)}
          stroke="var(--ink)"
          strokeWidth={1.8}
          vectorEffect="non-scaling-stroke"
        />
      </g>
    </svg>
  )
}

function sentence(first: History[number], last: History[number]): string {
  return en.health.course(format.day(first.on), format.day(last.on), said(first.score), said(last.score))
}

function said(score: number | null): string {
  return score === null ? en.notKnown : format.number(score)
}
