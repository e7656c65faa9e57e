/** Every way in which a file reaches for another one: static, dynamic, type-only, re-export, worker. */

import type { Node, Program } from 'oxc-parser'
import { walk } from './walk.ts'

export interface Import {
  /** what is written between the quotes; null where it is computed and cannot be known */
  readonly specifier: string | null
  /** whether nothing of it is left when the program runs */
  readonly typeOnly: boolean
  /** `export … from` */
  readonly reExport: boolean
  readonly start: number
}

export function importsOf(program: Program): Import[] {
  const imports: Import[] = []
  walk(program, (node) => {
    const found = importAt(node)
    if (found !== null) imports.push({ ...found, start: node.start })
  })
  return imports
}

type Found = Omit<Import, 'start'>

function importAt(node: Node): Found | null {
  switch (node.type) {
    case 'ImportDeclaration':
      // `import { type A }` keeps the import when types are stripped: only `import type` does not run.
      return { specifier: node.source.value, typeOnly: node.importKind === 'type', reExport: false }
    case 'ExportAllDeclaration':
      return { specifier: node.source.value, typeOnly: node.exportKind === 'type', reExport: true }
    case 'ExportNamedDeclaration':
      if (node.source === null) return null
      return { specifier: node.source.value, typeOnly: node.exportKind === 'type', reExport: true }
    case 'ImportExpression':
      return { specifier: literalText(node.source), typeOnly: false, reExport: false }
    case 'TSImportType':
      return { specifier: node.source.value, typeOnly: true, reExport: false }
    case 'TSImportEqualsDeclaration':
      if (node.moduleReference.type !== 'TSExternalModuleReference') return null
      return { specifier: node.moduleReference.expression.value, typeOnly: false, reExport: false }
    case 'CallExpression':
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'require') return null
      return { specifier: literalText(node.arguments[0]), typeOnly: false, reExport: false }
    case 'NewExpression':
      return fileBesideThis(node.callee, node.arguments)
    default:
      return null
  }
}

/** `new URL('./worker.ts', import.meta.url)`: how a worker or an asset is reached. */
function fileBesideThis(callee: Node, [path, base]: readonly Node[]): Found | null {
  if (callee.type !== 'Identifier' || callee.name !== 'URL' || base?.type !== 'MemberExpression') return null
  if (base.object.type !== 'MetaProperty') return null
  const specifier = literalText(path)
  return specifier?.endsWith('.ts') ? { specifier, typeOnly: false, reExport: false } : null
}

function literalText(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? null
  }
  return null
}
