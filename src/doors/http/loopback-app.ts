/** Everything that the loopback address answers: sign-in, API, RPC, MCP and the web app, for who is signed in. */
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { answerFailure, type HttpDoor, type LetIn } from './door.ts'
import { onlyOurHost, onlyOurOrigin, onlySignedIn } from './guard.ts'
import { interfaces } from './interfaces.ts'
import type { Sessions } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { webFiles } from './web-files.ts'

/** @param webDirectory where the built web app lies */
export function loopbackApp(door: HttpDoor, sessions: Sessions, webDirectory: string): Hono<LetIn> {
  const app = new Hono<LetIn>()
  app.onError((error, c) => answerFailure(c, error, door.log))
  app.use(protection, onlyOurHost(door.log), onlyOurOrigin(door.log))
  signIn(app, sessions)
  app.use(onlySignedIn(sessions, door.log))
  app.route('/', interfaces(door))
  app.route('/', webFiles(webDirectory))
  return app
}

const protection = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // Loopback has no TLS to insist on, and a browser would remember it for every port of localhost.
  strictTransportSecurity: false,
})
