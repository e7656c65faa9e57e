/** The rows of the portfolio as far as they are looked at, fetched in pages; the first page brings the totals. */
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Portfolio, PortfolioQuestion, PortfolioRow } from '../../answers.ts'
import { pageSize, portfolioQuery } from '../../queries.ts'

/** Rows beyond the visible ones whose page is fetched already. */
const ahead = 40

/** The first page: totals, months, segments, and the rows that one sees first; the last answer stays until the new one is there. */
export function useFirstPage(organization: string, question: PortfolioQuestion) {
  return useQuery({
    ...portfolioQuery(organization, question, 0),
    // Never that of another organization.
    placeholderData: (last, query) => (query?.queryKey[1] === organization ? last : undefined),
  })
}

/** Gives the row at a place; undefined while its page is on its way. */
export function useRows(
  organization: string,
  question: PortfolioQuestion,
  first: Portfolio,
  visible: { readonly from: number; readonly to: number },
): (index: number) => PortfolioRow | undefined {
  const firstNeeded = Math.max(1, pageOf(visible.from - ahead))
  const lastNeeded = pageOf(Math.min(visible.to + ahead, first.total - 1))
  const pages = Array.from({ length: Math.max(0, lastNeeded - firstNeeded + 1) }, (_, at) => firstNeeded + at)
  const answers = useQueries({ queries: pages.map((page) => portfolioQuery(organization, question, page)) })
  return (index) => {
    const page = pageOf(index)
    const accounts = page === 0 ? first.accounts : answers[page - firstNeeded]?.data?.accounts
    return accounts?.[index % pageSize]
  }
}

function pageOf(index: number): number {
  return Math.max(0, Math.floor(index / pageSize))
}
