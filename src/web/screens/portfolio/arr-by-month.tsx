/** ARR by the month of its deadline, the next twelve months. */
import { addMonths } from '#src/kernel/day.ts'
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Columns } from '../../ui/columns.tsx'

export function ArrByMonth({ data }: { readonly data: PortfolioTotals }) {
  const { deadlines, currency } = data
  const heaviest = deadlines.reduce<PortfolioTotals['deadlines'][number] | null>(
    (most, month) => (most === null || month.arr > most.arr ? month : most),
    null,
  )
  const sentence =
    heaviest === null
      ? en.portfolio.nothingDue
      : en.portfolio.mostDue(
          format.monthAndYear(heaviest.month),
          format.shortMoney(heaviest.arr, currency),
          en.accounts(heaviest.accounts),
        )
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 pb-2.5">
        <h2 className="text-label text-mute">{en.portfolio.arrByMonth}</h2>
        <span className="truncate text-small text-mute">{sentence}</span>
      </div>
      <Columns
        columns={monthsFrom(data).map(({ month, arr, accounts }) => ({
          id: month,
          label: format.month(month),
          value: arr,
          title: `${format.monthAndYear(month)}: ${format.shortMoney(arr, currency)}, ${en.accounts(accounts)}`,
        }))}
        sentence={sentence}
      />
    </>
  )
}

/** Thirteen columns, as twelve months begin and end within a month; one without a deadline stays empty. */
function monthsFrom({ asOf, deadlines }: PortfolioTotals): PortfolioTotals['deadlines'] {
  if (asOf === null) return []
  const first = `${asOf.slice(0, 7)}-01`
  const months = Array.from({ length: 13 }, (_, at) => addMonths(first, at).slice(0, 7))
  return months.map((month) => deadlines.find((one) => one.month === month) ?? { month, accounts: 0, arr: 0 })
}
