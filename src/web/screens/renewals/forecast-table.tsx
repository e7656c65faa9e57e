/** The forecast: quarters down, categories across, each sum leading to the accounts behind it; in blocks on the phone. */
import { forecastCategories, type ForecastCategory } from '#src/detect/diagnosis.ts'
import { notAdded } from '#src/kernel/not-added.ts'
import { format } from '../../format.ts'
import { enRenewals } from '../../messages/en-renewals.ts'
import { en } from '../../messages/en.ts'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { WithoutRate } from '../../ui/without-rate.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { categoryFills } from './category-tones.ts'
import { ForecastBlocks } from './forecast-blocks.tsx'
import type { ForecastPart, ForecastRowProps } from './forecast-row.ts'
import type { Forecast } from './renewals-queries.ts'
import type { RenewalsSearch } from './renewals-search.ts'
import { enPlanFields } from '../../messages/en-plan-fields.ts'

const words = enRenewals.forecast

interface ForecastTableProps {
  readonly organization: string
  readonly forecast: Forecast
  readonly search: RenewalsSearch
  readonly onSearch: (search: RenewalsSearch) => void
}

export function ForecastTable({ organization, forecast, search, onSearch }: ForecastTableProps) {
  const isNarrow = useMediaQuery('(width < 48rem)')
  const { all, quarters, currency, later, undated } = forecast
  if (all === null) return null
  const money = (value: number) => format.shortMoney(value, currency)
  const shared = {
    currency,
    isChosen: (id: string, category: ForecastCategory | null) =>
      (search.quarter ?? words.all) === id && (search.category ?? null) === category,
    onChoose: (quarter: string | null, category: ForecastCategory | null) => {
      const { quarter: _q, category: _c, ...rest } = search
      onSearch({
        ...rest,
        ...(quarter === null || quarter === words.all ? {} : { quarter }),
        ...(category === null ? {} : { category }),
      })
    },
  }
  const rows: ForecastRowProps[] = quarters.map((part) => ({
    ...shared,
    id: part.quarter,
    name: part.name,
    part,
  }))
  const total = { ...shared, id: words.all, name: words.all, part: all }
  return (
    <section aria-label={words.title} className="px-6 pt-3 pb-4 max-md:px-4">
      <p className="pb-1.5 text-ink-2">{sentenceOf(forecast, all)}</p>
      {isNarrow ? <ForecastBlocks rows={[total, ...rows]} /> : <Table rows={[...rows, total]} />}
      <p className="flex flex-wrap gap-x-5 pt-2 text-small text-mute">
        {later === null || later.accounts === 0 ? null : (
          <span>{words.later(en.accounts(later.accounts), money(later.arr))}</span>
        )}
        {undated === null || undated.accounts === 0 ? null : (
          <span>{words.undated(en.accounts(undated.accounts), money(undated.arr))}</span>
        )}
        <NotInSums organization={organization} parts={[all, later, undated]} sum={currency} />
        <span>{words.meaning}</span>
      </p>
    </section>
  )
}

interface NotInSumsProps {
  readonly organization: string
  readonly parts: readonly (ForecastPart | null)[]
  /** the currency of the sums */
  readonly sum: string | null
}

/** Who has no amount, and whose has no rate into the currency of the sums. */
function NotInSums({ organization, parts, sum }: NotInSumsProps) {
  const known = parts.filter((part) => part !== null)
  const withoutRate = notAdded(
    sum,
    known.flatMap((part) => part.withoutRate),
  )
  const inOther = withoutRate.reduce((all, { accounts }) => all + accounts, 0)
  const unknown = known.reduce((all, { withoutAmount }) => all + withoutAmount, 0) - inOther
  return (
    <>
      {unknown > 0 ? <span>{words.unknownAmount(unknown)}</span> : null}
      {withoutRate.length > 0 ? (
        <span>
          <WithoutRate amounts={withoutRate} currency={sum} organization={organization} />
        </span>
      ) : null}
    </>
  )
}

