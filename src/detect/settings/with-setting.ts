/** An organization's settings with one of them changed; what is as it would be anyway is not kept. */
import { mergedSettings } from './merged-settings.ts'
import type { OwnSettings } from './own-settings.ts'
import { isTree, settingsList, type SettingValue } from './settings-list.ts'

export interface WantedSetting {
  /** null: for all accounts */
  readonly segment: string | null
  readonly path: string
  /** undefined: as it would be without */
  readonly value: SettingValue | undefined
}

export function withSetting(own: OwnSettings, { segment, path, value }: WantedSetting): OwnSettings {
  const keys = path.split('.')
  const tree = treeOf(own, segment)
  const without = placed(own, segment, changed(tree, keys, undefined))
  const isSame =
    value === undefined ||
    JSON.stringify(settingsList(mergedSettings(without, segment)).get(path)) === JSON.stringify(value)
  return isSame ? without : placed(own, segment, changed(tree, keys, value))
}

type Tree = Readonly<Record<string, unknown>>

function treeOf(own: OwnSettings, segment: string | null): Tree {
  if (segment === null) return own.organization as Tree
  return Object.hasOwn(own.segments, segment) ? (own.segments[segment] as Tree) : {}
}

function placed(own: OwnSettings, segment: string | null, tree: Tree): OwnSettings {
  if (segment === null) return { ...own, organization: tree }
  const others = Object.entries(own.segments).filter(([name]) => name !== segment)
  const kept: [string, Tree][] = Object.keys(tree).length === 0 ? [] : [[segment, tree]]
  return { ...own, segments: Object.fromEntries([...others, ...kept]) }
}

/** Branches in which nothing is left go. */
function changed(tree: Tree, [key, ...rest]: readonly string[], value: SettingValue | undefined): Tree {
  const others = Object.entries(tree).filter(([name]) => name !== key)
  const inner = Object.hasOwn(tree, key!) ? tree[key!] : undefined
  const next = rest.length === 0 ? value : changed(isTree(inner) ? inner : {}, rest, value)
  const isNothing = next === undefined || (isTree(next) && Object.keys(next).length === 0)
  return Object.fromEntries(isNothing ? others : [...others, [key!, next]])
}
