/** A few courses over the same days; lines differ by colour and by dashes, and are named with their last value. */
import { format, told } from '../../format.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { lineThrough } from '../../ui/line-through.ts'
import { reportValue } from './report-value.ts'
import type { ReportTable } from './use-report.ts'

interface LinesChartProps {
  readonly table: ReportTable
  readonly values: readonly string[]
  readonly currency: string | null
}

const looks = [
  { stroke: 'var(--accent)', dash: undefined, width: 2 },
  { stroke: 'var(--ink)', dash: undefined, width: 1.5 },
  { stroke: 'var(--mute)', dash: '5 3', width: 1.5 },
  { stroke: 'var(--ink-2)', dash: '1.5 3', width: 1.5 },
]

const width = 640
const height = 160

interface Line {
  readonly id: string
  readonly name: string
  readonly points: readonly (number | null)[]
  readonly look: (typeof looks)[number]
  /** the last value in words */
  readonly last: string
}

export function LinesChart({ table, values, currency }: LinesChartProps) {
  const places = values.map((id) => table.columns.findIndex((column) => column.id === id))
  const kind = table.columns[places[0] ?? 0]?.kind ?? 'count'
  const lines = places.map((place, at): Line => {
    const points = table.rows.map(({ cells }) => (typeof cells[place] === 'number' ? cells[place] : null))
    return {
      id: values[at]!,
      name: enHeads.of(table.columns[place]?.name ?? ''),
      points,
      look: looks[at % looks.length]!,
      last: reportValue(points.at(-1) ?? null, kind, currency) ?? '–',
    }
  })
  const known = lines.flatMap(({ points }) => points.filter((point) => point !== null))
  const first = table.rows[0]
  const last = table.rows.at(-1)
  if (known.length === 0 || first === undefined || last === undefined || first === last) return null
  const { low, high } = scaleOf(known, kind)
  const y = (value: number) => height - ((value - low) / (high - low)) * (height - 12) - 6
  const marks = [high, (high + low) / 2, low]
  const say = (value: number) =>
    kind === 'money' ? format.shortMoney(value, currency) : (reportValue(value, kind, currency) ?? '')
  return (
    <figure className="max-w-3xl break-inside-avoid">
      <div className="flex gap-2">
        <div aria-hidden="true" className="relative w-14 shrink-0 text-right text-[11px] leading-4 text-mute">
          {marks.map((mark) => (
            <span className="absolute right-0 -translate-y-1/2" key={mark} style={{ top: y(mark) }}>
              {say(mark)}
            </span>
          ))}
        </div>
        <Courses label={told(table.says)} lines={lines} marks={marks} y={y} />
      </div>
      <div aria-hidden="true" className="flex justify-between pt-1 pl-16 text-[11px] leading-4 text-mute">
        <span>{format.day(first.id)}</span>
        <span>{format.day(last.id)}</span>
      </div>
      <Legend lines={lines} />
    </figure>
  )
}

interface CoursesProps {
  readonly label: string
  readonly lines: readonly Line[]
  readonly marks: readonly number[]
  readonly y: (value: number) => number
}

function Courses({ label, lines, marks, y }: CoursesProps) {
  const x = (index: number) => (index / ((lines[0]?.points.length ?? 2) - 1)) * width
  return (
    <svg
      aria-label={label}
      className="block h-40 min-w-0 flex-1 overflow-visible"
      fill="none"
      preserveAspectRatio="none"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
    >
      {marks.map((mark) => (
        <path
          d={`M0 ${y(mark)}H${width}`}
          key={mark}
          stroke="var(--line)"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {lines.map(({ id, points, look }) => (
        <path
          d={lineThrough(points, x, y)}
          key={id}
          stroke={look.stroke}
          strokeDasharray={look.dash}
          strokeWidth={look.width}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

function Legend({ lines }: Pick<CoursesProps, 'lines'>) {
  return (
    <figcaption className="flex flex-wrap gap-x-5 gap-y-1 pt-2 pl-16 text-small text-ink-2 max-md:pl-0">
      {lines.map(({ id, name, look, last }) => (
        <span className="inline-flex items-center gap-1.5" key={id}>
          <svg aria-hidden="true" height={8} viewBox="0 0 20 8" width={20}>
            <path
              d="M0 4H20"
              fill="none"
              stroke={look.stroke}
              strokeDasharray={look.dash}
              strokeWidth={look.width}
            />
          </svg>
          {name}
          <span className="font-strong text-ink">{last}</span>
        </span>
      ))}
    </figcaption>
  )
}

/** Amounts begin at nothing; shares show what moves, at least ten points of it. */
function scaleOf(known: readonly number[], kind: string): { readonly low: number; readonly high: number } {
  const most = Math.max(...known)
  if (kind === 'money') return { low: 0, high: most === 0 ? 1 : most }
  const least = Math.min(...known)
  const room = Math.max(0, 0.1 - (most - least)) / 2
  return { low: least - room, high: most + room }
}
