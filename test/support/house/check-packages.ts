/** Packages and modules of Node: each room uses only what the law gives it. */

import type { House } from './house.ts'
import type { Import } from './imports-of.ts'
import { resolve } from './resolve.ts'
import { lineAt, type SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'

export function checkPackages(house: House): Violation[] {
  return house.sources.flatMap((file) =>
    file.imports.flatMap((found) => {
      const says = whatIsWrong(house, file, found)
      return says === null
        ? []
        : [{ law: 'packages', file: file.path, line: lineAt(file.text, found.start), says }]
    }),
  )
}

function whatIsWrong(house: House, file: SourceFile, found: Import): string | null {
  const law = house.rooms[file.room]
  if (found.specifier === null || law === undefined) return null
  const target = resolve(found.specifier, file.path)
  if (target.kind === 'file') return null
  if (target.kind === 'node') {
    if (!law.node) return `${file.room} may not use modules of Node (${target.name})`
    return target.prefixed ? null : `write node:${target.name}`
  }
  if (isAmong(law.packages, target.name)) return null
  if (!isAmong(law.packageTypes, target.name)) return `${file.room} may not use the package ${target.name}`
  return found.typeOnly ? null : `${file.room} may import only types of ${target.name}: write "import type"`
}

/** Whether the patterns, where `@scope/*` stands for all of a scope, name the package. */
export function isAmong(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name,
  )
}
