/** The addresses of the web app; the organization comes first in all of them. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { accountQuery, organizationsQuery, portfolioQuery, queryClient } from './queries.ts'
import { accountSearch } from './screens/account/plan/account-search.ts'
import { portfolioQuestion } from './screens/portfolio/portfolio-question.ts'
import { PortfolioScreen } from './screens/portfolio/portfolio-screen.tsx'
import { portfolioSearch } from './screens/portfolio/portfolio-search.ts'
import { RouteProblem } from './screens/route-problem.tsx'
import { UnknownPage } from './screens/unknown-page.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ notFoundComponent: UnknownPage })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: async () => {
    const { organizations } = await queryClient.fetchQuery(organizationsQuery)
    const shown = organizations.find((organization) => organization.inUse) ?? organizations[0]
    if (shown === undefined) throw new Error('This installation holds no organization yet')
    throw redirect({ to: '/$organization/portfolio', params: { organization: shown.slug }, replace: true })
  },
})

const organization = createRoute({ getParentRoute: () => root, path: '/$organization', component: Shell })

const organizationHome = createRoute({
  getParentRoute: () => organization,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$organization/portfolio', params, replace: true })
  },
})

const portfolio = createRoute({
  getParentRoute: () => organization,
  path: '/portfolio',
  validateSearch: portfolioSearch,
  loaderDeps: ({ search }) => search,
  // Not awaited: the screen shows its skeleton, or the rows that it had.
  loader: ({ params, deps }) => {
    void queryClient.prefetchQuery(portfolioQuery(params.organization, portfolioQuestion(deps), 0))
  },
  component: PortfolioScreen,
})

const account = createRoute({
  getParentRoute: () => organization,
  path: '/accounts/$account',
  validateSearch: accountSearch,
  loader: ({ params }) => {
    void queryClient.prefetchQuery(accountQuery(params.organization, params.account))
  },
  component: lazyRouteComponent(() => import('./screens/account/account-screen.tsx'), 'AccountScreen'),
})

const imports = createRoute({
  getParentRoute: () => organization,
  path: '/imports',
})

const importsHome = createRoute({
  getParentRoute: () => imports,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/imports/imports-screen.tsx'), 'ImportsScreen'),
})

const newImport = createRoute({
  getParentRoute: () => imports,
  path: '/new',
  component: lazyRouteComponent(() => import('./screens/imports/desk-screen.tsx'), 'DeskScreen'),
})

const oneImport = createRoute({
  getParentRoute: () => imports,
  path: '/$import',
  component: lazyRouteComponent(() => import('./screens/imports/import-screen.tsx'), 'ImportScreen'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    organization.addChildren([
      organizationHome,
      portfolio,
      account,
      imports.addChildren([importsHome, newImport, oneImport]),
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
