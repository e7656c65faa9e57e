/** The course of health by week between the lines of the statuses; what was replayed from earlier knowledge is drawn thin. */
import type { Account } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { lineThrough } from '../../ui/line-through.ts'

type History = Account['history']

const width = 400
const height = 64
/** Scores from which the weighted model is yellow, and green, unless the settings say otherwise (handbook 4). */
const lines = [40, 70]

export function HealthHistory({ history }: { readonly history: History }) {
  const scores = history.map((week) => week.score)
  const known = scores.filter((score) => score !== null)
  const [first] = history
  const last = history.at(-1)
  if (first === undefined || last === undefined || known.length < 2) {
    return null
  }
  const bottom = Math.min(30, ...known) - 4
  const top = Math.max(80, ...known) + 4
  const y = (score: number) => ((top - score) / (top - bottom)) * height
  return (
    <figure className="pb-3.5">
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
        <Course history={history} label={sentence(first, last)} y={y} />
      </div>
      <figcaption className="flex justify-between pt-0.5 pr-5 text-[11px] leading-4 text-mute">
        <span>{format.shortDay(first.on, last.on)}</span>
        <span>{en.health.byWeek(history.some((week) => week.replayed))}</span>
        <span>{format.shortDay(last.on, last.on)}</span>
      </figcaption>
    </figure>
  )
}

interface CourseProps {
  readonly history: History
  readonly label: string
  readonly y: (score: number) => number
}

function Course({ history, label, y }: CourseProps) {
  const x = (index: number) => (index / (history.length - 1)) * width
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
