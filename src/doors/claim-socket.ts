/** The right to open the data of a home, and the socket on which whoever has it answers all others. */
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { type Answer, closeGracefully } from './http/listen.ts'
import { socketPath } from './socket-path.ts'

export interface Claim {
  readonly path: string
  /** answers from now on; callers that came before were kept waiting */
  serve(answer: Answer): void
  /** answers who is being answered, runs `close` (which closes the data), and then lets others claim */
  release(close?: () => Promise<void>): Promise<void>
}

/** As long as opening and closing the data may leave the home claimed and the socket silent. */
const PATIENCE_MILLISECONDS = 15_000
const PAUSE_MILLISECONDS = 25

/** Of several that ask at once one gets it; the others are told 'taken', and find the socket answering. */
export async function claimSocket(home: string): Promise<Claim | 'taken'> {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const path = socketPath(home)
  const end = Date.now() + PATIENCE_MILLISECONDS
  do {
    const unlock = lock(join(home, 'lock'))
    if (unlock !== null) return bind(path, unlock)
    if (await isAlive(path)) return 'taken'
    await sleep(PAUSE_MILLISECONDS * (1 + Math.random()))
  } while (Date.now() < end)
  return 'taken'
}

/**
 * The system itself frees this lock when the process ends, however it ends. A socket is no lock: what a
 * dead process has left can only be taken over with one. Node cannot lock a file, but SQLite can.
 * @returns null when somebody has it
 */
function lock(path: string): (() => void) | null {
  const file = new DatabaseSync(path, { timeout: 0 })
  try {
    file.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    file.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null
    throw error
  }
  return () => file.close()
}

const SQLITE_BUSY = 5

async function bind(path: string, unlock: () => void): Promise<Claim> {
  const { promise: listener, resolve } = Promise.withResolvers<RequestListener>()
  let isServing = false
  const server = createServer((request, response) => {
    void listener.then((listen) => listen(request, response))
  })
  try {
    await listens(server, path)
  } catch (error) {
    unlock()
    throw error
  }
  const serve = (answer: Answer): void => {
    isServing = true
    resolve(getRequestListener(answer))
  }
  const release = async (close?: () => Promise<void>): Promise<void> => {
    try {
      if (!isServing) server.closeAllConnections()
      await closeGracefully(server)
      await close?.()
    } finally {
      unlock()
    }
  }
  return { path, serve, release }
}

function listens(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // Left by a process that died: whoever has the lock may clear it away.
    rmSync(path, { force: true })
    // The socket is created in this very call, so no one finds it with other permissions, not even briefly.
    const before = process.umask(0o177)
    server.listen(path, resolve)
    process.umask(before)
  })
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined
      if (code === 'ECONNREFUSED' || code === 'ENOENT' || code === 'ECONNRESET') resolve(false)
      // A full queue of callers is a sign of life.
      else if (code === 'EAGAIN') resolve(true)
      else reject(error)
    })
  })
}
