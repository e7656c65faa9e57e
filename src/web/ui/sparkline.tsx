/** A line of a few values without axes; it breaks where a value is missing and ends in a dot. */
import { lineThrough } from './line-through.ts'

interface SparklineProps {
  readonly values: readonly (number | null)[]
  /** the least span of the scale, so that noise stays flat */
  readonly span: number
  readonly width?: number
  readonly height?: number
  readonly className?: string
}

export function Sparkline({ values, span, width = 56, height = 18, className = '' }: SparklineProps) {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const { low, high } = spread(known, span)
  const x = (index: number) => 1.5 + (index / (values.length - 1)) * (width - 4)
  const y = (value: number) => height - 2.5 - ((value - low) / (high - low)) * (height - 5)
  const end = values.findLastIndex((value) => value !== null)
  return (
    <svg
      aria-hidden="true"
      className={`shrink-0 ${className}`}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
    >
      <path
        d={lineThrough(values, x, y)}
        fill="none"
        stroke="var(--mute)"
        strokeLinejoin="round"
        strokeWidth={1.2}
      />
      <circle cx={x(end)} cy={y(values[end] ?? low)} fill="var(--ink)" r={1.8} />
    </svg>
  )
}

function spread(known: readonly number[], span: number): { low: number; high: number } {
  const low = Math.min(...known)
  const high = Math.max(...known)
  // A course that never moves lies in the middle.
  const room = low === high && span === 0 ? 0.5 : Math.max(0, span - (high - low)) / 2
  return { low: low - room, high: high + room }
}
