/** MCP over standard input and output, for a program that starts Perennial as its tool. */
import type { Readable, Writable } from 'node:stream'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { type McpDoor, mcpServer } from './mcp-server.ts'

/** Resolves when the other side has closed its end, or `stop` is signalled. */
export async function mcpOverStdio(
  door: McpDoor,
  stdin: Readable,
  stdout: Writable,
  stop: AbortSignal,
): Promise<void> {
  const transport = new StdioServerTransport(stdin, stdout)
  const served = serveStdio(() => mcpServer(door), {
    transport,
    onerror: (err) => door.log.error({ err }, 'MCP over standard input'),
  })
  await new Promise<void>((resolve) => {
    stdin.once('close', resolve)
    stdin.once('end', resolve)
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  await served.close()
}
