/** The address of the day, which is the home of an organization. */
import { createRoute } from '@tanstack/react-router'
import { me } from '../../me.ts'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'
import { queryClient } from '../../queries.ts'
import { todayQuery } from './today-query.ts'
import { todaySearch } from './today-search.ts'

export const todayRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/today',
  validateSearch: todaySearch,
  loaderDeps: ({ search: { whose, kind } }) => ({ whose, kind }),
  // Not awaited: the screen shows its skeleton.
  loader: ({ params: { organization }, deps: { whose, kind } }) => {
    const owner = whose === 'everybody' ? undefined : me.in(organization)
    void queryClient.prefetchQuery(todayQuery(organization, owner, kind))
  },
  component: lazyScreen(() => import('./today-screen.tsx'), 'TodayScreen'),
})
