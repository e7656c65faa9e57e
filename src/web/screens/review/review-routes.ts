/** The addresses of the reviews: where they begin and are listed, and one of them to be held or read again. */
import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'
import { queryClient } from '../../queries.ts'
import { reviewQuery, reviewsQuery } from './review-query.ts'

const reviews = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/review',
  validateSearch: ({ kind }): { readonly kind?: 'weekly' | 'monthly' | 'quarterly' } =>
    kind === 'weekly' || kind === 'monthly' || kind === 'quarterly' ? { kind } : {},
  loader: ({ params: { organization } }) => {
    void queryClient.prefetchQuery(reviewsQuery(organization))
  },
  component: lazyScreen(() => import('./reviews-screen.tsx'), 'ReviewsScreen'),
})

const review = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/review/$review',
  // The account at which one goes on.
  validateSearch: ({ at }): { readonly at?: string } => (typeof at === 'string' ? { at } : {}),
  loader: ({ params: { organization, review: id } }) => {
    void queryClient.prefetchQuery(reviewQuery(organization, id))
  },
  component: lazyScreen(() => import('./review-screen.tsx'), 'ReviewScreen'),
})

export const reviewRoutes = [reviews, review] as const
