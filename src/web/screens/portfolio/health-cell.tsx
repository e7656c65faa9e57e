/** Health in the portfolio: status shape, score, how little is measured where that gives no status, and the course of twelve weeks. */
import type { PortfolioRow } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { statusTone } from '../../tones.ts'
import { Gap } from '../../ui/gap.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'

export function HealthCell({ row }: { readonly row: PortfolioRow }) {
  const change = changeIn28Days(row.history)
  if (row.goneSince !== null) {
    return (
      <span className="text-mute" title={en.former(format.day(row.goneSince))}>
        {en.statusFilter.former}
      </span>
    )
  }
  return (
    <span className="flex items-center gap-2">
      <Mark label={en.status(row.status)} tone={statusTone(row.status)} />
      {row.score === null ? null : (
        <span className={`w-5 ${row.status === null ? 'text-mute' : 'font-strong'}`}>
          {format.number(row.score)}
        </span>
      )}
      {row.status === null ? (
        <Gap bare title={en.health.unjudged}>
          {row.score === null
            ? en.measured(row.measured, row.applicable)
            : en.measuredShort(row.measured, row.applicable)}
        </Gap>
      ) : null}
      <Sparkline span={16} values={row.history} width={row.status === null ? 40 : 48} />
      <span className="text-small text-mute">
        {change === 0 || row.status === null ? '' : format.signed(change)}
      </span>
    </span>
  )
}

/** In whole points; nothing where either end is missing. The values are a week apart. */
function changeIn28Days(history: PortfolioRow['history']): number {
  const now = history.at(-1)
  const then = history.at(-5)
  return typeof now === 'number' && typeof then === 'number' ? Math.round(now) - Math.round(then) : 0
}
