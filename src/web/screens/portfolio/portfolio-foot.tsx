/** The totals under the portfolio, of the accounts that pass the filter, and the keys of the table. */
import type { PortfolioTotals } from '../../answers.ts'
import { format } from '../../format.ts'
import { enBook } from '../../messages/en-book.ts'
import { en } from '../../messages/en.ts'
import { KeyCap } from '../../ui/key-cap.tsx'

export function PortfolioFoot({
  data: { total, totals, currency, asOf },
}: {
  readonly data: PortfolioTotals
}) {
  return (
    <footer className="flex h-[38px] shrink-0 items-center gap-6 border-t border-line-2 bg-wash px-6 whitespace-nowrap text-mute max-md:gap-4 max-md:px-4">
      <span className="font-strong text-ink">{en.accounts(total)}</span>
      <Total
        name="ARR"
        value={[{ arr: totals.arr, currency }, ...totals.otherCurrencies]
          .map((one) => format.shortMoney(one.arr, one.currency))
          .join(' + ')}
      />
      <span className="contents max-lg:hidden">
        <Total
          name={enBook.figures.atRisk}
          title={enBook.figures.atRiskMeans}
          value={format.shortMoney(totals.atRisk.arr, currency)}
        />
        <Total
          name={enBook.figures.expansion}
          value={format.shortMoney(totals.expansion.weighted, currency)}
        />
        <span className="max-xl:hidden">
          <Total
            name={en.portfolio.deadlineIn60}
            value={format.shortMoney(totals.deadlineIn60.arr, currency)}
          />
        </span>
      </span>
      <span className="ml-auto flex items-center gap-4 text-small">
        {asOf === null ? null : <span>{en.asOf(format.day(asOf))}</span>}
        <span className="flex items-center gap-1.5 max-xl:hidden print:hidden">
          <KeyCap>j</KeyCap>
          <KeyCap>k</KeyCap>
          {en.portfolio.move}
          <KeyCap>Enter</KeyCap>
          {en.portfolio.open}
        </span>
      </span>
    </footer>
  )
}

interface TotalProps {
  readonly name: string
  readonly value: string
  /** what it is */
  readonly title?: string
}

function Total({ name, value, title }: TotalProps) {
  return (
    <span title={title}>
      {name} <span className="font-strong text-ink">{value}</span>
    </span>
  )
}
