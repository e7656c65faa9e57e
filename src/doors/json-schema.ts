/** The schemas of operations as JSON Schema, from which help, documentation, tools and coercion are derived. */
import { z } from 'zod'

export type JsonSchema = z.core.JSONSchema.BaseSchema

const known = { input: new WeakMap<z.ZodType, JsonSchema>(), output: new WeakMap<z.ZodType, JsonSchema>() }

/** Draft 2020-12; `input` is what a caller may send (defaults may be left out), `output` what it receives. */
export function jsonSchema(schema: z.ZodType, direction: 'input' | 'output'): JsonSchema {
  const before = known[direction].get(schema)
  if (before !== undefined) return before
  const { $schema: _dialect, ...converted } = z.toJSONSchema(schema, {
    io: direction,
    override: ({ jsonSchema }) => leaveOutNoise(jsonSchema),
  })
  known[direction].set(schema, converted)
  return converted
}

/** The pattern behind a named format and the bounds of every whole number say nothing to a reader. */
function leaveOutNoise(schema: JsonSchema): void {
  if (schema.format !== undefined) Reflect.deleteProperty(schema, 'pattern')
  if (schema.minimum === Number.MIN_SAFE_INTEGER) Reflect.deleteProperty(schema, 'minimum')
  if (schema.maximum === Number.MAX_SAFE_INTEGER) Reflect.deleteProperty(schema, 'maximum')
}

export interface Property {
  readonly name: string
  readonly schema: JsonSchema
  readonly required: boolean
}

/** The properties of an object schema, in their order. */
export function propertiesOf(schema: JsonSchema): readonly Property[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    schema: asSchema(property),
    required: schema.required?.includes(name) ?? false,
  }))
}

/** The schemas of which a value may follow any: those of a union, one for each of several types, or the schema itself. */
export function variantsOf(schema: JsonSchema): readonly JsonSchema[] {
  const variants = schema.anyOf ?? schema.oneOf
  if (variants !== undefined) return variants.map(asSchema)
  return Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : [schema]
}

/** The schema of the items, where the value may be a list. */
export function itemsOf(schema: JsonSchema): JsonSchema | null {
  const list = variantsOf(schema).find(({ type }) => type === 'array')
  if (list === undefined) return null
  return Array.isArray(list.items) ? {} : asSchema(list.items ?? true)
}

function asSchema(schema: JsonSchema | boolean): JsonSchema {
  return typeof schema === 'boolean' ? {} : schema
}
