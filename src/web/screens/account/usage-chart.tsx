/** Events as columns and people as a line, each on its own scale over the same weeks. */
import { useState } from 'react'
import type { Usage } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { lineThrough } from '../../ui/line-through.ts'

interface UsageChartProps {
  readonly weeks: Usage['weeks']
}

export function UsageChart({ weeks }: UsageChartProps) {
  const [looked, setLooked] = useState<number | null>(null)
  const shown = weeks[looked ?? weeks.length - 1]
  const [first] = weeks
  const last = weeks.at(-1)
  if (first === undefined || last === undefined || shown === undefined) return null
  const hasPeople = weeks.some((week) => week.people !== null)
  return (
    <figure aria-hidden="true" className="flex flex-col gap-2" onPointerLeave={() => setLooked(null)}>
      <Caption label={en.usage.events} value={format.number(shown.events)} week={shown.on} />
      <Events looked={looked} onLook={setLooked} weeks={weeks} />
      {hasPeople ? (
        <>
          <Caption
            label={en.usage.peopleLabel}
            value={shown.people === null ? '–' : format.number(shown.people)}
            week={null}
          />
          <People looked={looked} weeks={weeks} />
        </>
      ) : null}
      <div className="flex justify-between text-[11px] leading-4 text-mute">
        <span>{format.shortDay(first.on, last.on)}</span>
        <span>{format.shortDay(last.on, last.on)}</span>
      </div>
    </figure>
  )
}

interface CaptionProps {
  readonly label: string
  readonly value: string
  /** the week that is looked at */
  readonly week: string | null
}

function Caption({ label, value, week }: CaptionProps) {
  return (
    <p className="flex items-baseline gap-1.5 text-small text-mute">
      {label} <span className="font-strong text-ink">{value}</span>
      {week === null ? null : <span className="ml-auto">{en.usage.weekTo(format.day(week))}</span>}
    </p>
  )
}

interface EventsProps extends UsageChartProps {
  readonly looked: number | null
  readonly onLook: (index: number) => void
}

function Events({ weeks, looked, onLook }: EventsProps) {
  const highest = Math.max(1, ...weeks.map((week) => week.events))
  return (
    <div className="flex h-20 items-stretch border-b border-line-2">
      {weeks.map((week, index) => (
        <span className="flex flex-1 items-end px-px" key={week.on} onPointerEnter={() => onLook(index)}>
          <span
            className={`w-full rounded-t-[1.5px] ${fillOf(index, looked, weeks.length)}`}
            style={{ height: `${(week.events / highest) * 100}%` }}
          />
        </span>
      ))}
    </div>
  )
}

/** The week that is looked at, else the last four, of which the sentence above speaks. */
function fillOf(index: number, looked: number | null, weeks: number): string {
  const isMarked = looked === null ? index >= weeks - 4 : index === looked
  return isMarked ? 'bg-accent' : 'bg-accent-line'
}

const width = 400
const height = 40

function People({ weeks, looked }: UsageChartProps & { readonly looked: number | null }) {
  const people = weeks.map((week) => week.people)
  const highest = Math.max(1, ...people.map((count) => count ?? 0))
  // The points stand over the middles of the columns.
  const x = (index: number) => ((index + 0.5) / weeks.length) * width
  const y = (count: number) => height - 2 - (count / highest) * (height - 4)
  return (
    <svg
      className="block h-10 w-full border-b border-line-2"
      preserveAspectRatio="none"
      viewBox={`0 0 ${width} ${height}`}
    >
      {looked === null ? null : (
        <path d={`M${x(looked)} 0V${height}`} stroke="var(--line-2)" vectorEffect="non-scaling-stroke" />
      )}
      <path
        d={lineThrough(people, x, y)}
        fill="none"
        stroke="var(--ink-2)"
        strokeLinejoin="round"
        strokeWidth={1.6}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
