/** `perennial mcp`: the operations that only read, as tools for a machine on standard input and output. */
import type { Operation } from '#src/operations/operation.ts'
import type { Log } from '../failure-body.ts'
import { mcpOverStdio } from '../mcp/mcp-over-stdio.ts'
import type { ExtraCommand } from './command-line.ts'
import type { Reached } from './reached.ts'
import type { Readable } from 'node:stream'

export interface McpCommand {
  readonly operations: readonly Operation[]
  readonly version: string
  readonly log: Log
  readonly stdin: Readable
  /** reaches the data as agent */
  reach(): Promise<Reached>
}

export function mcpCommand({ operations, version, log, stdin, reach }: McpCommand): ExtraCommand {
  return {
    name: 'mcp',
    summary: 'Serve an agent over standard input and output (MCP)',
    description:
      'For programs that speak the Model Context Protocol and start their tools themselves. The agent may ' +
      'what only reads. Works beside a running server, and without one.',
    options: [
      { flags: '--organization <slug>', description: 'the organization, where the agent names none' },
    ],
    examples: ['perennial mcp', 'perennial mcp --organization sample'],
    run: async ({ organization }, { stdout, interrupted }) => {
      const reached = await reach()
      const usual = typeof organization === 'string' ? organization : null
      const call: Parameters<typeof mcpOverStdio>[0]['call'] = (operation, input, slug, sinks) =>
        reached.call(operation, input, slug ?? usual, sinks, interrupted)
      try {
        await mcpOverStdio({ operations, version, log, call }, stdin, stdout, interrupted)
      } finally {
        await reached.close()
      }
    },
  }
}
