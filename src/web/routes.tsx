/** The addresses of the web app; the organization comes first in all of them. */
import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { organizationRoute } from './organization-route.ts'
import { organizationsQuery, queryClient } from './queries.ts'
import { rootRoute } from './root-route.ts'
import { accountRoutes } from './screens/account/account-routes.ts'
import { importRoutes } from './screens/imports/import-routes.ts'
import { portfolioRoute } from './screens/portfolio/portfolio-route.ts'
import { renewalsRoute } from './screens/renewals/renewals-route.ts'
import { reportsRoute } from './screens/reports/reports-route.ts'
import { reviewRoutes } from './screens/review/review-routes.ts'
import { RouteProblem } from './screens/route-problem.tsx'
import { settingsRoutes } from './screens/settings/settings-routes.ts'
import { todayRoute } from './screens/today/today-route.ts'
import { startRoute } from './screens/start/start-route.ts'
import { homePlace } from './shell/places.ts'

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async () => {
    const { organizations } = await queryClient.fetchQuery(organizationsQuery)
    const shown = organizations.find((organization) => organization.inUse) ?? organizations[0]
    if (shown === undefined) throw new Error('This installation holds no organization yet')
    const to = shown.accounts === 0 ? startRoute.to : homePlace.to
    throw redirect({ to, params: { organization: shown.slug }, replace: true })
  },
})

const organizationHome = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: homePlace.to, params, replace: true })
  },
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    organizationRoute.addChildren([
      organizationHome,
      startRoute,
      todayRoute,
      ...reviewRoutes,
      portfolioRoute,
      renewalsRoute,
      accountRoutes,
      importRoutes,
      reportsRoute,
      settingsRoutes,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: RouteProblem,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
