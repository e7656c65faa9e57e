/** What was changed of the settings and not saved yet: by organization, beside the screens and in this window, so that neither leaving one nor a reload loses it. */
import { useSyncExternalStore } from 'react'
import type { WantedSetting } from '#src/detect/settings/with-setting.ts'
import { drafts } from '../../plan/drafts.ts'

export interface SettingsDraft {
  /** the version on which it was begun; null: nothing is changed */
  readonly basedOn: number | null
  readonly wanted: readonly WantedSetting[]
}

const nothing: SettingsDraft = { basedOn: null, wanted: [] }
const known = new Map<string, SettingsDraft>()
const listeners = new Set<() => void>()

const keyOf = (organization: string) => `settings ${organization}`

function change(organization: string, draft: SettingsDraft): void {
  const isChanged = draft.wanted.length > 0
  known.set(organization, isChanged ? draft : nothing)
  if (isChanged) drafts.keep(keyOf(organization), draft)
  else drafts.forget(keyOf(organization))
  for (const listener of listeners) listener()
}

function draftOf(organization: string): SettingsDraft {
  const own = known.get(organization) ?? drafts.of<SettingsDraft>(keyOf(organization)) ?? nothing
  // One and the same object, as long as nothing is changed.
  known.set(organization, own)
  return own
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
