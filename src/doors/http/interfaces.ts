/** The interfaces derived from the list of operations, the same on the loopback address and on the socket. */
import { Hono, type MiddlewareHandler } from 'hono'
import { mcpOverHttp } from '../mcp/mcp-over-http.ts'
import { changeStream } from './change-stream.ts'
import { documentation } from './documentation.ts'
import type { HttpDoor, LetIn } from './door.ts'
import { openApi } from './open-api.ts'
import { rest } from './rest.ts'
import { rpc } from './rpc.ts'

export function interfaces(door: HttpDoor): Hono<LetIn> {
  const app = new Hono<LetIn>()
  for (const path of ['/api/*', '/rpc/*', '/mcp/*']) app.use(path, neverKept)
  app.get('/api', (c) => c.html(documentation(door.operations, door.house.version)))
  app.get('/api/openapi.json', (c) => c.json(openApi(door.operations, door.house.version)))
  app.get('/api/changes/stream', (c) => changeStream(door, c))
  app.route('/api', rest(door))
  app.route('/rpc', rpc(door))
  app.route('/mcp', mcpOverHttp(door))
  return app
}

/** What a browser was answered about customers is not to lie in its cache on the disk. */
const neverKept: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
}
