/** The top of all addresses. */
import { createRootRoute } from '@tanstack/react-router'
import { UnknownPage } from './screens/unknown-page.tsx'

export const rootRoute = createRootRoute({ notFoundComponent: UnknownPage })
