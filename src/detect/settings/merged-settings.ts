/** The settings that hold for a segment: what Perennial proposes, under the organization's own, under the segment's own. */
import { defaultSettings } from '../default-settings.ts'
import type { Settings } from '../settings.ts'
import type { OwnSettings } from './own-settings.ts'
import { isTree } from './settings-list.ts'

/** @param segment null: the organization as a whole, and accounts without a segment */
export function mergedSettings(own: OwnSettings, segment: string | null): Settings {
  const organization = overlaid(defaultSettings, own.organization)
  const hasOwn = segment !== null && Object.hasOwn(own.segments, segment)
  return hasOwn ? overlaid(organization, own.segments[segment]) : organization
}

/** What the base does not know is left out: a version of another release may name it. */
function overlaid<T>(base: T, own: unknown): T {
  if (own === undefined || isTree(base) !== isTree(own)) return base
  if (!isTree(base) || !isTree(own)) return own as T
  return Object.fromEntries(
    Object.entries(base).map(([key, value]) => [
      key,
      Object.hasOwn(own, key) ? overlaid(value, own[key]) : value,
    ]),
  ) as T
}
