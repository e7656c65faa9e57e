/** An answer of the portfolio that was asked for its totals. */
import type { AccountList, PortfolioTotals } from './answers.ts'

export function withTotals<List extends AccountList>(list: List): List & PortfolioTotals {
  const { totals } = list
  if (totals === null) throw new Error('account.list was asked for totals and gave none')
  return { ...list, totals }
}
