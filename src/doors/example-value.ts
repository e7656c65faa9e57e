/** A value that a property could have, for examples: its own example if it has one, else one of its type. */
import { itemsOf, type JsonSchema, variantsOf } from './json-schema.ts'

export function exampleValue(name: string, schema: JsonSchema): unknown {
  const [given] = schema.examples ?? []
  if (given !== undefined) return given
  const items = itemsOf(schema)
  if (items !== null) return [exampleValue(name, items)]
  const [first = {}] = variantsOf(schema)
  if (first.enum !== undefined) return first.enum[0]
  if (first.type === 'integer' || first.type === 'number') return first.minimum ?? 1
  if (first.type === 'boolean') return true
  if (first.type === 'object') return {}
  return first.format === 'date' ? '2026-06-30' : name.toUpperCase()
}
