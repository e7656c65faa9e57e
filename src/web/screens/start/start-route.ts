/** The address of the first run: the home of an organization in which nothing is diagnosed yet. */
import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'

export const startRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/start',
  component: lazyScreen(() => import('./start-screen.tsx'), 'StartScreen'),
})
