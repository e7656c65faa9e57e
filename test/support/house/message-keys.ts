/** The keys of the texts of the browser, each by its path: `enHealth.course.title`. */

import type { Node } from 'oxc-parser'
import { messageNames, type MessageNames, pathsOf } from './message-paths.ts'
import { lineAt, type SourceFile } from './source-file.ts'
import { childrenAt } from './walk.ts'
import { plain } from './worded.ts'

export const messageFolder = 'src/web/messages/'
/** typed against the English ones, so that what is said in English is said in them */
export const otherLanguages = `${messageFolder}de/`

export interface MessageKey {
  readonly path: string
  readonly file: string
  readonly line: number
  /** other texts that stand under it; null: a text of its own */
  readonly of: string | null
  /** where it names them */
  readonly link: Node | null
}

/** The names under which a file exports its texts. */
export function rootsOf(file: SourceFile): string[] {
  return exportedIn(file).map(([name]) => name)
}

/** @returns the keys that hold a text, or stand for texts from elsewhere */
export function keysOf(file: SourceFile, roots: ReadonlySet<string>): MessageKey[] {
  const names = messageNames(file, roots)
  return exportedIn(file).flatMap(([name, value]) => below({ file, names }, name, value))
}

function exportedIn({ program }: SourceFile): [string, Node][] {
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return []
    return childrenAt(statement.declaration, 'declarations').flatMap((one): [string, Node][] => {
      if (one.type !== 'VariableDeclarator' || one.id.type !== 'Identifier' || one.init === null) return []
      return [[one.id.name, one.init]]
    })
  })
}

interface Within {
  readonly file: SourceFile
  readonly names: MessageNames
}

function below(within: Within, path: string, given: Node): MessageKey[] {
  const value = plain(given)
  if (value.type !== 'ObjectExpression') return []
  return value.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed) return []
    const { key } = property
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : null
    if (name === null) return []
    const inner = plain(property.value)
    if (inner.type === 'ObjectExpression') return below(within, `${path}.${name}`, inner)
    const { paths, isWhole } = pathsOf(inner, within.names.of)
    const of = isWhole ? null : (paths[0] ?? null)
    const line = lineAt(within.file.text, property.start)
    const link = of === null ? null : inner
    return [{ path: `${path}.${name}`, file: within.file.path, line, of, link }]
  })
}
