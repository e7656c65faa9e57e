/** An MCP server whose tools are operations, run by whatever reaches them. */
import { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import type { Operation } from '#src/operations/operation.ts'
import type { Sinks } from '#src/operations/run-operation.ts'
import { type FailureBody, failureBody, type Log } from '../failure-body.ts'
import type { JsonSchema } from '../json-schema.ts'
import { MOST_CHARACTERS, MOST_ITEMS, type Tool, tools } from './tools.ts'

export interface McpDoor {
  readonly operations: readonly Operation[]
  readonly version: string
  readonly log: Log
  /** runs an operation as agent; `slug` is the organization that the tool call names, or null */
  call(operation: string, input: unknown, slug: string | null, sinks: Sinks): Promise<unknown>
}

const instructions =
  'Perennial watches customer accounts: health, what moved, why, and what to do about it. ' +
  'Every answer names the day it is as of. A value that is null was not measured; it is not zero.'

export function mcpServer(door: McpDoor): McpServer {
  const about = { name: 'perennial', title: 'Perennial', version: door.version }
  const server = new McpServer(about, { instructions, capabilities: { tools: {} } })
  for (const tool of tools(door.operations)) {
    const { name, title, description } = tool
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: described(tool.inputSchema),
        ...(tool.outputSchema === null ? {} : { outputSchema: described(tool.outputSchema) }),
        annotations: { readOnlyHint: tool.operation.permission === 'read', openWorldHint: false },
      },
      (input, { mcpReq }) => answer(door, tool, input, mcpReq.signal),
    )
  }
  return server
}

async function answer(door: McpDoor, tool: Tool, asked: unknown, signal: AbortSignal) {
  const items: unknown[] = []
  let [leftOut, given] = [0, 0]
  const sinks: Sinks = {
    report: () => signal.throwIfAborted(),
    emit: async (item) => {
      signal.throwIfAborted()
      const characters = JSON.stringify(item).length
      // At least one, however long: an answer of nothing but "there is more" could not be narrowed.
      const fits = items.length === 0 || (items.length < MOST_ITEMS && given + characters <= MOST_CHARACTERS)
      if (leftOut > 0 || !fits) leftOut += 1
      else items.push(item)
      given += characters
    },
  }
  try {
    const { organization, ...input } = asRecord(asked)
    const slug = typeof organization === 'string' ? organization : null
    const output = await door.call(tool.operation.name, input, slug, sinks)
    return succeeded(tool.operation.item === undefined ? asRecord(output) : { items, leftOut, output })
  } catch (error) {
    return failed(failureBody(error, door.log))
  }
}

function succeeded(structuredContent: Record<string, unknown>) {
  return { content: [text(JSON.stringify(structuredContent))], structuredContent }
}

/** As text, because that is what the model reads: the code, what went wrong, and what to do. */
function failed({ code, message, hint, details }: FailureBody) {
  const body = JSON.stringify({ code, message, hint, details })
  return { content: [text(body)], isError: true }
}

function text(content: string) {
  return { type: 'text' as const, text: content }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Describes without judging: the operation judges its input itself, in the same words for every door. */
function described(schema: JsonSchema): StandardSchemaWithJSON<unknown> {
  const asWritten = (): Record<string, unknown> => ({ ...schema })
  return {
    '~standard': {
      version: 1,
      vendor: 'perennial',
      validate: (value) => ({ value }),
      jsonSchema: { input: asWritten, output: asWritten },
    },
  }
}