/** How much is decided, and what of it may be lost. */
function sentenceOf({ quarters, currency }: Forecast, all: ForecastPart): string {
  const money = (value: number) => format.shortMoney(value, currency)
  const endangered = all.categories
    .filter(({ category, accounts }) => accounts > 0 && (category === 'At risk' || category === 'Unlikely'))
    .map(({ category, accounts, arr }) =>
      words.ofCategory(enPlanFields.option('renewal', category), accounts, money(arr)),
    )
  return words.sentence(en.accounts(all.accounts), money(all.arr), quarters.length, words.ofThese(endangered))
}

function Table({ rows }: { readonly rows: readonly ForecastRowProps[] }) {
  return (
    <div
      className="-mx-1.5 overflow-x-auto px-1.5 scrolls-quietly print:overflow-visible print:text-[11px]"
      tabIndex={-1}
    >
      <table className="w-full min-w-[640px] border-collapse print:min-w-0">
        <Head />
        <tbody>
          {rows.map((row) => (
            <ForecastRow key={row.id} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Head() {
  return (
    <thead>
      <tr className="border-b border-line text-label text-mute">
        <th className="py-1.5 pr-3 text-left font-medium" scope="col">
          {words.quarter}
        </th>
        <th className="w-[16%] max-lg:hidden" scope="col">
          <span className="sr-only">{words.title}</span>
        </th>
        {forecastCategories.map((category) => (
          <th className="px-2 py-1.5 text-right font-medium" key={category} scope="col">
            <span className="inline-flex items-center gap-1.5">
              <span className={`inline-block size-2 rounded-[2px] ${categoryFills[category]}`} />
              {enPlanFields.option('renewal', category)}
            </span>
          </th>
        ))}
        <th className="px-2 py-1.5 text-right font-medium" scope="col">
          {words.arr}
        </th>
        <th className="py-1.5 pl-2 text-right font-medium" scope="col">
          {words.loss}
        </th>
      </tr>
    </thead>
  )
}

function ForecastRow({ id, name, part, currency, isChosen: isShown, onChoose }: ForecastRowProps) {
  const money = (value: number) => format.shortMoney(value, currency)
  const isAlone = isShown(id, null)
  const accounts = en.accounts(part.accounts)
  return (
    <tr className={id === words.all ? 'font-strong' : 'border-b border-line'}>
      <th className="py-1 pr-3 text-left font-medium whitespace-nowrap" scope="row">
        <button
          aria-pressed={isAlone}
          className={`-mx-1.5 inline-flex min-h-8 items-baseline gap-2 rounded-s px-1.5 py-1 hover:bg-sunk ${isAlone ? 'bg-accent-tint' : ''}`}
          onClick={() => onChoose(id, null)}
          title={words.quarterCell(name, accounts)}
          type="button"
        >
          {name}
          <span className="text-small font-normal text-mute">
            {accounts}
            {part.withoutAmount === 0 ? '' : `, ${words.withoutAmount(part.withoutAmount)}`}
          </span>
        </button>
      </th>
      <td className="px-2 max-lg:hidden">
        <StackedBar
          parts={part.categories.map(({ category, arr }) => ({
            id: category,
            value: arr,
            fill: categoryFills[category],
            title: `${enPlanFields.option('renewal', category)}: ${money(arr)}`,
          }))}
        />
      </td>
      {part.categories.map(({ category, accounts: count, arr, arrByOutlook }) => {
        const isChosen = isShown(id, category)
        return (
          <td className="px-0.5 text-right" key={category}>
            {count === 0 && arrByOutlook === 0 ? null : (
              <button
                aria-pressed={isChosen}
                className={`inline-flex min-h-8 flex-col items-end justify-center rounded-s px-1.5 py-1 hover:bg-sunk ${isChosen ? 'bg-accent-tint shadow-[inset_0_0_0_1px_var(--accent-line)]' : ''}`}
                onClick={() => onChoose(id, isChosen ? null : category)}
                title={words.cell(name, enPlanFields.option('renewal', category), en.accounts(count))}
                type="button"
              >
                {money(arr)}
                {arr === arrByOutlook ? null : (
                  <span className="text-[11px] leading-4 font-normal text-mute">
                    {words.byOutlook(money(arrByOutlook))}
                  </span>
                )}
              </button>
            )}
          </td>
        )
      })}
      <td className="px-2 text-right font-strong">{money(part.arr)}</td>
      <td className="pl-2 text-right text-ink-2">{money(part.expectedLoss)}</td>
    </tr>
  )
}
