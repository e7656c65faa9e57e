/** A tree of settings, or a part of one, as a list: each value by its path, in the order of the tree. */

/** A number, a word, a list of either; null: nothing chosen. */
export type SettingValue = number | string | null | readonly (number | string)[]

export function settingsList(tree: object, prefix = ''): Map<string, SettingValue> {
  const list = new Map<string, SettingValue>()
  for (const [key, value] of Object.entries(tree)) {
    if (!isTree(value)) list.set(prefix + key, value as SettingValue)
    else for (const [path, inner] of settingsList(value, `${prefix}${key}.`)) list.set(path, inner)
  }
  return list
}

/** Whether there are settings below it: lists are values. */
export function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
