/** A switch between a few views of the same thing, as buttons in a row. */
import type { ReactNode } from 'react'

interface Segment<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** what a screen reader says where the label is a drawing */
  readonly name?: string
}

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly segments: readonly Segment<Value>[]
  readonly onChoose: (value: Value) => void
}

export function Segments<Value extends string>({ label, value, segments, onChoose }: SegmentsProps<Value>) {
  return (
    <div aria-label={label} className="flex shrink-0 items-center gap-0.5" role="group">
      {segments.map((segment) => (
        <button
          aria-label={segment.name}
          aria-pressed={segment.value === value}
          className="inline-flex h-7 min-w-7 shrink-0 items-center justify-center gap-1.5 rounded-m px-2 whitespace-nowrap text-mute transition-colors hover:text-ink aria-pressed:bg-sunk aria-pressed:font-medium aria-pressed:text-ink max-md:h-9"
          key={segment.value}
          onClick={() => onChoose(segment.value)}
          title={segment.name}
          type="button"
        >
          {segment.label}
        </button>
      ))}
    </div>
  )
}
