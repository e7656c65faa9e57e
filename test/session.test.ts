/** Who gets in at the loopback address: only a signed-in person of this machine, by a link that works once. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loopbackApp } from '#src/doors/http/loopback-app.ts'
import { listen } from '#src/doors/http/listen.ts'
import { sessionSecret } from '#src/doors/http/session-secret.ts'
import { makeSessions, type Sessions } from '#src/doors/http/sessions.ts'
import { signInUrl } from '#src/doors/http/socket-app.ts'
import { logInto, secret } from './support/doors.ts'
import { type HouseWithDoors, houseWithDoors } from './support/house-with-doors.ts'
import { tinyOperations } from './support/tiny-operations.ts'

const HOUR = 3_600_000
let lived: HouseWithDoors
let web: string
let now: number
let sessions: Sessions
let app: ReturnType<typeof loopbackApp>
const logged: unknown[] = []

beforeAll(async () => {
  lived = await houseWithDoors()
  web = mkdtempSync(join(tmpdir(), 'perennial-web-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>The app</title>')
  writeFileSync(
    join(web, 'assets', 'app-1a2b3c.js'),
    `console.log(${'"long enough to be worth it",'.repeat(80)} 1)`,
  )
})

afterAll(async () => {
  await lived.close()
  rmSync(web, { recursive: true })
})

beforeEach(() => {
  now = Date.parse('2026-06-30T12:00:00Z')
  logged.length = 0
  sessions = makeSessions(secret, () => new Date(now))
  app = loopbackApp({ operations: tinyOperations, house: lived.house, log: logInto(logged) }, sessions, web)
})

const own = 'http://127.0.0.1:4747'

async function ask(
  path: string,
  headers: Record<string, string> = {},
  init: RequestInit = {},
): Promise<Response> {
  return app.fetch(new Request(`${own}${path}`, { ...init, headers: { Host: '127.0.0.1:4747', ...headers } }))
}

const visit = { Accept: 'text/html,*/*;q=0.8', 'Sec-Fetch-Dest': 'document' }

function link(): string {
  return (
    new URL(signInUrl(own, sessions.issueLink().token)).pathname +
    new URL(signInUrl(own, sessions.issueLink().token)).search
  )
}

