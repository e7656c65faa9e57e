/** Everything that the socket answers: the same interfaces without a session, what runs here, and credentials. */
import type { Role } from '#src/access/actor.ts'
import { Hono } from 'hono'
import { answerFailure, type HttpDoor, type LetIn } from './door.ts'
import { interfaces } from './interfaces.ts'
import type { Sessions } from './sessions.ts'

/** What runs behind a socket. */
export interface About {
  readonly pid: number
  readonly version: string
  /** where the browser finds it; null: a command that opened the data itself, and serves no browser */
  readonly url: string | null
}

/** The caller may lower itself from operator to agent with this header, and never raise itself. */
export const roleHeader = 'Perennial-Role'

/** @param sessions null where no browser is served, and so no link can be made */
export function socketApp(door: HttpDoor, about: About, sessions: Sessions | null): Hono<LetIn> {
  const app = new Hono<LetIn>()
  app.onError((error, c) => answerFailure(c, error, door.log))
  app.get('/about', (c) => c.json(about))
  if (sessions !== null && about.url !== null) credentials(app, about.url, sessions)
  app.use(async (c, next) => {
    const role: Role = c.req.header(roleHeader) === 'agent' ? 'agent' : 'operator'
    c.set('role', role)
    c.set('isAtMachine', true)
    return next()
  })
  app.route('/', interfaces(door))
  return app
}

/** Only whoever may open the socket may make credentials; so they are no operations. */
function credentials(app: Hono<LetIn>, url: string, sessions: Sessions): void {
  app.post('/link', (c) => {
    const { token, expiresAt } = sessions.issueLink()
    return c.json({ url: signInUrl(url, token), expiresAt: expiresAt.toISOString() })
  })
  app.post('/token', (c) => {
    const { session, expiresAt } = sessions.seal()
    return c.json({ token: session, expiresAt: expiresAt.toISOString() })
  })
}

/** The one-time link as a person opens it. */
export function signInUrl(url: string, token: string): string {
  return new URL(`/sign-in?token=${token}`, url).href
}
