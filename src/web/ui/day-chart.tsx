/** A line through days: guides with their words, spans that are marked, a readout under the pointer, and days that can be picked. */
import { type PointerEvent, useState } from 'react'
import type { Day } from '#src/kernel/day.ts'
import { format } from '../format.ts'
import { type DayPoint, type DayScale, dayScale, monthTicks, nearestPoint } from './day-scale.ts'
import { DayLines, type DayLine, type DaySpan } from './day-lines.tsx'

interface DayChartProps {
  /** the whole chart in one sentence */
  readonly label: string
  /** the first one is read out */
  readonly lines: readonly DayLine[]
  readonly said: (value: number) => string
  readonly guides?: readonly { readonly value: number; readonly label: string }[]
  readonly spans?: readonly DaySpan[]
  readonly chosen?: { readonly from: Day; readonly to: Day }
  readonly onPick?: (day: Day) => void
  readonly height?: number
  /** the least span of the values */
  readonly least?: number
}

export function DayChart(props: DayChartProps) {
  const { label, lines, said, guides = [], spans = [], chosen, onPick, height = 96, least = 0 } = props
  const [looked, setLooked] = useState<DayPoint | null>(null)
  const points = lines.flatMap((line) => line.points)
  const scale = dayScale(
    points,
    [...guides, ...spans].map(({ value }) => value),
    least,
  )
  const main = (lines[0]?.points ?? []).filter(({ value }) => value !== null)
  const at = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return nearestPoint(main, scale, (event.clientX - left) / width)
  }
  const shown = looked ?? main.at(-1) ?? null
  return (
    <figure className="min-w-0">
      <div className="flex">
        <div
          className={`relative min-w-0 flex-1 ${onPick === undefined ? '' : 'cursor-crosshair'}`}
          onPointerDown={(event) => {
            const point = at(event)
            if (point !== null) onPick?.(point.on)
          }}
          onPointerLeave={() => setLooked(null)}
          onPointerMove={(event) => setLooked(at(event))}
          style={{ height }}
        >
          <DayLines chosen={chosen} guides={guides} label={label} lines={lines} scale={scale} spans={spans} />
          <Readout point={shown} said={said} scale={scale} />
        </div>
        <Guides guides={guides} scale={scale} />
      </div>
      <Months hasGuides={guides.length > 0} scale={scale} />
    </figure>
  )
}

/** The dot and its figure: of the day under the pointer, else of the last one. */
function Readout({
  point,
  said,
  scale,
}: Pick<DayChartProps, 'said'> & { point: DayPoint | null; scale: DayScale }) {
  if (point === null || point.value === null) return null
  const x = scale.x(point.on)
  const isLate = x > 0.5
  return (
    <div aria-hidden="true" className="pointer-events-none">
      <span
        className="absolute size-1.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-ink"
        style={{ left: `${100 * x}%`, top: `${100 * scale.y(point.value)}%` }}
      />
      <span
        className="absolute -top-0.5 rounded-s bg-bg px-1 text-[11px] leading-4 whitespace-nowrap text-ink-2"
        style={isLate ? { right: `${100 * (1 - x)}%` } : { left: `${100 * x}%` }}
      >
        {format.shortDay(point.on, scale.to)}{' '}
        <span className="font-strong text-ink">{said(point.value)}</span>
      </span>
    </div>
  )
}

function Guides({ guides, scale }: Required<Pick<DayChartProps, 'guides'>> & { scale: DayScale }) {
  if (guides.length === 0) return null
  return (
    <div aria-hidden="true" className="relative w-16 shrink-0">
      {guides.map((guide) => (
        <span
          className="absolute left-1.5 -translate-y-1/2 text-[11px] leading-3 whitespace-nowrap text-mute"
          key={guide.label}
          style={{ top: `${100 * scale.y(guide.value)}%` }}
        >
          {guide.label}
        </span>
      ))}
    </div>
  )
}

function Months({ scale, hasGuides }: { readonly scale: DayScale; readonly hasGuides: boolean }) {
  return (
    <div aria-hidden="true" className={`relative h-4 ${hasGuides ? 'mr-16' : ''}`}>
      {monthTicks(scale, 6).map((on) => (
        <span
          className="absolute text-[11px] leading-4 text-mute"
          key={on}
          style={{ left: `${100 * Math.min(0.95, scale.x(on))}%` }}
        >
          {format.month(on.slice(0, 7))}
        </span>
      ))}
    </div>
  )
}
