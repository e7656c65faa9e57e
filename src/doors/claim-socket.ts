/** The socket of an installation is its lock: whoever listens on it has the data open, and all others ask there. */
import { randomBytes } from 'node:crypto'
import { linkSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { type Answer, closeGracefully } from './http/listen.ts'
import { socketPath } from './socket-path.ts'

export interface Claim {
  readonly path: string
  /** answers from now on; callers that came before were kept waiting */
  serve(answer: Answer): void
  /** gives the socket up, after those under way are answered */
  release(): Promise<void>
}

const ATTEMPTS = 50
const PAUSE_MILLISECONDS = 20

/**
 * Takes the socket, also over from a process that died without giving it up. When several start at once,
 * one gets it and the others are told 'taken'.
 */
export async function claimSocket(home: string): Promise<Claim | 'taken'> {
  const path = socketPath(home)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const claim = await bind(path)
    if (claim !== null) {
      const living = await livingSetAside(path)
      if (living === null) return claim
      await claim.release()
      putBack(living, path)
      return 'taken'
    }
    if (await isAlive(path)) return 'taken'
    await setStaleAside(path)
  }
  return 'taken'
}

/** Whether a process listens on the socket of this home. */
export function isServed(home: string): Promise<boolean> {
  return isAlive(socketPath(home))
}

/** @returns null when there is a socket already, whoever's */
async function bind(path: string): Promise<Claim | null> {
  const { promise: listener, resolve } = Promise.withResolvers<RequestListener>()
  let isServing = false
  const server = createServer((request, response) => {
    void listener.then((listen) => listen(request, response))
  })
  if (!(await listens(server, path))) return null
  return {
    path,
    serve: (answer) => {
      isServing = true
      resolve(getRequestListener(answer))
    },
    release: () => {
      if (!isServing) server.closeAllConnections()
      return closeGracefully(server)
    },
  }
}

function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    // The socket is created in this very call, so no one finds it with other permissions, not even briefly.
    const before = process.umask(0o177)
    server.listen(path, () => resolve(true))
    process.umask(before)
  })
}

/**
 * Between looking and acting another starter may have taken the stale socket over, so what is found stale is
 * first moved to a name of its own and proven there; if it lives after all it is put back.
 */
async function setStaleAside(path: string): Promise<void> {
  const aside = `${path}.aside-${randomBytes(4).toString('hex')}`
  if (!moved(path, aside)) return
  while (await isAlive(aside)) {
    if (putBack(aside, path)) return
    // Someone bound the free name meanwhile; they will find the one set aside, and leave.
    await sleep(PAUSE_MILLISECONDS)
  }
  rmSync(aside, { force: true })
}

/** A living socket that was moved away, just when this process took the name that it left free. */
async function livingSetAside(path: string): Promise<string | null> {
  if (process.platform === 'win32') return null
  const prefix = `${basename(path)}.aside-`
  for (const name of readdirSync(dirname(path)).filter((each) => each.startsWith(prefix))) {
    const aside = join(dirname(path), name)
    if (await isAlive(aside)) return aside
  }
  return null
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error) => {
      const code = codeOf(error)
      if (code === 'ECONNREFUSED' || code === 'ENOENT' || code === 'ECONNRESET') resolve(false)
      // A full queue of callers is a sign of life.
      else if (code === 'EAGAIN') resolve(true)
      else reject(error)
    })
  })
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Linking fails where renaming would overwrite. */
function putBack(aside: string, path: string): boolean {
  try {
    linkSync(aside, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (codeOf(error) !== 'ENOENT') throw error
  }
  rmSync(aside, { force: true })
  return true
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
