/** The bar of one step of a waterfall: totals in ink, what came in the accent, what went as an outline. */
import type { ReportRow, ReportTable } from './use-report.ts'

interface WaterfallBarProps {
  readonly table: ReportTable
  readonly row: ReportRow
  /** the column of the amounts */
  readonly value: string
}

export function WaterfallBar({ table, row, value }: WaterfallBarProps) {
  const at = table.columns.findIndex(({ id }) => id === value)
  const amounts = table.rows.map(({ cells }) => Number(cells[at] ?? 0))
  const index = table.rows.indexOf(row)
  const isTotal = index === 0 || index === amounts.length - 1
  const amount = amounts[index] ?? 0
  const before = isTotal ? 0 : amounts.slice(0, index).reduce((sum, one) => sum + one, 0)
  const most = Math.max(
    ...amounts.slice(0, -1).map((_, upTo) => amounts.slice(0, upTo + 1).reduce((a, b) => a + b, 0)),
    1,
  )
  const low = Math.min(before, before + amount)
  if (amount === 0) return null
  const look = isTotal ? 'bg-ink-2' : amount > 0 ? 'bg-accent' : 'border border-line-ink'
  return (
    <span aria-hidden="true" className="relative block h-3">
      <span
        className={`absolute inset-y-0 min-w-0.5 rounded-[2px] ${look}`}
        style={{ left: `${(low / most) * 100}%`, width: `${(Math.abs(amount) / most) * 100}%` }}
      />
    </span>
  )
}
