/** How many went from one status to another; it shows which below. Who stayed is grey. */
import { format } from '../../format.ts'
import { enHeads } from '../../messages/en-heads.ts'
import { enReports } from '../../messages/en-reports.ts'
import type { ReportSearch } from './report-search.ts'

interface MatrixCellProps {
  readonly from: string
  readonly to: string
  readonly count: string | number | null
  readonly search: ReportSearch
  readonly onSearch: (changed: Readonly<Record<string, unknown>>) => void
}

export function MatrixCell({ from, to, count, search, onSearch }: MatrixCellProps) {
  if (typeof count !== 'number' || count === 0) return null
  const moves = `${from}→${to}`
  const isChosen = search.moves === moves
  return (
    <button
      aria-label={enReports.showMoves(count, enHeads.of(from), enHeads.of(to))}
      aria-pressed={isChosen}
      className={`inline-flex h-7 min-w-9 items-center justify-end rounded-m px-2 transition-colors hover:bg-sunk aria-pressed:bg-accent-tint aria-pressed:text-accent max-md:h-10 ${from === to ? 'text-mute' : 'font-strong'}`}
      onClick={() => onSearch({ moves: isChosen ? undefined : moves })}
      type="button"
    >
      {format.number(count)}
    </button>
  )
}
