/** ARR by status as a sentence and one bar; each status below is a filter; the table behind it opens beside it. */
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { NumbersAside } from '../../ui/numbers-aside.tsx'
import { Mark, type Tone } from '../../ui/mark.tsx'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { PictureHead } from './picture-head.tsx'
import { portfolioSearch, type PortfolioSearch, type StatusFilter } from './portfolio-search.ts'

interface ArrByHealthProps {
  readonly data: PortfolioTotals
  readonly search: PortfolioSearch
  readonly onSearch: (search: PortfolioSearch) => void
}

interface Part {
  readonly status: Exclude<StatusFilter, 'former'>
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

/** In no picture of health, and counted beside it. */
const former = { status: 'former', total: 'former' } as const

export function ArrByHealth({ data, search, onSearch }: ArrByHealthProps) {
  const { totals, currency } = data
  const bar = parts.map(({ status, total, fill }) => ({
    id: status,
    value: totals[total].arr,
    fill,
    title: `${en.statusFilter[status]} ${format.shortMoney(totals[total].arr, currency)}`,
  }))
  return (
    <div className="@container">
      <PictureHead sentence={healthSentence(totals, currency)} title={en.portfolio.arrByHealth} />
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
      <Former data={data} onSearch={onSearch} search={search} />
      <NumbersAside
        columns={[
          { label: en.portfolio.status },
          { label: 'ARR', isNumber: true },
          { label: en.portfolio.share, isNumber: true },
          { label: en.portfolio.accounts, isNumber: true },
        ]}
        label={en.portfolio.numbersByHealth}
        rows={[...parts, ...(totals.former.accounts === 0 ? [] : [former])].map(({ status, total }) => ({
          id: status,
          cells: [
            en.statusFilter[status],
            format.money(totals[total].arr, currency),
            totals.arr === 0 ? '–' : format.finePercent(totals[total].arr / totals.arr),
            format.number(totals[total].accounts),
          ],
        }))}
      />
    </div>
  )
}

/** Who is no customer any more has no health, and stands apart. */
function Former({ data: { totals }, search, onSearch }: ArrByHealthProps) {
  const { accounts } = totals.former
  const isChosen = search.status === 'former'
  if (accounts === 0 && !isChosen) return null
  return (
    <button
      aria-pressed={isChosen}
      className="-mx-2 flex min-h-6 items-center rounded-m px-2 text-small text-mute transition-colors hover:bg-wash aria-pressed:bg-accent-tint"
      onClick={() => onSearch(portfolioSearch({ ...search, status: isChosen ? undefined : 'former' }))}
      type="button"
    >
      {en.portfolio.former(accounts)}
    </button>
  )
}

/** How much is well, and what is not. */
export function healthSentence(
  { arr, green, yellow, red }: PortfolioTotals['totals'],
  currency: string | null,
): string {
  if (arr === 0) return currency === null ? en.portfolio.arrNotKnown : en.portfolio.noArr
  if (green.accounts + yellow.accounts + red.accounts === 0) return en.portfolio.noHealth
  const share = format.percent(green.arr / arr)
  return red.accounts === 0
    ? en.portfolio.noneRed(share)
    : en.portfolio.someRed(share, format.shortMoney(red.arr, currency), en.accounts(red.accounts))
}
