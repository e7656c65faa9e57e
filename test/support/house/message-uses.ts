/** What of the texts of the browser a file says or hands on. */

import type { Node } from 'oxc-parser'
import { messageNames, pathsOf } from './message-paths.ts'
import type { SourceFile } from './source-file.ts'
import { walk } from './walk.ts'

/** @param links where texts stand within others, which says nothing of them yet */
export function usesIn(
  file: SourceFile,
  roots: ReadonlySet<string>,
  links: ReadonlySet<Node>,
): readonly string[] {
  const { of, renamings } = messageNames(file, roots)
  if (of.size === 0) return []
  const uses: string[] = []
  const look = (top: Node): void =>
    walk(top, (node, parent, key) => {
      // A type says nothing, and an import only names.
      if (node.type === 'TSTypeQuery' || node.type === 'ImportDeclaration') return 'skip'
      if (renamings.has(node) || links.has(node)) return 'skip'
      if (node.type === 'Identifier' && !isReference(parent, key)) return 'skip'
      const { paths } = pathsOf(node, of)
      if (paths.length === 0) return undefined
      uses.push(...paths)
      for (const reckoned of reckonedIn(node)) look(reckoned)
      return 'skip'
    })
  look(file.program)
  return uses
}

function isReference(parent: Node | null, key: string): boolean {
  if (key === 'id') return false
  const isName = key === 'key' || key === 'property'
  return !isName || parent === null || Reflect.get(parent, 'computed') === true
}

/** What stands in the brackets of `words[kind][place]`. */
function reckonedIn(node: Node): Node[] {
  if (node.type === 'ChainExpression') return reckonedIn(node.expression)
  if (node.type !== 'MemberExpression') return []
  return [...reckonedIn(node.object), ...(node.computed ? [node.property] : [])]
}
