/** What was changed of the settings and not saved yet: by organization, beside the screens, so that leaving one loses nothing. */
import { useSyncExternalStore } from 'react'
import type { WantedSetting } from '#src/detect/settings/with-setting.ts'

export interface SettingsDraft {
  /** the version on which it was begun; null: nothing is changed */
  readonly basedOn: number | null
  readonly wanted: readonly WantedSetting[]
}

const nothing: SettingsDraft = { basedOn: null, wanted: [] }
const drafts = new Map<string, SettingsDraft>()
const listeners = new Set<() => void>()

function change(organization: string, draft: SettingsDraft): void {
  drafts.set(organization, draft.wanted.length === 0 ? nothing : draft)
  for (const listener of listeners) listener()
}

function draftOf(organization: string): SettingsDraft {
  return drafts.get(organization) ?? nothing
}

export const settingsDraft = {
  of: draftOf,
  /** @param version that the person sees */
  want: (organization: string, version: number, wanted: WantedSetting) => {
    const { basedOn, wanted: before } = draftOf(organization)
    const others = before.filter(({ segment, path }) => segment !== wanted.segment || path !== wanted.path)
    change(organization, { basedOn: basedOn ?? version, wanted: [...others, wanted] })
  },
  forget: (organization: string, segment: string | null, path: string) => {
    const { basedOn, wanted } = draftOf(organization)
    const others = wanted.filter((one) => one.segment !== segment || one.path !== path)
    change(organization, { basedOn, wanted: others })
  },
  /** what somebody else saved meanwhile was seen: the changes stand on it now */
  standOn: (organization: string, version: number) => {
    change(organization, { ...draftOf(organization), basedOn: version })
  },
  drop: (organization: string) => change(organization, nothing),
  restore: change,
}

export function useSettingsDraft(organization: string): SettingsDraft {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => draftOf(organization),
  )
}
