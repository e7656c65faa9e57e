/** Lists equal folders: every member is imported by its list, and is named as its file is. */

import { posix } from 'node:path'
import type { Node, Program } from 'oxc-parser'
import type { House } from './house.ts'
import type { ListLaw } from './list-law.ts'
import { resolve } from './resolve.ts'
import type { SourceFile } from './source-file.ts'
import type { Violation } from './violation.ts'

export function checkLists(house: House): Violation[] {
  return house.lists.flatMap((law) => checkList(house, law))
}

function checkList({ sources }: House, law: ListLaw): Violation[] {
  const list = sources.find((file) => file.path === law.list)
  if (list === undefined) return [broken(law.list, `does not exist and should list ${law.folder}`)]
  const members = sources.filter((file) => isMember(file.path, law))
  if (members.length === 0) return [broken(law.list, `lists ${law.folder}, where nothing was found`)]
  const listed = filesImportedBy(list)
  return members.flatMap((member) => [
    ...(listed.has(member.path) ? [] : [broken(member.path, `is missing from the list ${law.list}`)]),
    ...wrongName(member, law),
  ])
}

/** The files that belong in the list. */
export function isMember(path: string, law: ListLaw): boolean {
  const isBelow = path.slice(law.folder.length + 1).includes('/')
  return path.startsWith(`${law.folder}/`) && isBelow === (law.members === 'files of subfolders')
}

function filesImportedBy(file: SourceFile): Set<string> {
  const running = file.imports.filter((found) => !found.typeOnly && found.specifier !== null)
  const targets = running.map(({ specifier }) => resolve(specifier ?? '', file.path))
  return new Set(targets.flatMap((target) => (target.kind === 'file' ? [target.path] : [])))
}

function wrongName(member: SourceFile, { namedBy }: ListLaw): Violation[] {
  if (namedBy === undefined) return []
  const expected = posix.basename(member.path).replace(/\.tsx?$/, '')
  const names = exportedProperty(member.program, namedBy)
  if (names.includes(expected)) return []
  const said = names.length === 0 ? 'exports none' : `says "${names.join('", "')}"`
  return [broken(member.path, `must export an object with ${namedBy}: '${expected}' and ${said}`)]
}

/** The texts of one property in the objects that a file exports: `export const a = { id: 'a' }`. */
function exportedProperty(program: Program, property: string): string[] {
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return []
    return node.declaration.declarations.flatMap(({ init }) => textOf(objectIn(init), property))
  })
}

/** The object itself, out of `satisfies`, `as` and the call that defines it: `rule({ id: 'a' })`. */
function objectIn(node: Node | null | undefined): Node | null {
  if (node?.type === 'TSSatisfiesExpression' || node?.type === 'TSAsExpression')
    return objectIn(node.expression)
  return node?.type === 'CallExpression' ? objectIn(node.arguments[0]) : (node ?? null)
}

function textOf(node: Node | null, property: string): string[] {
  if (node?.type !== 'ObjectExpression') return []
  return node.properties.flatMap((entry) => {
    if (entry.type !== 'Property' || entry.key.type !== 'Identifier' || entry.key.name !== property) return []
    return entry.value.type === 'Literal' && typeof entry.value.value === 'string' ? [entry.value.value] : []
  })
}

function broken(file: string, says: string): Violation {
  return { law: 'lists', file, line: 0, says }
}
