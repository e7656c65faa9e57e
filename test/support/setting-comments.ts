/** What the types of the settings say of each: its comment. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, type TSInterfaceDeclaration, type TSSignature, type TSType } from 'oxc-parser'

const path = join(import.meta.dirname, '../../src/detect/settings.ts')

/** By the path of the setting, or of the group of settings that are alike: `health.weights`. */
export function settingComments(): ReadonlyMap<string, string> {
  const text = readFileSync(path, 'utf8')
  const { program, comments } = parseSync(path, text)
  const before = (start: number): string | null => {
    const found = comments.find((one) => one.end <= start && text.slice(one.end, start).trim() === '')
    return found === undefined ? null : found.value.replaceAll(/\s*\n?\s*\*\s*/g, ' ').trim()
  }
  const groups = new Map<
    string,
    { readonly body: TSInterfaceDeclaration['body']['body']; readonly says: string | null }
  >()
  for (const node of program.body) {
    if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'TSInterfaceDeclaration')
      continue
    groups.set(node.declaration.id.name, { body: node.declaration.body.body, says: before(node.start) })
  }
  const told = new Map<string, string>()
  const walk = (members: readonly TSSignature[], prefix: string): void => {
    for (const member of members) {
      if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') continue
      const type = member.typeAnnotation?.typeAnnotation
      const group = type === undefined ? undefined : groups.get(referred(type) ?? '')
      const name = prefix + member.key.name
      if (group !== undefined) walk(group.body, `${name}.`)
      else if (type?.type === 'TSTypeLiteral') walk(type.members, `${name}.`)
      told.set(name, before(member.start) ?? '')
    }
  }
  walk(groups.get('Settings')!.body, '')
  return told
}

function referred(type: TSType): string | null {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : null
}
