/** From text, as it comes from a query or a command line, to the JSON that an operation's input expects. */
import { itemsOf, type JsonSchema, propertiesOf, variantsOf } from './json-schema.ts'

/** What does not fit is left as it is: the operation then says what is wrong with it. */
export function coerceText(schema: JsonSchema, text: string): unknown {
  for (const { type } of variantsOf(schema)) {
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
    if ((type === 'integer' || type === 'number') && text.trim() !== '' && Number.isFinite(Number(text))) {
      return Number(text)
    }
    if (type === 'object' && text.startsWith('{')) return parsed(text)
  }
  return text
}

/** Coerces each named text; one that is given several times becomes a list. */
export function coerceTexts(
  schema: JsonSchema,
  texts: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> {
  const properties = new Map(propertiesOf(schema).map((property) => [property.name, property.schema]))
  return Object.fromEntries(
    Object.entries(texts).map(([name, given]) => [name, coerceProperty(properties.get(name) ?? {}, given)]),
  )
}

function coerceProperty(schema: JsonSchema, given: readonly string[]): unknown {
  const items = itemsOf(schema)
  if (items !== null) return given.map((text) => coerceText(items, text))
  const [only] = given
  return only !== undefined && given.length === 1 ? coerceText(schema, only) : given
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
