/** Every text of the browser is said somewhere: a key that nothing names any more is found. */

import type { Node } from 'oxc-parser'
import type { House } from './house.ts'
import { keysOf, messageFolder, type MessageKey, otherLanguages, rootsOf } from './message-keys.ts'
import { usesIn } from './message-uses.ts'
import type { Violation } from './violation.ts'

/** Whatever hands a part of the texts on, or picks one by a name that is reckoned, says all that is in it. */
export function checkMessages({ sources }: House): Violation[] {
  const files = sources.filter(
    ({ path }) => path.startsWith(messageFolder) && !path.startsWith(otherLanguages),
  )
  const roots = new Set(files.flatMap(rootsOf))
  const keys = files.flatMap((file) => keysOf(file, roots))
  const standsFor = new Map(keys.flatMap(({ path, of }) => (of === null ? [] : [[path, of] as const])))
  const links = new Set<Node>(keys.flatMap(({ link }) => link ?? []))
  const uses = sources
    .filter(({ room }) => room === 'web')
    .flatMap((file) => usesIn(file, roots, links))
    .flatMap((use) => [use, ...withinOthers(use, standsFor)])
  const said = [...new Set(uses)]
  return keys.filter(({ path }) => !said.some((use) => isWithin(path, use) || isWithin(use, path))).map(dead)
}

/** `en.plan.title` is `enPlan.title`, where `en.plan` is all of `enPlan`; and all of `en` is all of both. */
function withinOthers(use: string, standsFor: ReadonlyMap<string, string>): string[] {
  return [...standsFor].flatMap(([path, of]) => {
    if (isWithin(use, path)) return [of + use.slice(path.length)]
    return isWithin(path, use) ? [of] : []
  })
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`)
}

function dead({ path, file, line }: MessageKey): Violation {
  return { law: 'texts', file, line, says: `${path} is said nowhere; take it out` }
}
