/** The calendar: twelve months with the deadlines that fall into them, the largest by name; behind their bars the table of categories. */
import { Link } from '@tanstack/react-router'
import { format } from '../../format.ts'
import { enRenewals } from '../../messages/en-renewals.ts'
import { en } from '../../messages/en.ts'
import { FoldedTable } from '../../ui/folded-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { StackedBar } from '../../ui/stacked-bar.tsx'
import { categoryFills, categoryTones, worstFirst } from './category-tones.ts'
import type { Forecast, ForecastQuarter } from './renewals-queries.ts'
import { enPlanFields } from '../../messages/en-plan-fields.ts'

const words = enRenewals.calendar

interface CalendarProps {
  readonly forecast: Forecast
  readonly organization: string
}

type Month = ForecastQuarter['months'][number]

export function RenewalsCalendar({ forecast, organization }: CalendarProps) {
  const { quarters, currency } = forecast
  return (
    <section aria-label={words.title} className="px-6 pt-3 pb-4 max-md:px-4">
      {quarters.map((quarter) => (
        <div className="border-b border-line py-3" key={quarter.quarter}>
          <h2 className="flex items-baseline justify-between pb-1">
            <span className="text-title">{quarter.name}</span>
            <span className="text-small text-mute">
              {en.accounts(quarter.accounts)}, {format.shortMoney(quarter.arr, currency)}
            </span>
          </h2>
          <ol className="grid gap-x-8 gap-y-4 md:grid-cols-3">
            {quarter.months.map((month) => (
              <MonthPart currency={currency} key={month.month} month={month} organization={organization} />
            ))}
          </ol>
        </div>
      ))}
      <p className="pt-2 pb-1 text-small text-mute">{words.largest}</p>
      <CalendarTable currency={currency} quarters={quarters} />
    </section>
  )
}

function CalendarTable({ quarters, currency }: Pick<Forecast, 'quarters' | 'currency'>) {
  const months = quarters.flatMap((quarter) => quarter.months)
  // Only what there is: on the phone the table is as wide as its categories.
  const shown = worstFirst.filter((category) =>
    months.some(({ categories }) => categories.some((one) => one.category === category && one.arr > 0)),
  )
  const money = (arr: number) => (arr === 0 ? '' : format.shortMoney(arr, currency))
  return (
    <div className="overflow-x-auto scrolls-quietly">
      <FoldedTable
        columns={[
          { label: words.month },
          ...[
            enRenewals.list.title,
            enRenewals.forecast.arr,
            ...shown.map((category) => enPlanFields.option('renewal', category)),
          ].map((label) => ({
            label,
            isNumber: true,
          })),
        ]}
        label={words.numbers}
        rows={months.map(({ month, accounts, arr, categories }) => ({
          id: month,
          cells: [
            format.monthAndYear(month),
            format.number(accounts),
            money(arr),
            ...shown.map((category) => money(categories.find((one) => one.category === category)?.arr ?? 0)),
          ],
        }))}
      />
    </div>
  )
}

interface MonthProps {
  readonly month: Month
  readonly currency: string | null
  readonly organization: string
}

function MonthPart({ month, currency, organization }: MonthProps) {
  const { accounts, arr, categories, largest } = month
  const name = format.monthAndYear(month.month)
  return (
    <li className="min-w-0">
      <p className="flex items-baseline justify-between gap-3 pb-1">
        <span className="text-label text-mute">{name}</span>
        <span className="text-small text-mute">
          {accounts === 0 ? words.none : `${accounts} · ${format.shortMoney(arr, currency)}`}
        </span>
      </p>
      <StackedBar
        parts={categories.map((one) => ({
          id: one.category,
          value: one.arr,
          fill: categoryFills[one.category],
          title: `${enPlanFields.option('renewal', one.category)}: ${format.shortMoney(one.arr, currency)}`,
        }))}
      />
      <ul className="pt-1.5">
        {largest.map((one) => (
          <li className="flex min-h-7 items-center gap-2 max-md:min-h-10" key={one.id}>
            <span className="w-5 shrink-0 text-right text-mute">{Number(one.on.slice(8))}</span>
            <Mark label={enPlanFields.option('renewal', one.category)} tone={categoryTones[one.category]} />
            <Link
              className="inline-flex min-h-6 min-w-0 flex-1 items-center hover:text-accent"
              params={{ organization, account: one.id }}
              title={format.day(one.on)}
              to="/$organization/accounts/$account/renewal"
            >
              <span className="truncate">{one.name}</span>
            </Link>
            <span className="text-ink-2">
              {one.arr === null ? '–' : format.shortMoney(one.arr, one.currency)}
            </span>
          </li>
        ))}
      </ul>
      {accounts > largest.length ? (
        <p className="pl-7 text-small text-mute">{words.more(accounts - largest.length)}</p>
      ) : null}
    </li>
  )
}
