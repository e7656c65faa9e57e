/** The address of the renewals, with what they are narrowed to. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { organizationRoute } from '../../organization-route.ts'
import { queryClient } from '../../queries.ts'
import { filterOf, forecastQuery } from './renewals-queries.ts'
import { renewalsSearch } from './renewals-search.ts'

export const renewalsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/renewals',
  validateSearch: renewalsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => {
    void queryClient.prefetchQuery(forecastQuery(params.organization, filterOf(deps)))
  },
  component: lazyRouteComponent(() => import('./renewals-screen.tsx'), 'RenewalsScreen'),
})
