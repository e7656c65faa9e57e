/** The rows of the portfolio as far as they are looked at, fetched in pages, and what all of them come to. */
import { type Query, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Portfolio, PortfolioFilter, PortfolioQuestion, PortfolioRow } from '../../answers.ts'
import { pageSize, portfolioQuery, portfolioTotalsQuery } from '../../queries.ts'
import { useRest } from '../../use-rest.ts'

/** Rows beyond the visible ones whose page is fetched already. */
const ahead = 40
/** Rows that stand on paper: all are there once one rests, since a browser waits for nothing when it prints. */
const printed = 500
/** Milliseconds after the last question from which one rests, and after the last letter from which one has typed. */
const rest = 2000
const typed = 200

/** The first page: how many pass, their groups, and the rows that one sees first; the last answer stays until the new one is there. */
export function useFirstPage(organization: string, question: PortfolioQuestion) {
  return useQuery({ ...portfolioQuery(organization, question, 0), placeholderData: lastOf(organization) })
}

/** The totals: another order of the same accounts asks for nothing, and rows do not wait for those of half a word. */
export function useTotals(organization: string, filter: PortfolioFilter) {
  const { search = '' } = filter
  const isTyped = useRest(search, typed)
  return useQuery({
    ...portfolioTotalsQuery(organization, filter),
    enabled: isTyped || search === '',
    placeholderData: lastOf(organization),
  })
}

/** Never that of another organization. */
function lastOf(organization: string) {
  return <Answer>(last: Answer | undefined, query: Pick<Query, 'queryKey'> | undefined) =>
    query?.queryKey[1] === organization ? last : undefined
}

/** Gives the row at a place; undefined while its page is on its way. */
export function useRows(
  organization: string,
  question: PortfolioQuestion,
  first: Portfolio,
  visible: { readonly from: number; readonly to: number },
): (index: number) => PortfolioRow | undefined {
  usePrinted(organization, question, first.total)
  const last = pageOf(first.total - 1)
  const looked = pagesOf(visible.from - ahead, visible.to + ahead)
  const pages = looked.filter((page) => page > 0 && page <= last)
  const answers = useQueries({ queries: pages.map((page) => portfolioQuery(organization, question, page)) })
  return (index) => {
    const page = pageOf(index)
    const accounts = page === 0 ? first.accounts : answers[pages.indexOf(page)]?.data?.accounts
    return accounts?.[index % pageSize]
  }
}

/** One page after the other, so that whoever asks for something else waits for one at most. */
function usePrinted(organization: string, question: PortfolioQuestion, total: number): void {
  const client = useQueryClient()
  const asked = JSON.stringify(question)
  const isResting = useRest(asked, rest)
  useEffect(() => {
    if (!isResting) return
    let isOver = false
    const fetchAll = async () => {
      for (const page of pagesOf(pageSize, Math.min(printed, total) - 1)) {
        if (isOver) return
        const wanted = JSON.parse(asked) as PortfolioQuestion
        await client.prefetchQuery(portfolioQuery(organization, wanted, page))
      }
    }
    void fetchAll()
    return () => void (isOver = true)
  }, [client, organization, asked, isResting, total])
}

function pagesOf(from: number, to: number): number[] {
  const first = pageOf(from)
  return Array.from({ length: Math.max(0, pageOf(to) - first + 1) }, (_, at) => first + at)
}

function pageOf(index: number): number {
  return Math.max(0, Math.floor(index / pageSize))
}
