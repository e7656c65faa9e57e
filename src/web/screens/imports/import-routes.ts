/** The addresses of the imports: all of them, the one that is being prepared, and each. */
import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'

const imports = createRoute({ getParentRoute: () => organizationRoute, path: '/imports' })

const importsHome = createRoute({
  getParentRoute: () => imports,
  path: '/',
  component: lazyScreen(() => import('./imports-screen.tsx'), 'ImportsScreen'),
})

const newImport = createRoute({
  getParentRoute: () => imports,
  path: '/new',
  component: lazyScreen(() => import('./desk-screen.tsx'), 'DeskScreen'),
})

const oneImport = createRoute({
  getParentRoute: () => imports,
  path: '/$import',
  component: lazyScreen(() => import('./import-screen.tsx'), 'ImportScreen'),
})

export const importRoutes = imports.addChildren([importsHome, newImport, oneImport])
