/** The settings once a segment is called otherwise. */
import { guideNamed } from '#src/plan/guide/guide-of.ts'
import { mergedSettings } from './merged-settings.ts'
import type { OwnSettings } from './own-settings.ts'
import { withSetting } from './with-setting.ts'

export interface SegmentRenamed {
  readonly from: string
  readonly to: string
  /** whether there is a segment of the new name already: its settings hold then, and those of the old name go */
  readonly joins: boolean
}

/** A guide that it followed by its own name it follows under the new one too. */
export function renamedSegment(own: OwnSettings, { from, to, joins }: SegmentRenamed): OwnSettings {
  const without = withoutSegment(own, from)
  if (joins) return without
  const tree = Object.hasOwn(own.segments, from) ? own.segments[from]! : {}
  const isEmpty = Object.keys(tree).length === 0
  const moved = isEmpty ? without : { ...without, segments: { ...without.segments, [to]: tree } }
  const { follows } = mergedSettings(own, from).guide
  const guide = follows === 'own' ? guideNamed(from) : null
  if (guide === null || guide === guideNamed(to)) return moved
  return withSetting(moved, { segment: to, path: 'guide.follows', value: guide })
}

/** Without what a segment has of its own. */
export function withoutSegment(own: OwnSettings, segment: string): OwnSettings {
  const others = Object.entries(own.segments).filter(([name]) => name !== segment)
  return { ...own, segments: Object.fromEntries(others) }
}
