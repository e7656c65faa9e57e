/** The address of the first run: the home of an organization in which nothing is diagnosed yet. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { organizationRoute } from '../../organization-route.ts'

export const startRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('./start-screen.tsx'), 'StartScreen'),
})
