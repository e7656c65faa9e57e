/** The inputs of an operation as a command line takes them: by position or by option, and back to one object. */
import { resolve } from 'node:path'
import type { Operation } from '#src/operations/operation.ts'
import { coerceTexts } from '../coerce.ts'
import {
  itemsOf,
  jsonSchema,
  type JsonSchema,
  propertiesOf,
  type Property,
  variantsOf,
} from '../json-schema.ts'
import { optionName } from '../names.ts'

export interface CommandInput extends Property {
  readonly isPositional: boolean
  readonly isList: boolean
  readonly isFlag: boolean
  readonly isPath: boolean
  /** `--as-of <date>`, or `<path...>` where it goes by position */
  readonly spelt: string
}

export function commandInputs(operation: Operation): readonly CommandInput[] {
  return propertiesOf(jsonSchema(operation.input, 'input')).map((property) => {
    const isPositional = operation.positional?.includes(property.name) ?? false
    const isPath = operation.paths?.includes(property.name) ?? false
    const isList = itemsOf(property.schema) !== null
    const isFlag = variantsOf(property.schema).some(({ type }) => type === 'boolean')
    const traits = { ...property, isPositional, isPath, isList, isFlag }
    return { ...traits, spelt: isPositional ? positional(traits) : option(traits) }
  })
}

type Traits = Omit<CommandInput, 'spelt'>

function positional({ name, isList, required }: Traits): string {
  const inside = `${optionName(name)}${isList ? '...' : ''}`
  return required ? `<${inside}>` : `[${inside}]`
}

function option({ name, schema, isFlag, isPath }: Traits): string {
  if (isFlag) return schema.default === true ? `--no-${optionName(name)}` : `--${optionName(name)}`
  return `--${optionName(name)} <${isPath ? 'path' : placeholder(schema)}>`
}

function placeholder(schema: JsonSchema): string {
  const [first = {}] = variantsOf(itemsOf(schema) ?? schema)
  if (first.format === 'date') return 'date'
  if (first.enum !== undefined) return 'choice'
  return first.type === 'integer' || first.type === 'number' ? 'number' : 'text'
}

/** What was typed, by the name of the input; a flag is true or false, everything else text. */
export type Typed = ReadonlyMap<string, readonly string[] | boolean>

/** The input as the operation expects it; paths are absolute, because another process may read them. */
export function inputFrom(operation: Operation, typed: Typed, cwd: string): Record<string, unknown> {
  const flags: Record<string, boolean> = {}
  const { standsIn } = operation
  const texts: Record<string, readonly string[]> = standsIn === undefined ? {} : { [standsIn]: [cwd] }
  for (const [name, value] of typed) {
    if (typeof value === 'boolean') flags[name] = value
    else
      texts[name] = operation.paths?.includes(name) === true ? value.map((path) => resolve(cwd, path)) : value
  }
  return { ...coerceTexts(jsonSchema(operation.input, 'input'), texts), ...flags }
}
