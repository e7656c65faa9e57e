/** MCP over streamable HTTP, at `/mcp`: whoever was let in acts here as an agent, whatever else they may do. */
import { createMcpHandler } from '@modelcontextprotocol/server'
import { Hono } from 'hono'
import { type Call, callOperation } from '../call-operation.ts'
import { type HttpDoor, type LetIn, organizationHeader } from '../http/door.ts'
import { mcpServer } from './mcp-server.ts'

export function mcpOverHttp(door: HttpDoor): Hono<LetIn> {
  const handler = createMcpHandler(({ requestInfo }) =>
    mcpServer({
      operations: door.operations,
      version: door.house.version,
      log: door.log,
      call: (operation, input, slug, sinks) => {
        const named = slug ?? requestInfo?.headers.get(organizationHeader) ?? null
        const call: Call = { operation, input, slug: named, role: 'agent', isAtMachine: false }
        return callOperation(door, call, sinks)
      },
    }),
  )
  const app = new Hono<LetIn>()
  app.all('/', (c) => handler.fetch(c.req.raw))
  return app
}
