/** The drawing of a chart of days: its lines, guides, marked spans and the days that are chosen. */
import type { Day } from '#src/kernel/day.ts'
import type { DayPoint, DayScale } from './day-scale.ts'
import { lineThrough } from './line-through.ts'

export interface DayLine {
  readonly id: string
  /** main: in ink; early: the same before it was lived; thin: for comparison */
  readonly look: 'main' | 'early' | 'thin'
  readonly points: readonly DayPoint[]
}

/** A time for which a value held, as a cap. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
  readonly value: number
}

interface DayLinesProps {
  readonly label: string
  readonly lines: readonly DayLine[]
  readonly guides: readonly { readonly value: number; readonly label: string }[]
  readonly spans: readonly DaySpan[]
  readonly chosen: { readonly from: Day; readonly to: Day } | undefined
  readonly scale: DayScale
}

const width = 1000
const height = 100

const looks = {
  main: { stroke: 'var(--ink)', strokeWidth: 1.8 },
  early: { stroke: 'var(--mute)', strokeWidth: 1.8 },
  thin: { stroke: 'var(--faint)', strokeWidth: 1 },
} as const

export function DayLines({ label, lines, guides, spans, chosen, scale }: DayLinesProps) {
  const x = (on: Day) => scale.x(on) * width
  const y = (value: number) => scale.y(value) * height
  return (
    <svg
      aria-label={label}
      className="block h-full w-full overflow-visible"
      fill="none"
      preserveAspectRatio="none"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
    >
      <Chosen chosen={chosen} x={x} />
      <path d={`M0 ${height}H${width}`} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
      {guides.map((guide) => (
        <path
          d={`M0 ${y(guide.value)}H${width}`}
          key={guide.label}
          stroke="var(--line-2)"
          strokeDasharray="2 3"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {spans.map((span) => (
        <path
          d={`M${x(span.from)} ${y(span.value)}H${Math.max(x(span.to), x(span.from) + 4)}`}
          key={`${span.from} ${span.value}`}
          stroke="var(--bad-fill)"
          strokeWidth={3}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {lines.toReversed().map(({ id, look, points }) => (
        <path
          d={lineThrough(
            points.map(({ value }) => value),
            (at) => x(points[at]!.on),
            y,
          )}
          key={id}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
          {...looks[look]}
        />
      ))}
    </svg>
  )
}

interface ChosenProps extends Pick<DayLinesProps, 'chosen'> {
  readonly x: (on: Day) => number
}

function Chosen({ chosen, x }: ChosenProps) {
  if (chosen === undefined) return null
  const [from, to] = [x(chosen.from), x(chosen.to)]
  return (
    <>
      <rect fill="var(--accent-tint)" height={height} width={Math.max(2, to - from)} x={from} y={0} />
      {[from, to].map((at) => (
        <path d={`M${at} 0V${height}`} key={at} stroke="var(--accent)" vectorEffect="non-scaling-stroke" />
      ))}
    </>
  )
}
