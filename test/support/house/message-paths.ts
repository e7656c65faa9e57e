/** The names by which a file speaks of the texts of the browser, each with what it stands for: `words` for `enHealth.course`. */

import type { Node } from 'oxc-parser'
import type { SourceFile } from './source-file.ts'
import { childrenAt, walk } from './walk.ts'

export interface MessageNames {
  readonly of: ReadonlyMap<string, readonly string[]>
  /** where a part is given another name, which says nothing of it yet */
  readonly renamings: ReadonlySet<Node>
}

/** @param roots the names under which the files of texts export them */
export function messageNames({ program }: SourceFile, roots: ReadonlySet<string>): MessageNames {
  const of = new Map<string, readonly string[]>()
  const renamings = new Set<Node>()
  const exported = new Set<Node>()
  walk(program, (node) => {
    if (node.type === 'ExportNamedDeclaration' && node.declaration !== null) {
      for (const one of childrenAt(node.declaration, 'declarations')) exported.add(one)
    }
    if (node.type === 'ImportSpecifier' && node.imported.type === 'Identifier') {
      if (roots.has(node.imported.name)) of.set(node.local.name, [node.imported.name])
    }
    if (node.type !== 'VariableDeclarator') return
    if (exported.has(node)) {
      if (node.id.type === 'Identifier' && roots.has(node.id.name)) of.set(node.id.name, [node.id.name])
      return
    }
    const { paths, isWhole } = node.init === null ? nothing : pathsOf(node.init, of)
    const given = namesGiven(node.id)
    if (paths.length === 0 || isWhole || given === null) return
    renamings.add(node.init!)
    for (const [name, tail] of given) {
      of.set(name, [...(of.get(name) ?? []), ...paths.map((path) => path + tail)])
    }
  })
  return { of, renamings }
}

/** By name, what stands behind it: `words`, or `{ title, rows: lines }`; null: more than names. */
function namesGiven(id: Node): [string, string][] | null {
  if (id.type === 'Identifier') return [[id.name, '']]
  if (id.type !== 'ObjectPattern') return null
  const given = id.properties.map((property): [string, string] | null => {
    if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return null
    return property.value.type === 'Identifier' ? [property.value.name, `.${property.key.name}`] : null
  })
  return given.every((one) => one !== null) ? given : null
}

interface Paths {
  readonly paths: readonly string[]
  /** it goes on by a name that is reckoned: any that is in it may be meant */
  readonly isWhole: boolean
}

const nothing: Paths = { paths: [], isWhole: false }

/** What of the texts an expression names; nothing where it names none. */
export function pathsOf(node: Node, names: MessageNames['of']): Paths {
  if (node.type === 'ChainExpression') return pathsOf(node.expression, names)
  if (node.type === 'Identifier') return { paths: names.get(node.name) ?? [], isWhole: false }
  if (node.type !== 'MemberExpression') return nothing
  const { paths, isWhole } = pathsOf(node.object, names)
  const step = stepOf(node.property, node.computed)
  if (isWhole || step === null) return { paths, isWhole: true }
  return { paths: paths.map((path) => `${path}.${step}`), isWhole: false }
}

function stepOf(property: Node, isComputed: boolean): string | null {
  if (property.type === 'Literal') return String(property.value)
  return property.type === 'Identifier' && !isComputed ? property.name : null
}
