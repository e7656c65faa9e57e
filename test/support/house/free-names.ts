/** The names that a file uses without having declared them: what it takes from the world. */

import { type Node, type Program, visitorKeys } from 'oxc-parser'
import { childrenAt, walk } from './walk.ts'

export interface FreeName {
  readonly name: string
  readonly node: Node
  /** from the closest enclosing node outwards */
  readonly around: readonly Node[]
}

export function freeNames(program: Program): FreeName[] {
  const found: FreeName[] = []
  look(program, [], [], '', found)
  return found
}

function look(
  node: Node,
  scopes: readonly Set<string>[],
  around: readonly Node[],
  key: string,
  found: FreeName[],
) {
  if (node.type === 'Identifier') {
    const isFree = isReference(node, around[0], key) && !scopes.some((scope) => scope.has(node.name))
    if (isFree) found.push({ name: node.name, node, around })
    return
  }
  const inner = [...scopes, declaredIn(node)]
  for (const [childKey, child] of valuesBelow(node)) look(child, inner, [node, ...around], childKey, found)
}

/** The children that exist when the program runs: types are left out. */
function valuesBelow(node: Node): [string, Node][] {
  const isAnothersName = node.type.startsWith('Export') && childrenAt(node, 'source').length > 0
  if (node.type === 'ImportDeclaration' || node.type === 'TSClassImplements' || isAnothersName) return []
  const keys = node.type.startsWith('TS') ? ['expression'] : (visitorKeys[node.type] ?? [])
  return keys.flatMap((key) => childrenAt(node, key).map((child): [string, Node] => [key, child]))
}

function isReference(node: Node, parent: Node | undefined, key: string): boolean {
  if (parent === undefined) return true
  if (parent.type === 'ExportSpecifier') return key === 'local'
  if (key === 'label' || key === 'meta') return false
  const isKey = key === 'key' || key === 'property'
  return !isKey || Reflect.get(parent, 'computed') === true
}

/** The names that a node declares for all that is below it. */
function declaredIn(node: Node): Set<string> {
  const names = new Set<string>()
  const declarations = [
    ...childrenAt(node, 'body'),
    ...(node.type === 'SwitchCase' ? childrenAt(node, 'consequent') : []),
    ...childrenAt(node, 'init'),
    ...childrenAt(node, 'left'),
  ].map((child) => ('declaration' in child && child.declaration ? child.declaration : child))
  for (const declaration of declarations) for (const name of declaredBy(declaration)) names.add(name)
  const isFunction = node.type.endsWith('FunctionExpression') || node.type === 'FunctionDeclaration'
  const own = isFunction ? [...childrenAt(node, 'params'), ...childrenAt(node, 'id')] : []
  if (node.type === 'CatchClause') own.push(...childrenAt(node, 'param'))
  if (node.type === 'ClassExpression') own.push(...childrenAt(node, 'id'))
  for (const pattern of own) for (const name of namesOf(pattern)) names.add(name)
  return names
}

function declaredBy(node: Node): string[] {
  // `declare const process: …` describes the world and declares nothing.
  if (Reflect.get(node, 'declare') === true) return []
  if (node.type === 'VariableDeclaration') return node.declarations.flatMap(({ id }) => namesOf(id))
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
    return node.id === null ? [] : [node.id.name]
  }
  if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local.name)
  return []
}

/** The names that a pattern binds: `{ a, b: [c = 1], ...d }` binds a, c and d. */
function namesOf(pattern: Node): string[] {
  const names: string[] = []
  walk(pattern, (node, parent, key) => {
    if (node.type.startsWith('TS')) return 'skip'
    if (parent?.type === 'AssignmentPattern' && key === 'right') return 'skip'
    if (node.type === 'Identifier' && isReference(node, parent ?? undefined, key)) names.push(node.name)
  })
  return names
}
