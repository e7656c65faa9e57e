/** The addresses of the settings: one for each page, with the segment that it is about. */
import { createRoute, redirect } from '@tanstack/react-router'
import { lazyScreen } from '../../lazy-screen.ts'
import { organizationRoute } from '../../organization-route.ts'
import { isSettingPage } from './setting-pages.ts'

interface SettingsSearch {
  /** undefined: for all accounts */
  readonly segment?: string
  /** a rule whose thresholds are open */
  readonly rule?: string
}

const settings = createRoute({ getParentRoute: () => organizationRoute, path: '/settings' })

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: ({ params: { organization } }) => {
    throw redirect({
      to: '/$organization/settings/$page',
      params: { organization, page: 'health' },
      replace: true,
    })
  },
})

const settingsPage = createRoute({
  getParentRoute: () => settings,
  path: '/$page',
  validateSearch: ({ segment, rule }: Readonly<Record<string, unknown>>): SettingsSearch => ({
    ...(typeof segment === 'string' && segment !== '' ? { segment } : {}),
    ...(typeof rule === 'string' && rule !== '' ? { rule } : {}),
  }),
  beforeLoad: ({ params: { organization, page } }) => {
    if (isSettingPage(page)) return
    throw redirect({ to: '/$organization/settings', params: { organization }, replace: true })
  },
  component: lazyScreen(() => import('./settings-screen.tsx'), 'SettingsScreen'),
})

export const settingsRoutes = settings.addChildren([settingsHome, settingsPage])
