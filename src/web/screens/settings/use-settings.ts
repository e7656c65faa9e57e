/** The settings that hold with what is changed and not saved yet, and all that is wrong with them, live. */
import { mergedSettings } from '#src/detect/settings/merged-settings.ts'
import type { OwnSettings } from '#src/detect/settings/own-settings.ts'
import { type SettingChange, settingsChanges } from '#src/detect/settings/settings-changes.ts'
import { settingsList, type SettingValue } from '#src/detect/settings/settings-list.ts'
import type { SettingsProblem } from '#src/detect/settings/settings-problem.ts'
import { settingsProblems } from '#src/detect/settings/settings-problems.ts'
import { withSetting } from '#src/detect/settings/with-setting.ts'
import { settingsDraft, useSettingsDraft } from './settings-draft.ts'
import type { Setting, ShownSettings } from './settings-queries.ts'

export interface EditedSettings {
  readonly organization: string
  readonly shown: ShownSettings
  /** null: for all accounts */
  readonly segment: string | null
  readonly own: OwnSettings
  readonly changes: readonly SettingChange[]
  readonly problems: readonly SettingsProblem[]
  /** somebody saved another version since the changes were begun */
  readonly isOvertaken: boolean
  /** what holds, the unsaved changes included */
  valueOf(path: string): SettingValue
  /** where the value that holds is set */
  fromOf(path: string): 'proposed' | 'organization' | 'segment'
  /** what would hold without a setting of its own here */
  inheritedOf(path: string): SettingValue
  isChanged(path: string): boolean
  problemOf(path: string): SettingsProblem | undefined
  /** @param value undefined: as it would be without */
  set(path: string, value: SettingValue | undefined): void
  settingOf(path: string): Setting
}

export function useSettings(
  organization: string,
  shown: ShownSettings,
  segment: string | null,
): EditedSettings {
  const { wanted, basedOn } = useSettingsDraft(organization)
  const present = shown.own as OwnSettings
  const own = wanted.reduce(withSetting, present)
  const merged = settingsList(mergedSettings(own, segment))
  const ofOrganization = settingsList(own.organization)
  const ofSegment = settingsList(segment === null ? {} : (own.segments[segment] ?? {}))
  const changes = settingsChanges(present, own)
  const problems = settingsProblems(own)
  const place = segment === null ? 'organization' : `segments.${segment}`
  const byPath = new Map(shown.settings.map((setting) => [setting.path, setting]))
  return {
    organization,
    shown,
    segment,
    own,
    changes,
    problems,
    isOvertaken: basedOn !== null && basedOn !== shown.version,
    valueOf: (path) => merged.get(path)!,
    fromOf: (path) =>
      ofSegment.has(path) ? 'segment' : ofOrganization.has(path) ? 'organization' : 'proposed',
    inheritedOf: (path) =>
      settingsList(mergedSettings(withSetting(own, { segment, path, value: undefined }), segment)).get(path)!,
    isChanged: (path) => changes.some((one) => one.path === path && one.segment === segment),
    problemOf: (path) => problems.find((one) => one.path === `${place}.${path}`),
    set: (path, value) => settingsDraft.want(organization, shown.version, { segment, path, value }),
    settingOf: (path) => byPath.get(path)!,
  }
}
