/** Lets in only requests that a person of this machine meant: the right host, the right origin, signed in. */
import { Failure } from '#src/kernel/failure.ts'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Log } from '../failure-body.ts'
import { answerFailure, type LetIn } from './door.ts'
import type { Sessions } from './sessions.ts'
import { signInPage } from './sign-in-page.ts'

const ourHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Against DNS rebinding: a name that an attacker points at 127.0.0.1 is not ours. */
export function onlyOurHost(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('Host') ?? ''
    if (ourHosts.has(host.replace(/:\d+$/, '').toLowerCase())) return next()
    const failure = new Failure('forbidden', `Perennial does not answer to the host "${host}"`, {
      hint: 'Open it as localhost or 127.0.0.1.',
    })
    return answerFailure(c, failure, log)
  }
}

/** Against requests that a page of another origin sends with the cookie of the person. */
export function onlyOurOrigin(log: Log): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const origin = c.req.header('Origin')
    const site = c.req.header('Sec-Fetch-Site') ?? 'none'
    const isOurs = origin === undefined ? site === 'none' : origin === `http://${c.req.header('Host')}`
    if (isOurs || site === 'same-origin') return next()
    return answerFailure(c, new Failure('forbidden', 'The request comes from another site'), log)
  }
}

/** By the cookie of the sign-in link, or by `Authorization: Bearer`; a page asks, an API refuses. */
export function onlySignedIn(sessions: Sessions, log: Log): MiddlewareHandler<LetIn> {
  return async (c, next) => {
    const [, bearer] = /^Bearer (\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
    if (!sessions.isSignedIn(bearer ?? getCookie(c, sessions.cookieName))) return refuse(c, log)
    c.set('role', 'operator')
    c.set('isAtMachine', false)
    return next()
  }
}

function refuse(c: Context, log: Log): Response | Promise<Response> {
  const wantsPage = c.req.method === 'GET' && (c.req.header('Accept') ?? '').includes('text/html')
  if (wantsPage) return c.html(signInPage('unknown'), 401)
  const failure = new Failure('not-signed-in', 'Nobody is signed in', {
    hint: 'Open a fresh link from "npx perennial link", or send a token from "npx perennial link --token".',
  })
  c.header('WWW-Authenticate', 'Bearer')
  return answerFailure(c, failure, log)
}
