/** The address of the portfolio, with what it is filtered and sorted by. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { organizationRoute } from '../../organization-route.ts'
import { portfolioQuery, queryClient } from '../../queries.ts'
import { portfolioQuestion } from './portfolio-question.ts'
import { portfolioSearch } from './portfolio-search.ts'

export const portfolioRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/portfolio',
  validateSearch: portfolioSearch,
  loaderDeps: ({ search }) => search,
  // Not awaited: the screen shows its skeleton, or the rows that it had.
  loader: ({ params, deps }) => {
    void queryClient.prefetchQuery(portfolioQuery(params.organization, portfolioQuestion(deps), 0))
  },
  component: lazyRouteComponent(() => import('./portfolio-screen.tsx'), 'PortfolioScreen'),
})
