/** What a value may be, in a few words for a reader: `whole number 1–500`, `list of text`, `date or null`. */
import { itemsOf, type JsonSchema, variantsOf } from './json-schema.ts'

const formats: Readonly<Record<string, string>> = {
  date: 'date YYYY-MM-DD',
  'date-time': 'instant, ISO 8601',
  uuid: 'UUID',
  email: 'e-mail address',
}

export function typeText(schema: JsonSchema): string {
  return [...new Set(variantsOf(schema).map(oneType))].join(' or ')
}

function oneType(schema: JsonSchema): string {
  if (schema.type === 'null') return 'null'
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(', ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  switch (schema.type) {
    case 'string':
      return formats[schema.format ?? ''] ?? 'text'
    case 'integer':
      return `whole number${bounds(schema)}`
    case 'number':
      return `number${bounds(schema)}`
    case 'boolean':
      return 'true or false'
    case 'array':
      return `list of ${typeText(itemsOf(schema) ?? {})}`
    case 'object':
      return 'object'
    default:
      return schema.anyOf === undefined && schema.oneOf === undefined ? 'anything' : typeText(schema)
  }
}

function bounds({ minimum, maximum }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum}–${maximum}`
  if (minimum !== undefined) return ` from ${minimum}`
  return maximum === undefined ? '' : ` up to ${maximum}`
}
