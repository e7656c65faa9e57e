/** Redeems a one-time link: the first real visit signs the browser in, and nothing else uses the link up. */
import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { LetIn } from './door.ts'
import type { Sessions } from './sessions.ts'
import { signInPage } from './sign-in-page.ts'

export function signIn(app: Hono<LetIn>, sessions: Sessions): void {
  app.get('/sign-in', (c) => {
    c.header('Cache-Control', 'no-store')
    if (!isVisit(c)) return c.body(null, 204)
    const session = sessions.redeem(c.req.query('token') ?? '')
    if (session === null) {
      const alreadyIn = sessions.isSignedIn(getCookie(c, sessions.cookieName))
      return alreadyIn ? c.redirect('/', 303) : c.html(signInPage('used'), 401)
    }
    setCookie(c, sessions.cookieName, session, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: sessions.sessionSeconds,
    })
    return c.redirect('/', 303)
  })
}

/** Not a link preview, a prefetch or a look at the headers: those must not use up the link. */
function isVisit(c: Context): boolean {
  const purposes = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].map((name) => c.req.header(name) ?? '')
  if (purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose))) return false
  const destination = c.req.header('Sec-Fetch-Dest') ?? 'document'
  return c.req.method === 'GET' && destination === 'document'
}