async function signedIn(): Promise<Record<string, string>> {
  const response = await ask(link(), visit)
  return { Cookie: (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
}

describe('a sign-in link', () => {
  it('signs a browser in and leads to the app without the token in its address', async () => {
    const response = await ask(link(), visit)
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/')
    expect(response.headers.get('Set-Cookie')).toMatch(/HttpOnly/)
    expect(response.headers.get('Set-Cookie')).toMatch(/SameSite=Lax/)
    const cookie = (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
    const page = await ask('/', { ...visit, Cookie: cookie })
    expect(await page.text()).toContain('The app')
  })

  it('works once', async () => {
    const path = link()
    expect((await ask(path, visit)).status).toBe(303)
    const again = await ask(path, visit)
    expect(again.status).toBe(401)
    expect(await again.text()).toContain('npx perennial link')
    expect(again.headers.get('Set-Cookie')).toBeNull()
  })

  it('opened again by who is signed in leads to the app', async () => {
    const path = link()
    const first = await ask(path, visit)
    const cookie = (first.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
    expect((await ask(path, { ...visit, Cookie: cookie })).status).toBe(303)
  })

  it.each<[string, Record<string, string>, string]>([
    ['a prefetch', { 'Sec-Purpose': 'prefetch' }, 'GET'],
    ['a prerender', { 'Sec-Purpose': 'prefetch;prerender' }, 'GET'],
    ['an old prefetch', { Purpose: 'prefetch' }, 'GET'],
    ['an image in a page', { 'Sec-Fetch-Dest': 'image' }, 'GET'],
    ['a look at the headers', {}, 'HEAD'],
  ])('is not used up by %s', async (_what, headers, method) => {
    const path = link()
    const looked = await ask(path, { ...visit, ...headers }, { method })
    expect(looked.headers.get('Set-Cookie')).toBeNull()
    expect((await ask(path, visit)).status).toBe(303)
  })

  it('is good for a day', async () => {
    const path = link()
    now += 24 * HOUR
    expect((await ask(path, visit)).status).toBe(401)
  })

  it('that nobody made signs nobody in', async () => {
    expect((await ask('/sign-in?token=abc', visit)).status).toBe(401)
    expect((await ask('/sign-in', visit)).status).toBe(401)
  })
})

describe('a session', () => {
  it('outlives a restart, and is over after 30 days', async () => {
    const cookie = await signedIn()
    sessions = makeSessions(secret, () => new Date(now))
    app = loopbackApp({ operations: tinyOperations, house: lived.house, log: logInto(logged) }, sessions, web)
    now += 29 * 24 * HOUR
    expect((await ask('/api/who', cookie)).status).toBe(200)
    now += 24 * HOUR
    expect((await ask('/api/who', cookie)).status).toBe(401)
  })

  it('is refused when any part of it is changed', async () => {
    const { session } = sessions.seal()
    const [expires = '', id = '', signature = ''] = session.split('.')
    expect(sessions.isSignedIn(session)).toBe(true)
    const forged = [
      `${Number(expires) + 1}.${id}.${signature}`,
      `${expires}.${id}x.${signature}`,
      `${expires}.${id}.${signature.slice(0, -2)}AA`,
      `${expires}.${id}.`,
      `${expires}.${id}`,
      '',
    ]
    for (const each of forged) expect(sessions.isSignedIn(each), each).toBe(false)
    expect(makeSessions(Buffer.alloc(32, 2), () => new Date(now)).isSignedIn(session)).toBe(false)
  })

  it('may be shown as a bearer token by a program', async () => {
    const { session } = sessions.seal()
    expect((await ask('/api/who', { Authorization: `Bearer ${session}` })).status).toBe(200)
  })
})

describe('without a session', () => {
  it.each(['/', '/accounts/1', '/api', '/assets/app-1a2b3c.js'])(
    'a browser at %s is told how to get in',
    async (path) => {
      const response = await ask(path, visit)
      expect(response.status).toBe(401)
      const text = await response.text()
      expect(text).toContain('npx perennial link')
      expect(text).not.toContain('The app')
    },
  )

  it.each([
    ['/api/who', 'GET'],
    ['/api/openapi.json', 'GET'],
    ['/rpc/who', 'POST'],
    ['/mcp', 'POST'],
  ])('a program at %s gets a failure', async (path, method) => {
    const response = await ask(path, {}, { method })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({
      code: 'not-signed-in',
      hint: expect.stringContaining('link'),
    })
  })
})

describe('with a session', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:4747', ''])(
    'the host "%s" is not ours',
    async (host) => {
      const response = await ask('/api/who', { ...(await signedIn()), Host: host })
      expect(response.status).toBe(403)
    },
  )

  it.each(['localhost', 'localhost:4747', 'LOCALHOST:80', '127.0.0.1', '[::1]:4747'])(
    'the host "%s" is ours',
    async (host) => {
      expect((await ask('/api/who', { ...(await signedIn()), Host: host })).status).toBe(200)
    },
  )

  it.each<[string, Record<string, string>, number]>([
    ['our own page', { Origin: own, 'Sec-Fetch-Site': 'same-origin' }, 200],
    ['a program', {}, 200],
    ['another site', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another port of this machine', { Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a page that hides its origin', { Origin: 'null' }, 403],
    ['a form of another site without origin', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('a change asked for by %s', async (_who, headers, status) => {
    const asked = { ...(await signedIn()), ...headers, 'Content-Type': 'application/json' }
    const response = await ask('/api/count', asked, { method: 'POST', body: '{"to":1}' })
    expect(response.status).toBe(status)
  })

  it('a body that a form could send is not taken', async () => {
    const asked = { ...(await signedIn()), 'Content-Type': 'text/plain' }
    const response = await ask('/api/count', asked, { method: 'POST', body: '{"to":1}' })
    expect(response.status).toBe(400)
  })

  it('what is not there is a failure under /api, and the app elsewhere', async () => {
    const cookie = await signedIn()
    const missing = await ask('/api/nothing', cookie)
    expect(missing.status).toBe(404)
    expect(await missing.json()).toMatchObject({ code: 'not-found' })
    const wrong = await ask('/api/count', cookie)
    expect(await wrong.json()).toMatchObject({ hint: 'Use POST: count.' })
    expect(await (await ask('/accounts/5/plan', { ...cookie, ...visit })).text()).toContain('The app')
    expect((await ask('/assets/old-000000.js', cookie)).status).toBe(404)
    expect((await ask('/rpc/nothing', { ...cookie, Origin: own }, { method: 'POST' })).status).toBe(404)
  })

  it('the files of the app are compressed, and kept by the browser where their name holds a hash', async () => {
    const cookie = await signedIn()
    const script = await ask('/assets/app-1a2b3c.js', { ...cookie, 'Accept-Encoding': 'gzip' })
    expect(script.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('Content-Encoding')).toBe('gzip')
    expect(script.headers.get('Content-Type')).toMatch(/javascript/)
    expect((await ask('/', { ...cookie, ...visit })).headers.get('Cache-Control')).toBe('no-cache')
  })

  it.each(['/..%2fsecret', '/%2e%2e/%2e%2e/etc/passwd', '/assets/..%2f..%2fetc/passwd'])(
    'nothing outside of the app is served at %s',
    async (path) => {
      const text = await (await ask(path, await signedIn())).text()
      expect(text).not.toContain('root:')
    },
  )

  it('every answer carries the headers that protect it', async () => {
    for (const path of ['/', '/api', '/api/who', '/nowhere']) {
      const { headers } = await ask(path, { ...(await signedIn()), ...visit })
      const policy = headers.get('Content-Security-Policy') ?? ''
      expect(policy, path).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(/script-src[^;]*unsafe/.test(policy)).toBe(false)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    }
  })

  it('no answer about customers is kept by the browser', async () => {
    for (const path of ['/api/who', '/api/openapi.json', '/api/nothing']) {
      expect((await ask(path, await signedIn())).headers.get('Cache-Control'), path).toBe('no-store')
    }
  })

  it('the documentation loads nothing from anywhere', async () => {
    const page = await (await ask('/api', await signedIn())).text()
    expect(page).toContain('greeting.show')
    expect(page).not.toMatch(/<script|src=|@import|url\(/)
  })
})

describe('lines of JSON', () => {
  const lines = async (body: object): Promise<Response> =>
    ask(
      '/api/count',
      { ...(await signedIn()), 'Content-Type': 'application/json', Accept: 'application/jsonl' },
      { method: 'POST', body: JSON.stringify(body) },
    )

  it('bring one item each, and the output last', async () => {
    const response = await lines({ to: 2 })
    expect(response.headers.get('Content-Type')).toMatch(/^application\/jsonl/)
    expect(await response.text()).toBe('{"number":1}\n{"number":2}\n{"output":{"sum":3}}\n')
  })

  it('end in the failure when it breaks off, and have its status when it never began', async () => {
    const text = await (await lines({ to: 3, failAt: 2 })).text()
    expect(
      text
        .split('\n')
        .slice(0, 2)
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      { number: 1 },
      { failure: { code: 'conflict', message: 'Cannot count 2', hint: 'Stop before.', details: null } },
    ])
    expect((await lines({ to: 3, failAt: 1 })).status).toBe(409)
  })
})

describe('the secret of the sessions', () => {
  it('is made once, for its owner only, and the same for all who ask at once', async () => {
    const home = mkdtempSync(join(tmpdir(), 'perennial-secret-'))
    const made = await Promise.all(Array.from({ length: 8 }, () => sessionSecret(home)))
    expect(new Set(made.map((each) => Buffer.from(each).toString('hex'))).size).toBe(1)
    expect(made[0]).toHaveLength(32)
    expect(statSync(join(home, 'session-secret')).mode & 0o777).toBe(0o600)
    expect(await sessionSecret(home)).toEqual(made[0])
    rmSync(home, { recursive: true })
  })

  it('is refused when the file holds something else, which stays as it is', async () => {
    const home = mkdtempSync(join(tmpdir(), 'perennial-secret-'))
    writeFileSync(join(home, 'session-secret'), 'abc\n')
    await expect(sessionSecret(home)).rejects.toMatchObject({ code: 'misconfigured' })
    expect(readFileSync(join(home, 'session-secret'), 'utf8')).toBe('abc\n')
    rmSync(home, { recursive: true })
  })
})

describe('listening', () => {
  it('is on the loopback address only, and a taken port is said with what to do', async () => {
    const first = await listen((request) => app.fetch(request), 0)
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const port = Number(new URL(first.url).port)
    expect((await fetch(`${first.url}/api/who`)).status).toBe(401)
    await expect(listen((request) => app.fetch(request), port)).rejects.toMatchObject({
      code: 'conflict',
      message: `Port ${port} is taken by another program`,
      hint: expect.stringContaining('PORT='),
    })
    await first.close()
    await expect(fetch(`${first.url}/api/who`)).rejects.toThrow('fetch failed')
  })
})
