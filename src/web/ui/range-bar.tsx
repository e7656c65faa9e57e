/** A share of one with its range, on a scale from nothing to all. */
interface RangeBarProps {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly sentence: string
}

export function RangeBar({ value, low, high, sentence }: RangeBarProps) {
  const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`
  return (
    <div aria-label={sentence} className="relative h-4" role="img">
      <span className="absolute inset-x-0 top-1.5 h-1 rounded-full bg-line" />
      <span
        className="absolute top-1.5 h-1 rounded-full bg-accent-line"
        style={{ left: percent(low), width: percent(high - low) }}
      />
      <span
        className="absolute top-0 h-4 w-[3px] -translate-x-1/2 rounded-full bg-accent"
        style={{ left: percent(value) }}
      />
    </div>
  )
}
