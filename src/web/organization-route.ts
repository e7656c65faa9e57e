/** The organization, which comes first in all addresses, in its frame. */
import { createRoute } from '@tanstack/react-router'
import { rootRoute } from './root-route.ts'
import { Shell } from './shell/shell.tsx'

export const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$organization',
  component: Shell,
})
