/** The picture of the book: how much it is, how healthy, and when it comes due. */
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { enBook } from '../../messages/en-book.ts'
import { en } from '../../messages/en.ts'
import { Icon } from '../../ui/icon.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { ArrByHealth, healthSentence } from './arr-by-health.tsx'
import { ArrByMonth } from './arr-by-month.tsx'
import type { PortfolioSearch } from './portfolio-search.ts'

interface PortfolioPictureProps {
  readonly data: PortfolioTotals
  readonly search: PortfolioSearch
  readonly onSearch: (search: PortfolioSearch) => void
}

const part = 'min-w-0 border-line px-6 max-md:px-4 max-md:py-3.5'

export function PortfolioPicture(props: PortfolioPictureProps) {
  const isPhone = useMediaQuery('(width < 48rem)')
  return isPhone ? <FoldedPicture {...props} /> : <Picture {...props} />
}

/** On the phone the accounts come first: of the picture one line, which opens it. */
function FoldedPicture(props: PortfolioPictureProps) {
  const { totals, currency } = props.data
  return (
    <details className="group/picture">
      <summary className="flex min-h-11 list-none items-center gap-2 border-b border-line px-4">
        <span className="font-strong">{format.money(totals.arr, currency)}</span>
        <span className="min-w-0 flex-1 truncate text-small text-mute">
          {healthSentence(totals, currency)}
        </span>
        <Icon
          className="text-mute transition-transform group-open/picture:rotate-180"
          name="chevronDown"
          size={14}
        />
      </summary>
      <Picture {...props} />
    </details>
  )
}

function Picture({ data, search, onSearch }: PortfolioPictureProps) {
  return (
    <div className="grid break-inside-avoid border-b border-line max-md:divide-y max-md:divide-line max-xl:md:grid-cols-2 max-xl:md:gap-y-3.5 md:py-3.5 xl:grid-cols-[minmax(0,0.9fr)_minmax(0,1.25fr)_minmax(0,1.4fr)]">
      <Arr data={data} />
      <div className={`${part} md:border-l`}>
        <ArrByHealth data={data} onSearch={onSearch} search={search} />
      </div>
      <div className={`${part} max-xl:md:col-span-2 max-xl:md:border-t max-xl:md:pt-3.5 xl:border-l`}>
        <ArrByMonth data={data} />
      </div>
    </div>
  )
}

interface Line {
  readonly name: string
  readonly value: string
  readonly more: string
  readonly title?: string
}

function Arr({ data }: { readonly data: PortfolioTotals }) {
  const { totals, currency } = data
  const lines = figuresOf(data)
  return (
    <div className={part}>
      <h2 className="text-label text-mute">{en.portfolio.arrOfView}</h2>
      <p className="text-figure">{format.money(totals.arr, currency)}</p>
      {totals.otherCurrencies.length === 0 ? null : (
        <p className="text-small text-mute">
          {en.portfolio.otherCurrencies(
            totals.otherCurrencies.map((one) => format.money(one.arr, one.currency)),
          )}
        </p>
      )}
      <dl className="pt-1.5">
        {lines.map((line) => (
          <div className="flex justify-between gap-3 py-[3px] text-small" key={line.name} title={line.title}>
            <dt className="truncate text-mute">{line.name}</dt>
            <dd className="whitespace-nowrap">
              <span className="font-strong">{line.value}</span> <span className="text-mute">{line.more}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function figuresOf({ totals, currency, total }: PortfolioTotals): Line[] {
  const { retention, plans, expansion } = totals
  const money = (amount: number) => format.shortMoney(amount, currency)
  return [
    { name: en.portfolio.accounts, value: format.number(total), more: '' },
    {
      name: enBook.figures.atRisk,
      value: money(totals.atRisk.arr),
      more: share(totals.atRisk.arr, totals.arr),
      title: enBook.figures.atRiskMeans,
    },
    {
      name: enBook.figures.expansion,
      value: money(expansion.weighted),
      more: expansion.unweighted === 0 ? '' : enBook.figures.unweighted(expansion.unweighted),
    },
    retention === null
      ? { name: enBook.figures.retention, value: '–', more: enBook.figures.noRetention }
      : {
          name: enBook.figures.retention,
          value: `${ratio(retention.nrr)} / ${ratio(retention.grr)}`,
          more: '',
          title: enBook.figures.retentionTo(format.day(retention.to)),
        },
    {
      name: enBook.figures.quality,
      value: plans.quality === null ? '–' : format.number(plans.quality * 100),
      more: plans.stale === 0 ? '' : enBook.figures.stale(plans.stale),
    },
  ]
}

function ratio(value: number | null): string {
  return value === null ? '–' : format.finePercent(value)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : format.percent(part / whole)
}
