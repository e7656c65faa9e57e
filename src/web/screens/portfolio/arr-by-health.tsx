/** ARR by status as one bar; each status below is a filter. */
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { portfolioSearch, type PortfolioSearch, type StatusFilter } from './portfolio-search.ts'

interface ArrByHealthProps {
  readonly data: PortfolioTotals
  readonly search: PortfolioSearch
  readonly onSearch: (search: PortfolioSearch) => void
}

interface Part {
  readonly status: StatusFilter
  readonly total: 'green' | 'yellow' | 'red' | 'none'
  readonly tone: Tone
  readonly fill: string
}

const parts: readonly Part[] = [
  { status: 'Green', total: 'green', tone: 'good', fill: 'bg-good-fill' },
  { status: 'Yellow', total: 'yellow', tone: 'watch', fill: 'bg-watch-fill' },
  { status: 'Red', total: 'red', tone: 'bad', fill: 'bg-bad-fill' },
  { status: 'none', total: 'none', tone: 'unknown', fill: 'hatched' },
]

export function ArrByHealth({ data: { totals, currency }, search, onSearch }: ArrByHealthProps) {
  const bar = parts.map(({ status, total, fill }) => ({
    id: status,
    value: totals[total].arr,
    fill,
    title: `${en.statusFilter[status]} ${format.shortMoney(totals[total].arr, currency)}`,
  }))
  return (
    <div className="@container">
      <StackedBar parts={bar} />
      <div className="-mx-2 grid grid-cols-2 pt-1 @min-[300px]:grid-cols-4">
        {parts.map(({ status, total, tone }) => {
          const isChosen = search.status === status
          return (
            <button
              aria-pressed={isChosen}
              className="rounded-m px-2 py-1 text-left transition-colors hover:bg-wash aria-pressed:bg-accent-tint"
              key={status}
              onClick={() => onSearch(portfolioSearch({ ...search, status: isChosen ? undefined : status }))}
              type="button"
            >
              <span className="flex items-center gap-1.5 whitespace-nowrap">
                <Mark tone={tone} />
                {en.statusFilter[status]}
              </span>
              <span className="block font-strong">{format.shortMoney(totals[total].arr, currency)}</span>
              <span className="block text-small whitespace-nowrap text-mute">
                {en.accounts(totals[total].accounts)}
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
