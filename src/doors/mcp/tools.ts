/** The tools that a machine may use: every operation that the role agent may run, with its schemas. */
import { may } from '#src/access/may.ts'
import type { Operation } from '#src/operations/operation.ts'
import { inputsFor } from '../call-operation.ts'
import { jsonSchema, type JsonSchema } from '../json-schema.ts'
import { toolName } from '../names.ts'

export interface Tool {
  readonly name: string
  readonly operation: Operation
  readonly title: string
  readonly description: string
  readonly inputSchema: JsonSchema
  /** null where it is too long to be told beforehand; the answer says itself what it holds */
  readonly outputSchema: JsonSchema | null
}

/** More items than this fill the memory of the reader rather than its mind. */
export const MOST_ITEMS = 200

/** Nor more characters of them than this: three diagnoses with their records, or two hundred lines of a list. */
export const MOST_CHARACTERS = 100_000

/** A list of tools is read whole before anything is asked: a schema of more characters than this costs more than it tells. */
const LONGEST_SCHEMA = 2_300

export function tools(operations: readonly Operation[]): readonly Tool[] {
  const nobody = { organizationId: '', role: 'agent' } as const
  return operations
    .filter(({ permission, takesFile }) => may(nobody, permission) && takesFile !== true)
    .map((operation) => ({
      name: toolName(operation),
      operation,
      title: operation.summary,
      description: operation.description,
      inputSchema: inputSchema(operation),
      outputSchema: operation.isFile === true ? null : unlessTooLong(answerSchema(operation)),
    }))
}

function unlessTooLong(schema: JsonSchema): JsonSchema | null {
  return JSON.stringify(schema).length > LONGEST_SCHEMA ? null : schema
}

/** What an agent may give; and, as a tool has no headers, the organization. */
function inputSchema(operation: Operation): JsonSchema {
  const schema = jsonSchema(operation.input, 'input')
  const known = inputsFor(operation, { role: 'agent', isAtMachine: false })
  const given = Object.entries(schema.properties ?? {}).filter(([name]) => known.includes(name))
  const organization = {
    type: 'string',
    description: 'Its slug; leave out for the one in use',
  } as const
  return { ...schema, type: 'object', properties: { ...Object.fromEntries(given), organization } }
}

function answerSchema({ output, item }: Operation): JsonSchema {
  const answer = jsonSchema(output, 'output')
  if (item === undefined) return answer
  return {
    type: 'object',
    required: ['items', 'leftOut', 'output'],
    properties: {
      items: {
        type: 'array',
        items: jsonSchema(item, 'output'),
        description: `At most ${MOST_ITEMS}, and fewer where they are long`,
      },
      leftOut: { type: 'integer', description: 'How many more there were; narrow the question to see them' },
      output: answer,
    },
  }
}
