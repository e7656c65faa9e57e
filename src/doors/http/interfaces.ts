/** The interfaces derived from the list of operations, the same on the loopback address and on the socket. */
import { Hono } from 'hono'
import { mcpOverHttp } from '../mcp/mcp-over-http.ts'
import { documentation } from './documentation.ts'
import type { HttpDoor, LetIn } from './door.ts'
import { openApi } from './open-api.ts'
import { rest } from './rest.ts'
import { rpc } from './rpc.ts'

export function interfaces(door: HttpDoor): Hono<LetIn> {
  const app = new Hono<LetIn>()
  app.get('/api', (c) => c.html(documentation(door.operations, door.house.version)))
  app.get('/api/openapi.json', (c) => c.json(openApi(door.operations, door.house.version)))
  app.route('/api', rest(door))
  app.route('/rpc', rpc(door))
  app.route('/mcp', mcpOverHttp(door))
  return app
}
