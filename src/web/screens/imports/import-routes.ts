/** The addresses of the imports: all of them, the one that is being prepared, and each. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { organizationRoute } from '../../organization-route.ts'

const imports = createRoute({ getParentRoute: () => organizationRoute, path: '/imports' })

const importsHome = createRoute({
  getParentRoute: () => imports,
  path: '/',
  component: lazyRouteComponent(() => import('./imports-screen.tsx'), 'ImportsScreen'),
})

const newImport = createRoute({
  getParentRoute: () => imports,
  path: '/new',
  component: lazyRouteComponent(() => import('./desk-screen.tsx'), 'DeskScreen'),
})

const oneImport = createRoute({
  getParentRoute: () => imports,
  path: '/$import',
  component: lazyRouteComponent(() => import('./import-screen.tsx'), 'ImportScreen'),
})

export const importRoutes = imports.addChildren([importsHome, newImport, oneImport])
