/** The built web app: its files, and its page for every address that the app itself makes sense of. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { html } from 'hono/html'
import { page } from './page-style.ts'

/** @param directory of the built app, with an `index.html` and hashed files under `assets/` */
export function webFiles(directory: string): Hono {
  const app = new Hono()
  const isBuilt = (): boolean => existsSync(join(directory, 'index.html'))
  app.get('*', (c, next) => (isBuilt() ? next() : c.html(notBuilt(), 503)))
  app.use(compress())
  app.use(async (c, next) => {
    await next()
    // The name of an asset holds a hash of its content, so what is under it never changes.
    const isAsset = c.req.path.startsWith('/assets/') && c.res.status === 200
    c.res.headers.set('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  app.get('*', (c, next) => fromDirectory(directory)(c, next))
  app.get('/assets/*', (c) => c.notFound())
  app.get('*', (c, next) => fromDirectory(directory, 'index.html')(c, next))
  return app
}

/** Made when it is needed, because it complains of a directory that is not there yet. */
function fromDirectory(root: string, path?: string): MiddlewareHandler {
  return serveStatic(path === undefined ? { root } : { root, path })
}

function notBuilt(): ReturnType<typeof page> {
  const body = html`<main class="lone">
    <h1>The web app is not built</h1>
    <p>Build it and load this page again:</p>
    <pre><code>npm run build</code></pre>
    <p class="soft">The <a href="/api">API</a> and the command line work without it.</p>
  </main>`
  return page('Perennial', body)
}
