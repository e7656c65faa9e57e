/** What differs between two versions of an organization's settings, setting by setting. */
import { defaultSettings } from '../default-settings.ts'
import { mergedSettings } from './merged-settings.ts'
import type { OwnSettings } from './own-settings.ts'
import { settingsList, type SettingValue } from './settings-list.ts'

export interface SettingChange {
  /** null: for all accounts */
  readonly segment: string | null
  readonly path: string
  readonly before: SettingValue
  readonly after: SettingValue
}

/** A segment is named where its own settings differ; what changes for it with the organization is told there. */
export function settingsChanges(before: OwnSettings, after: OwnSettings): SettingChange[] {
  const segments = new Set([...Object.keys(before.segments), ...Object.keys(after.segments)])
  return [null, ...[...segments].toSorted()].flatMap((segment) => {
    const [was, is] = [before, after].map((own) => settingsList(mergedSettings(own, segment)))
    return [...settingsList(defaultSettings).keys()]
      .filter((path) => !isSame(ownValue(before, segment, path), ownValue(after, segment, path)))
      .map((path) => ({ segment, path, before: was!.get(path)!, after: is!.get(path)! }))
      .filter((change) => !isSame(change.before, change.after))
  })
}

/** Undefined: the segment, or the organization, says nothing of it. */
function ownValue(own: OwnSettings, segment: string | null, path: string): SettingValue | undefined {
  const tree =
    segment === null ? own.organization : Object.hasOwn(own.segments, segment) ? own.segments[segment]! : {}
  return settingsList(tree).get(path)
}

function isSame(one: SettingValue | undefined, other: SettingValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
