/** The address of the portfolio, with what it is filtered and sorted by. */
import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'
import { portfolioQuery, portfolioTotalsQuery, queryClient } from '../../queries.ts'
import { portfolioFilter, portfolioQuestion } from './portfolio-question.ts'
import { portfolioSearch } from './portfolio-search.ts'

export const portfolioRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/portfolio',
  validateSearch: portfolioSearch,
  loaderDeps: ({ search }) => search,
  // Not awaited: the screen shows its skeleton, or the rows that it had.
  loader: ({ params: { organization }, deps }) => {
    void queryClient.prefetchQuery(portfolioQuery(organization, portfolioQuestion(deps), 0))
    // While one types, the totals wait until one pauses.
    if (deps.q === undefined)
      void queryClient.prefetchQuery(portfolioTotalsQuery(organization, portfolioFilter(deps)))
  },
  component: lazyScreen(() => import('./portfolio-screen.tsx'), 'PortfolioScreen'),
})
