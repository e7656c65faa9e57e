/** What is impossible in a tree of changed settings, value by value: words that nothing knows, and values out of their range. */
import { nearMiss } from '#src/kernel/near-miss.ts'
import { defaultSettings } from '../default-settings.ts'
import { isTree, type SettingValue } from './settings-list.ts'
import { type SettingsProblem, settingsProblem } from './settings-problem.ts'
import { valueProblem } from './value-problem.ts'

/** What holds for all accounts together, and so for no segment apart. */
const ofOrganizationOnly =
  /^(currency$|queue(\.|$)|retention(\.|$)|tiers(\.|$)|usageDrop\.leastAccounts$|calendar\.fiscalYearStartMonth$|forms\.own$|formats(\.|$)|whitespace(\.|$))/

/** Whether it holds for all accounts together, and so for no segment apart. */
export function isOfOrganizationOnly(path: string): boolean {
  return ofOrganizationOnly.test(path)
}

/** Where in a file of settings a tree stands. */
export interface Place {
  /** `organization`, `segments.Enterprise` */
  readonly of: string
  readonly isSegment: boolean
}

export function treeProblems(tree: unknown, place: Place): SettingsProblem[] {
  return below(tree, defaultSettings, '', place)
}

function below(given: unknown, standard: object, path: string, place: Place): SettingsProblem[] {
  const at = path === '' ? place.of : `${place.of}.${path}`
  if (!isTree(given)) {
    const holds = Object.keys(standard).join(', ')
    return [settingsProblem(at, given, 'is not an object', `Write { … } with any of ${holds}.`)]
  }
  const known = new Map<string, unknown>(Object.entries(standard))
  return Object.entries(given).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`
    if (!known.has(key)) return [unknownKey(`${at}.${key}`, value, [...known.keys()])]
    if (place.isSegment && isOfOrganizationOnly(inner)) return [notOfSegment(`${at}.${key}`, value)]
    const proposed = known.get(key)
    if (isTree(proposed)) return below(value, proposed, inner, place)
    const wrong = valueProblem(inner, value, proposed as SettingValue)
    return wrong === null ? [] : [settingsProblem(`${at}.${key}`, value, ...wrong)]
  })
}

/** @param path its last part is the word that is not known */
export function unknownKey(path: string, value: unknown, known: readonly string[]): SettingsProblem {
  const key = path.slice(path.lastIndexOf('.') + 1)
  const meant = nearMiss(key, known)
  const todo = meant === null ? `Write one of ${known.join(', ')}.` : `Did you mean "${meant}"?`
  return settingsProblem(path, value, 'is no setting', todo)
}

function notOfSegment(path: string, value: unknown): SettingsProblem {
  return settingsProblem(
    path,
    value,
    'holds for all accounts together, not for a segment',
    'Move it to "organization".',
  )
}
