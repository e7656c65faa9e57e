/** The portfolio: the picture of the book, filters, and every account with what moved on it. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { lastView } from '../../last-view.ts'
import { en } from '../../messages/en.ts'
import { useKnownNames } from '../../use-known-names.ts'
import { useTitle } from '../../use-title.ts'
import { ProblemScreen } from '../problem-screen.tsx'
import { StaleNotice } from '../stale-notice.tsx'
import { EmptyPortfolio } from './empty-portfolio.tsx'
import { PortfolioBar } from './portfolio-bar.tsx'
import { PortfolioBook } from './portfolio-book.tsx'
import { portfolioFilter, portfolioQuestion } from './portfolio-question.ts'
import type { PortfolioSearch } from './portfolio-search.ts'
import { PortfolioSkeleton } from './portfolio-skeleton.tsx'
import { useColumns } from './use-columns.ts'
import { useFirstPage, useTotals } from './use-portfolio.ts'

export function PortfolioScreen() {
  const { organization } = useParams({ from: '/$organization/portfolio' })
  const search = useSearch({ from: '/$organization/portfolio' })
  const navigate = useNavigate({ from: '/$organization/portfolio' })
  const question = portfolioQuestion(search)
  const first = useFirstPage(organization, question)
  const totals = useTotals(organization, portfolioFilter(search))
  const failed = [first, totals].find(({ isError }) => isError) ?? first
  useTitle(en.portfolio.title)
  useKnownNames()
  useEffect(() => lastView.rememberSearch(organization, search), [organization, search])

  const onSearch = (changed: PortfolioSearch) => void navigate({ search: changed, replace: true })
  const shown = useColumns(search, onSearch)
  return (
    <>
      <PortfolioBar
        data={totals.data}
        onSearch={onSearch}
        organization={organization}
        search={search}
        shown={shown}
      />
      <StaleNotice query={failed} />
      <main className="flex min-h-0 flex-1 flex-col">
        {first.data === undefined || totals.data === undefined ? (
          failed.isError ? (
            <ProblemScreen error={failed.error} onAgain={() => void failed.refetch()} />
          ) : (
            <PortfolioSkeleton columns={shown.columns} />
          )
        ) : first.data.asOf === null ? (
          <EmptyPortfolio organization={organization} />
        ) : (
          <PortfolioBook
            columns={shown.columns}
            data={first.data}
            isAnswerTo={!first.isPlaceholderData}
            onSearch={onSearch}
            organization={organization}
            question={question}
            search={search}
            totals={totals.data}
          />
        )}
      </main>
    </>
  )
}
