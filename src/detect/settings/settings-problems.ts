/** Everything that is impossible about settings that somebody wants, at once. */
import { defaultFormProblems } from './form-problems.ts'
import { orderProblems } from './order-problems.ts'
import type { OwnSettings } from './own-settings.ts'
import { isTree } from './settings-list.ts'
import { type SettingsProblem, settingsProblem } from './settings-problem.ts'
import { treeProblems, unknownKey } from './tree-problems.ts'

const PARTS = ['organization', 'segments']

/**
 * @param given as a file holds it: `{ organization, segments }`, either of which may be missing
 * @returns empty when the settings are possible
 */
export function settingsProblems(given: unknown): SettingsProblem[] {
  if (!isTree(given)) return [notAnObject('', given, 'Write { "organization": { … }, "segments": { … } }.')]
  const unknown = Object.keys(given)
    .filter((key) => !PARTS.includes(key))
    .map((key) => unknownKey(key, given[key], PARTS))
  const { organization = {}, segments = {} } = given
  const wrong = treeProblems(organization, { of: 'organization', isSegment: false })
  if (!isTree(segments)) {
    return [...unknown, ...wrong, notAnObject('segments', segments, 'Write { "Enterprise": { … } }.')]
  }
  for (const [name, tree] of Object.entries(segments)) {
    wrong.push(...treeProblems(tree, { of: `segments.${name}`, isSegment: true }))
  }
  const own = { organization, segments } as OwnSettings
  return [...unknown, ...wrong, ...contradictions(own, wrong)]
}

function contradictions(own: OwnSettings, wrong: readonly SettingsProblem[]): SettingsProblem[] {
  const paths = wrong.map(({ path }) => path)
  const below = (place: string): string[] =>
    paths.filter((path) => path.startsWith(`${place}.`)).map((path) => path.slice(place.length + 1))
  const ofAll = below('organization')
  const segments = Object.keys(own.segments).filter((segment) => isTree(own.segments[segment]))
  return [
    ...defaultFormProblems(own).filter(({ path }) => !paths.includes(path)),
    ...(isTree(own.organization) ? orderProblems(own, null, new Set(ofAll)) : []),
    ...segments.flatMap((segment) =>
      orderProblems(own, segment, new Set([...ofAll, ...below(`segments.${segment}`)])),
    ),
  ]
}

function notAnObject(path: string, given: unknown, todo: string): SettingsProblem {
  return settingsProblem(path, given, 'is not an object', todo)
}
