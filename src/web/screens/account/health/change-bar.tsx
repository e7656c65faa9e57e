/** One bar of a waterfall: a whole score, or a step up (filled) or down (open); the dashed line is where green begins. */
interface ChangeBarProps {
  /** null: a whole score, from the left */
  readonly from: number | null
  readonly to: number
  readonly place: { readonly low: number; readonly high: number; readonly line: number }
}

export function ChangeBar({ from, to, place }: ChangeBarProps) {
  const { low, high, line } = place
  const at = (score: number) => (100 * (Math.min(high, Math.max(low, score)) - low)) / (high - low)
  const [left, right] = from === null ? [0, at(to)] : [Math.min(at(from), at(to)), Math.max(at(from), at(to))]
  return (
    <span aria-hidden="true" className="relative block h-5">
      {line > low && line < high ? (
        <span
          className="absolute -inset-y-2 w-px border-l border-dashed border-line-2"
          style={{ left: `${at(line)}%` }}
        />
      ) : null}
      <span
        className={`absolute top-[5px] h-2.5 rounded-[2px] ${lookOf(from, to)}`}
        style={{ left: `${left}%`, width: `max(2px, ${right - left}%)` }}
      />
    </span>
  )
}

function lookOf(from: number | null, to: number): string {
  if (from === null) return 'bg-ink-2'
  return to >= from ? 'bg-accent' : 'border border-ink-2 bg-bg'
}
