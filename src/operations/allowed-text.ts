/** What a field may hold, in words, read from its schema: `"High", "Medium", "Low" or null`. */
import { z } from 'zod'

type Schema = z.core.JSONSchema.BaseSchema

export function allowedText(schema: z.ZodType): string {
  return textOf(z.toJSONSchema(schema, { io: 'input' }))
}

function textOf(schema: Schema): string {
  const several = Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : undefined
  const variants = schema.anyOf ?? schema.oneOf ?? several
  if (variants !== undefined) return [...new Set(variants.map((one) => textOf(one as Schema)))].join(' or ')
  if (schema.enum !== undefined) return schema.enum.map((word) => JSON.stringify(word)).join(', ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.type === 'array') return `list of ${textOf(schema.items as Schema)}`
  if (schema.type === 'object') return objectText(schema)
  if (schema.type === 'string') return stringText(schema)
  if (schema.type === 'boolean') return 'true or false'
  return schema.type === 'integer' || schema.type === 'number' ? numberText(schema) : String(schema.type)
}

function objectText({ properties = {} }: Schema): string {
  const fields = Object.entries(properties).map(([name, each]) => {
    const { const: only } = each as Schema
    return only === undefined ? name : `${name}: ${JSON.stringify(only)}`
  })
  return `{ ${fields.join(', ')} }`
}

function stringText({ format, pattern }: Schema): string {
  if (format === 'date') return 'day as 2026-06-30'
  if (format === 'email') return 'e-mail address'
  return pattern === undefined ? 'text' : 'quarter as 2026-Q3'
}

function numberText({ type, minimum, maximum }: Schema): string {
  const kind = type === 'integer' ? 'whole number' : 'number'
  const least = minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? '' : ` from ${minimum}`
  return `${kind}${least}${maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum}`}`
}
