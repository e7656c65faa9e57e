/** ARR by the month of its deadline, the next twelve months: a sentence, columns, and the table behind them. */
import { addMonths } from '#src/kernel/day.ts'
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { Columns } from '../../ui/columns.tsx'
import { NumbersAside } from '../../ui/numbers-aside.tsx'
import { PictureHead } from './picture-head.tsx'

export function ArrByMonth({ data }: { readonly data: PortfolioTotals }) {
  const { deadlines, currency } = data
  const months = monthsFrom(data)
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
      <PictureHead sentence={sentence} title={en.portfolio.arrByMonth} />
      <Columns
        columns={months.map(({ month, arr, accounts }) => ({
          id: month,
          label: format.month(month),
          value: arr,
          title: `${format.monthAndYear(month)}: ${format.shortMoney(arr, currency)}, ${en.accounts(accounts)}`,
        }))}
        sentence={sentence}
      />
      <NumbersAside
        columns={[
          { label: en.portfolio.month },
          { label: 'ARR', isNumber: true },
          { label: en.portfolio.accounts, isNumber: true },
        ]}
        label={en.portfolio.numbersByMonth}
        rows={months.map(({ month, arr, accounts }) => ({
          id: month,
          cells: [format.monthAndYear(month), format.money(arr, currency), format.number(accounts)],
        }))}
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
