/** Who is signed in: one-time links, and the signed values that a browser or a program then shows. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const LINK_HOURS = 24
const SESSION_DAYS = 30
const HOUR = 3_600_000

export interface Sessions {
  /** of the cookie; names the installation, because the browser keeps cookies of a host, not of a port */
  readonly cookieName: string
  readonly sessionSeconds: number
  /** a random one-time token of 256 bits, good for 24 hours or until this process ends */
  issueLink(): { readonly token: string; readonly expiresAt: Date }
  /** exchanges a one-time token for a session, once; null when it is not known, used or expired */
  redeem(token: string): string | null
  /** a signed session value, good for 30 days, also after a restart */
  seal(): { readonly session: string; readonly expiresAt: Date }
  isSignedIn(session: string | undefined): boolean
}

export function makeSessions(secret: Uint8Array, now: () => Date): Sessions {
  // Kept hashed, so that reading the memory of the process gives no link away.
  const links = new Map<string, number>()
  const sign = (text: string): Buffer => createHmac('sha256', secret).update(text).digest()

  const seal = (): { session: string; expiresAt: Date } => {
    const expires = now().getTime() + SESSION_DAYS * 24 * HOUR
    const text = `${expires}.${randomBytes(16).toString('base64url')}`
    return { session: `${text}.${sign(text).toString('base64url')}`, expiresAt: new Date(expires) }
  }
  const isSignedIn = (session: string | undefined): boolean => {
    const [, text = '', expires = '', signature = ''] =
      /^((\d+)\.[\w-]+)\.([\w-]+)$/.exec(session ?? '') ?? []
    const expected = sign(text)
    const given = Buffer.from(signature, 'base64url')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false
    return Number(expires) > now().getTime()
  }
  const issueLink = (): { token: string; expiresAt: Date } => {
    for (const [link, expires] of links) if (expires <= now().getTime()) links.delete(link)
    const token = randomBytes(32).toString('base64url')
    const expires = now().getTime() + LINK_HOURS * HOUR
    links.set(digest(token), expires)
    return { token, expiresAt: new Date(expires) }
  }
  const redeem = (token: string): string | null => {
    const link = digest(token)
    const expires = links.get(link) ?? 0
    links.delete(link)
    return expires > now().getTime() ? seal().session : null
  }

  const cookieName = `perennial-${sign('cookie name').toString('hex').slice(0, 8)}`
  return {
    cookieName,
    sessionSeconds: (SESSION_DAYS * 24 * HOUR) / 1000,
    issueLink,
    redeem,
    seal,
    isSignedIn,
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
