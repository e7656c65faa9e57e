/** The address of the renewals, with what they are narrowed to. */
import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'
import { queryClient } from '../../queries.ts'
import { askedOf, filterOf, forecastQuery, renewalAccountsQuery } from './renewals-queries.ts'
import { renewalsSearch } from './renewals-search.ts'

export const renewalsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/renewals',
  validateSearch: renewalsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params: { organization }, deps }) => {
    void queryClient.prefetchQuery(forecastQuery(organization, filterOf(deps)))
    // Which days a quarter has is known from the forecast; without one, the accounts need not wait for it.
    if (deps.quarter === undefined)
      void queryClient.prefetchQuery(renewalAccountsQuery(organization, askedOf(deps), 0))
  },
  component: lazyScreen(() => import('./renewals-screen.tsx'), 'RenewalsScreen'),
})
