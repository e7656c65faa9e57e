/** The addresses of an account: its plan first, then one for each thing that takes a page of its own. */
import { createRoute } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'
import { accountQuery, queryClient } from '../../queries.ts'
import { healthSearch } from './health/compared-days.ts'
import { historySearch } from './history/history-search.ts'
import { callSearch } from './call/call-search.ts'
import { accountSearch } from './plan/account-search.ts'
import { workSearch } from './work/work-search.ts'

const account = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/accounts/$account',
  validateSearch: accountSearch,
  loader: ({ params }) => {
    void queryClient.prefetchQuery(accountQuery(params.organization, params.account))
  },
  component: lazyScreen(() => import('./account-screen.tsx'), 'AccountScreen'),
})

const plan = createRoute({
  getParentRoute: () => account,
  path: '/',
  component: lazyScreen(() => import('./plan/plan-tab.tsx'), 'PlanTab'),
})

const health = createRoute({
  getParentRoute: () => account,
  path: '/health',
  validateSearch: healthSearch,
  component: lazyScreen(() => import('./health/health-tab.tsx'), 'HealthTab'),
})

const goals = createRoute({
  getParentRoute: () => account,
  path: '/goals',
  component: lazyScreen(() => import('./goals/goals-tab.tsx'), 'GoalsTab'),
})

const renewal = createRoute({
  getParentRoute: () => account,
  path: '/renewal',
  component: lazyScreen(() => import('./renewal/renewal-tab.tsx'), 'RenewalTab'),
})

const callBrief = createRoute({
  getParentRoute: () => account,
  path: '/call',
  validateSearch: callSearch,
  component: lazyScreen(() => import('./call/call-tab.tsx'), 'CallTab'),
})

const handover = createRoute({
  getParentRoute: () => account,
  path: '/handover',
  component: lazyScreen(() => import('./handover/handover-tab.tsx'), 'HandoverTab'),
})

const family = createRoute({
  getParentRoute: () => account,
  path: '/family',
  component: lazyScreen(() => import('./family/family-tab.tsx'), 'FamilyTab'),
})

const growth = createRoute({
  getParentRoute: () => account,
  path: '/growth',
  component: lazyScreen(() => import('./growth/growth-tab.tsx'), 'GrowthTab'),
})

const risks = createRoute({
  getParentRoute: () => account,
  path: '/risks',
  component: lazyScreen(() => import('./risks/risks-tab.tsx'), 'RisksTab'),
})

const people = createRoute({
  getParentRoute: () => account,
  path: '/people',
  validateSearch: ({ person }): { readonly person?: string } =>
    typeof person === 'string' ? { person } : {},
  component: lazyScreen(() => import('./people/people-tab.tsx'), 'PeopleTab'),
})

const work = createRoute({
  getParentRoute: () => account,
  path: '/work',
  validateSearch: workSearch,
  component: lazyScreen(() => import('./work/work-tab.tsx'), 'WorkTab'),
})

const history = createRoute({
  getParentRoute: () => account,
  path: '/history',
  validateSearch: historySearch,
  component: lazyScreen(() => import('./history/history-tab.tsx'), 'HistoryTab'),
})

export const accountRoutes = account.addChildren([
  plan,
  people,
  health,
  goals,
  growth,
  risks,
  renewal,
  work,
  history,
  callBrief,
  handover,
  family,
])
