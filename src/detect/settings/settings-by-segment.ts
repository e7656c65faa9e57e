/** The settings of every segment, each merged once. */
import type { Settings } from '../settings.ts'
import { mergedSettings } from './merged-settings.ts'
import type { OwnSettings } from './own-settings.ts'

/** @returns the settings of a segment; of null: of the organization, and of accounts without a segment */
export function settingsBySegment(own: OwnSettings): (segment: string | null) => Settings {
  const merged = new Map<string | null, Settings>()
  return (segment) => {
    const key = segment !== null && Object.hasOwn(own.segments, segment) ? segment : null
    const known = merged.get(key) ?? mergedSettings(own, key)
    merged.set(key, known)
    return known
  }
}
