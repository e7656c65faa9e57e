/** The portfolio for diagnosing again: read from everybody where many moved, else as it was read last and heard since. */
import type { Portfolio } from '#src/detect/portfolio.ts'
import { withNewRows } from '#src/detect/with-new-rows.ts'
import { keepPortfolio, keptPortfolio } from '#src/store/kept-portfolio.ts'
import type { Transaction } from '#src/store/tenant.ts'
import { readFeeds } from './read-feeds.ts'
import { type PortfolioWanted, readPortfolio } from './read-portfolio.ts'

/** Share of the accounts from which on medians and ranks are read anew. */
const MANY = 0.2

type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>

/**
 * Medians, ranks and the change of the whole portfolio are those of the last full reading of the day: one account among
 * many hardly moves them, and to read everybody for one new fact takes as long as for all.
 * @param touched the accounts that are diagnosed
 */
export async function portfolioOfTheDay(
  inTransaction: InTransaction,
  asked: PortfolioWanted,
  touched: readonly string[],
): Promise<Portfolio> {
  const { accounts, day } = asked
  const kept =
    touched.length < MANY * accounts.length ? await inTransaction((tx) => keptPortfolio(tx, day)) : null
  const portfolio =
    kept === null
      ? await readPortfolio(inTransaction, asked)
      : withNewRows(kept, (await readFeeds(inTransaction, touched, day)).all)
  if (portfolio !== kept) await inTransaction((tx) => keepPortfolio(tx, portfolio))
  return portfolio
}
