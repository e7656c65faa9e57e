/** The addresses of the reports: one for each, with its window. */
import { createRoute, redirect } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'
import { isReportPage, reportSearch } from './report-search.ts'

const reports = createRoute({ getParentRoute: () => organizationRoute, path: '/reports' })

const reportsHome = createRoute({
  getParentRoute: () => reports,
  path: '/',
  beforeLoad: ({ params: { organization } }) => {
    throw redirect({
      to: '/$organization/reports/$report',
      params: { organization, report: 'retention' },
      replace: true,
    })
  },
})

const report = createRoute({
  getParentRoute: () => reports,
  path: '/$report',
  validateSearch: reportSearch,
  beforeLoad: ({ params: { organization, report: page } }) => {
    if (isReportPage(page)) return
    throw redirect({ to: '/$organization/reports', params: { organization }, replace: true })
  },
  component: lazyScreen(() => import('./report-screen.tsx'), 'ReportScreen'),
})

export const reportsRoute = reports.addChildren([reportsHome, report])
