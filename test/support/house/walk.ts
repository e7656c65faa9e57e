/** Walks a syntax tree, telling of each node its parent and the property it hangs on. */

import { type Node, visitorKeys } from 'oxc-parser'

/** Return `'skip'` to leave out what is below the node. */
export type Visit = (node: Node, parent: Node | null, key: string) => 'skip' | void

export function walk(node: Node, visit: Visit, parent: Node | null = null, key = ''): void {
  if (visit(node, parent, key) === 'skip') return
  for (const childKey of visitorKeys[node.type] ?? []) {
    for (const child of childrenAt(node, childKey)) walk(child, visit, node, childKey)
  }
}

/** The nodes that hang on one property: none, one, or a list with holes left out. */
export function childrenAt(node: Node, key: string): Node[] {
  const value: unknown = Reflect.get(node, key)
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
}
