/** What the plan says of an account in the portfolio, its quality; and what a year did to its revenue. */
import type { PortfolioRow } from '../../answers.ts'
import { format } from '../../format.ts'
import { enBook } from '../../messages/en-book.ts'
import { Mark } from '../../ui/mark.tsx'

interface RowProps {
  readonly row: PortfolioRow
}

/** Grown or shrunk within the year; no change is blank, and so is what is not known. */
export function YearChange({ row: { arr, arrBefore, currency } }: RowProps) {
  if (arr === null || arrBefore === null || Math.round(arr - arrBefore) === 0) return null
  const change = arr - arrBefore
  return `${change < 0 ? '−' : '+'}${format.shortMoney(Math.abs(change), currency)}`
}

export function QualityCell({ row: { quality, isStale } }: RowProps) {
  if (quality === null) return null
  return (
    <span className="inline-flex items-center gap-1.5">
      {isStale === true ? <Mark label={enBook.views.stale} tone="watch" /> : null}
      {format.number(quality * 100)}
    </span>
  )
}
