/** The way from the baseline to the target as a line, with a dot where it stands now; what went back or past lies at its ends. */
interface TargetLineProps {
  /** the whole line in one sentence */
  readonly label: string
  /** of the way; below 0 it went back, over 1 past the target */
  readonly share: number
  readonly isGood: boolean
}

const width = 200
const height = 16
/** Room left of the baseline, for what went back, and right of the target. */
const left = 10
const right = 190

export function TargetLine({ label, share, isGood }: TargetLineProps) {
  const x = left + Math.min(1, Math.max(-0.03, share)) * (right - left)
  const colour = isGood ? 'var(--accent)' : 'var(--ink-2)'
  return (
    <svg
      aria-label={label}
      className="block w-full overflow-visible"
      height={height}
      preserveAspectRatio="none"
      role="img"
      viewBox={`0 0 ${width} ${height}`}
    >
      <path
        d={`M${left} 8H${right}`}
        stroke="var(--line-2)"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
      {share <= 0 ? null : (
        <path d={`M${left} 8H${x}`} stroke={colour} strokeWidth={2} vectorEffect="non-scaling-stroke" />
      )}
      <path d={`M${left} 4V12`} stroke="var(--mute)" strokeWidth={1} vectorEffect="non-scaling-stroke" />
      <path d={`M${right} 2V14`} stroke="var(--ink)" strokeWidth={2} vectorEffect="non-scaling-stroke" />
      {/* A point with a round end stays round however wide the line is drawn. */}
      <path
        d={`M${x} 8h0.001`}
        stroke={colour}
        strokeLinecap="round"
        strokeWidth={9}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
