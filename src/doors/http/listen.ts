/** Listens on the loopback address, and stops without cutting off who is being answered. */
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Failure } from '#src/kernel/failure.ts'

/** Long enough for an answer under way, short enough for a person who pressed Ctrl-C. */
const GRACE_MILLISECONDS = 3000
const IDLE_MILLISECONDS = 20

export type Answer = (request: Request) => Response | Promise<Response>

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

/**
 * @param port 0: any free one
 * @throws Failure 'conflict' when the port is taken
 */
export async function listen(answer: Answer, port: number): Promise<Listening> {
  const server = createServer(getRequestListener(answer))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const given = typeof address === 'object' && address !== null ? address.port : port
  // Not "localhost": that may lead to ::1, where another user of the machine could listen for the link.
  return { url: `http://127.0.0.1:${given}`, close: () => closeGracefully(server) }
}

/** Takes no more callers, lets those inside finish, and then shows the last ones out. */
export async function closeGracefully(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS)
  // A connection that was busy is kept alive for the next request once it is answered.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_MILLISECONDS)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(late)
  clearInterval(idle)
}

function explained(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new Failure('conflict', `Port ${port} is taken by another program`, {
      hint: `Choose another one: PORT=${port + 1} npm start`,
      cause: error,
    })
  }
  if (code !== 'EACCES') return error
  return new Failure('misconfigured', `Port ${port} may not be opened by this user`, {
    hint: 'Choose one above 1023: PORT=4747 npm start',
    cause: error,
  })
}
