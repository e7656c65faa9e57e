/** Texts of the browser as they stand in their files: behind `as const`, `satisfies`, and `worded`, where another language takes their place. */
import type { Node } from 'oxc-parser'

/** @returns the name by which the texts are known, and the texts; null: it is no call of `worded` */
export function wordedIn(node: Node): { readonly name: string; readonly texts: Node } | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return null
  const [name, texts] = node.arguments
  if (node.callee.name !== 'worded' || name?.type !== 'Literal' || texts === undefined) return null
  return { name: String(name.value), texts }
}

export function plain(node: Node): Node {
  const worded = wordedIn(node)
  if (worded !== null) return plain(worded.texts)
  return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression'
    ? plain(node.expression)
    : node
}
