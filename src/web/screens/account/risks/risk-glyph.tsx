/** Where a risk stands in the nine places of severity by likelihood, as a small drawing beside its words. */
import type { Level } from '#src/plan/plan-items.ts'
import { gravityTone } from '#src/plan/risk-order.ts'

interface RiskGlyphProps {
  readonly severity: Level | null
  readonly likelihood: Level | null
}

const levels: readonly Level[] = ['Low', 'Medium', 'High']
const fills = { bad: 'fill-bad-fill', watch: 'fill-watch-fill', good: 'fill-mute' } as const

export function RiskGlyph({ severity, likelihood }: RiskGlyphProps) {
  const isJudged = severity !== null && likelihood !== null
  return (
    <svg aria-hidden="true" className="shrink-0" height={20} viewBox="0 0 20 20" width={20}>
      {levels.toReversed().flatMap((down, row) =>
        levels.map((across, column) => {
          const isHere = isJudged && down === severity && across === likelihood
          return (
            <rect
              className={isHere ? fills[gravityTone(severity, likelihood)] : 'fill-line'}
              height={6}
              key={`${down} ${across}`}
              rx={1}
              width={6}
              x={column * 7}
              y={row * 7}
            />
          )
        }),
      )}
    </svg>
  )
}
