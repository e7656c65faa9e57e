/** What the settings ask the server. */
import { queryOptions } from '@tanstack/react-query'
import { call, type Operations } from '../../call.ts'

export type ShownSettings = Awaited<ReturnType<Operations['settings.show']>>
export type Setting = ShownSettings['settings'][number]
export type SettingsVersion = Awaited<ReturnType<Operations['settings.history']>>['versions'][number]
export type SettingsTried = Awaited<ReturnType<Operations['settings.try']>>
export type ListedRule = Awaited<ReturnType<Operations['rule.list']>>['rules'][number]

export function settingsQuery(organization: string) {
  return queryOptions({
    queryKey: ['settings', organization],
    queryFn: ({ signal }) => call(organization)['settings.show']({}, { signal }),
  })
}

export function settingsHistoryQuery(organization: string) {
  return queryOptions({
    queryKey: ['settings', organization, 'history'],
    queryFn: ({ signal }) => call(organization)['settings.history']({}, { signal }),
  })
}

export function rulesQuery(organization: string) {
  return queryOptions({
    queryKey: ['rules', organization],
    queryFn: ({ signal }) => call(organization)['rule.list']({}, { signal }),
  })
}
