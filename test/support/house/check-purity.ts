/** Pure rooms take nothing from the world: no clock, randomness, network, environment, and no zone or language of the machine. */

import type { Node } from 'oxc-parser'
import { type FreeName, freeNames } from './free-names.ts'
import type { House } from './house.ts'
import { lineAt, type SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'
import { walk } from './walk.ts'

const world = new Set(
  'process fetch performance crypto setTimeout setInterval setImmediate queueMicrotask console globalThis window self document navigator location localStorage sessionStorage indexedDB XMLHttpRequest WebSocket EventSource Worker Buffer require eval Function'.split(
    ' ',
  ),
)

/** Reading a moment through the zone of the machine: the same data would give another day elsewhere. */
const localTime =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$|^to(Date|Time)String$/

/** Methods that follow the language of the machine unless told one; with how many arguments they are told. */
const localLanguage = new Map([
  ['localeCompare', 2],
  ['toLocaleString', 1],
  ['toLocaleDateString', 1],
  ['toLocaleTimeString', 1],
  ['toLocaleUpperCase', 1],
  ['toLocaleLowerCase', 1],
])

export function checkPurity(house: House): Violation[] {
  return house.sources
    .filter((file) => house.rooms[file.room]?.pure === true)
    .flatMap((file) =>
      [...namesTaken(file), ...methodsCalled(file)].map(([node, says]) => ({
        law: 'purity',
        file: file.path,
        line: lineAt(file.text, node.start),
        says: `${file.room} is pure and uses ${says}`,
      })),
    )
}

type Finding = readonly [node: Node, says: string]

function namesTaken(file: SourceFile): Finding[] {
  return freeNames(file.program).flatMap((free): Finding[] => {
    const says = whatIsTaken(free)
    return says === null ? [] : [[free.node, says]]
  })
}

function whatIsTaken(free: FreeName): string | null {
  if (world.has(free.name)) return free.name
  if (free.name === 'Math') return takenFromMath(free)
  if (free.name === 'Date') return takenFromDate(free)
  if (free.name === 'Intl') return takenFromIntl(free)
  return null
}

function takenFromMath({ node, around }: FreeName): string | null {
  const name = memberOf(node, around[0])
  if (name === null) return 'Math as a value, which hides whether it is random'
  return name === 'random' ? 'Math.random' : null
}

function takenFromDate({ node, around: [parent] }: FreeName): string | null {
  if (parent?.type === 'NewExpression' && parent.callee === node) {
    return parent.arguments.length === 0 ? 'new Date() without arguments, which is the clock' : null
  }
  if (parent?.type === 'BinaryExpression' && parent.operator === 'instanceof') return null
  const name = memberOf(node, parent)
  if (name === 'UTC' || name === 'parse') return null
  return name === null ? 'Date as a value, which hides whether it is the clock' : `Date.${name}`
}

function takenFromIntl({ node, around: [parent, grandparent] }: FreeName): string | null {
  const name = memberOf(node, parent)
  const isMade = grandparent?.type === 'NewExpression' || grandparent?.type === 'CallExpression'
  if (name !== null && isMade && grandparent.arguments.length > 0) return null
  return 'Intl without a language, which is that of the machine'
}

function methodsCalled(file: SourceFile): Finding[] {
  const found: Finding[] = []
  walk(file.program, (node) => {
    if (node.type === 'MetaProperty' && node.meta.name === 'import') found.push([node, 'import.meta'])
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    const { property } = node.callee
    const name = property.type === 'Identifier' ? property.name : ''
    if (localTime.test(name)) found.push([node, `${name}, which follows the zone of the machine`])
    if (node.arguments.length < (localLanguage.get(name) ?? 0)) {
      found.push([node, `${name} without a language, which is that of the machine`])
    }
  })
  return found
}

/** The name in `object.name`; null where the object stands for itself or the name is computed. */
function memberOf(object: Node, parent: Node | undefined): string | null {
  if (parent?.type !== 'MemberExpression' || parent.object !== object || parent.computed) return null
  return parent.property.name
}
