/** What the texts of the browser are given, as their English says it: the types of the arguments of each function, by its path. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Node, parseSync } from 'oxc-parser'
import { plain, wordedIn } from './house/worded.ts'

const folder = join(import.meta.dirname, '../../src/web/messages')

/** `movement.joined` → `['readonly string[]']`: by the name under which the texts are known, and the path in them. */
export function messageFunctions(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const file of readdirSync(folder).filter((name) => /^en.*\.ts$/.test(name))) {
    const text = readFileSync(join(folder, file), 'utf8')
    const known = new Map(parseSync(file, text).program.body.flatMap(namedIn))
    for (const value of known.values()) {
      const worded = wordedIn(value)
      if (worded === null) continue
      for (const [path, types] of below(worded.texts, worded.name, { text, known })) found.set(path, types)
    }
  }
  return found
}

interface Within {
  readonly text: string
  readonly known: ReadonlyMap<string, Node>
}

function namedIn(statement: Node): [string, Node][] {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
  if (declared?.type === 'FunctionDeclaration') return declared.id ? [[declared.id.name, declared]] : []
  if (declared?.type !== 'VariableDeclaration') return []
  return declared.declarations.flatMap(({ id, init }): [string, Node][] =>
    id.type === 'Identifier' && init ? [[id.name, init]] : [],
  )
}

function below(given: Node, path: string, within: Within): [string, string[]][] {
  const node = plain(given)
  if (node.type === 'Identifier') {
    const value = within.known.get(node.name)
    return value === undefined ? [] : below(value, path, within)
  }
  if (node.type === 'ObjectExpression') {
    return node.properties.flatMap((property) => {
      if (property.type === 'SpreadElement') return []
      const key =
        property.key.type === 'Identifier'
          ? property.key.name
          : String((property.key as { value?: unknown }).value)
      return below(property.value, `${path}.${key}`, within)
    })
  }
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionDeclaration') return []
  return [[path, node.params.map((parameter) => typeOf(parameter, within))]]
}

function typeOf(parameter: Node, { text }: Within): string {
  const annotation = 'typeAnnotation' in parameter ? (parameter.typeAnnotation as Node | null) : null
  return annotation === null
    ? ''
    : text
        .slice(annotation.start + 1, annotation.end)
        .replaceAll(/\s+/g, ' ')
        .trim()
}
