/** The socket as a lock: one of many gets it, a dead one is taken over, a living one never. */

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimSocket } from '#src/doors/claim-socket.ts'
import { socketFetch } from '#src/doors/cli/socket-fetch.ts'
import { socketPath } from '#src/doors/socket-path.ts'

let home: string
const children: ChildProcess[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'claim-'))
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

interface Starter {
  readonly pid: number
  /** 'claimed' or 'taken' */
  go(): Promise<string>
  kill(): Promise<void>
}

async function starter(): Promise<Starter> {
  const script = new URL('./support/claim-child.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, home], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => String((await lines.next()).value)
  expect(await next()).toBe('ready')
  return {
    pid: child.pid ?? 0,
    go: () => {
      child.stdin.write('go\n')
      return next()
    },
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

async function whoAnswers(): Promise<number> {
  const response = await socketFetch(socketPath(home))(new Request('http://socket/'))
  return Number(await response.text())
}

describe('of several that start at once', () => {
  it.each(['nothing is there', 'a dead socket is there'])('one gets it when %s', async (what) => {
    for (let round = 0; round < 3; round++) {
      if (what === 'a dead socket is there') {
        const dead = await starter()
        expect(await dead.go()).toBe('claimed')
        await dead.kill()
        expect(existsSync(socketPath(home))).toBe(true)
      }
      const starters = await Promise.all(Array.from({ length: 4 }, starter))
      const said = await Promise.all(starters.map((each) => each.go()))
      expect(said.toSorted()).toEqual(['claimed', 'taken', 'taken', 'taken'])
      expect(await whoAnswers()).toBe(starters[said.indexOf('claimed')]?.pid)
      expect(readdirSync(home).toSorted()).toEqual(['lock', 'socket'])
      await Promise.all(starters.map((each) => each.kill()))
    }
  })
})

describe('a living socket', () => {
  it('is never taken, however often it is tried', async () => {
    const owner = await starter()
    expect(await owner.go()).toBe('claimed')
    const tried = await Promise.all(Array.from({ length: 20 }, () => claimSocket(home)))
    expect(new Set(tried)).toEqual(new Set(['taken']))
    expect(await whoAnswers()).toBe(owner.pid)
  })
})

describe('a claim', () => {
  it('is for its owner only, keeps early callers waiting, and is gone when released', async () => {
    const claim = await claimSocket(home)
    if (claim === 'taken') throw new Error('taken')
    expect(statSync(claim.path).mode & 0o777).toBe(0o600)
    const early = whoAnswers()
    claim.serve(() => new Response('42'))
    expect(await early).toBe(42)
    await claim.release()
    expect(existsSync(claim.path)).toBe(false)
    const again = await claimSocket(home)
    expect(again).not.toBe('taken')
    if (again !== 'taken') await again.release()
  })

  it('lets who is being answered finish before it is gone', async () => {
    const claim = await claimSocket(home)
    if (claim === 'taken') throw new Error('taken')
    const { promise: asked, resolve: wasAsked } = Promise.withResolvers<void>()
    const { promise: answered, resolve: answer } = Promise.withResolvers<Response>()
    claim.serve(() => {
      wasAsked()
      return answered
    })
    const caller = whoAnswers()
    await asked
    const released = claim.release()
    answer(new Response('7'))
    expect(await caller).toBe(7)
    await released
  })

  it('is kept until the data is closed, and whoever asks meanwhile waits for it', async () => {
    const claim = await claimSocket(home)
    if (claim === 'taken') throw new Error('taken')
    const order: string[] = []
    const { promise: closing, resolve: closed } = Promise.withResolvers<void>()
    const released = claim.release(async () => {
      order.push('closing')
      await closing
      order.push('closed')
    })
    const next = claimSocket(home).then((got) => {
      order.push('claimed')
      return got
    })
    await expect.poll(() => order).toEqual(['closing'])
    closed()
    await released
    const got = await next
    expect(order).toEqual(['closing', 'closed', 'claimed'])
    if (got !== 'taken') await got.release()
  })

  it('that cannot be served is not kept', async () => {
    mkdirSync(join(home, 'socket', 'in the way'), { recursive: true })
    await expect(claimSocket(home)).rejects.toThrow('EISDIR')
    rmSync(join(home, 'socket'), { recursive: true })
    const claim = await claimSocket(home)
    expect(claim).not.toBe('taken')
    if (claim !== 'taken') await claim.release()
  })
})

describe('the path', () => {
  it('that would be too long for a socket is replaced by a short one in a folder of ours', async () => {
    const deep = join(home, 'a'.repeat(60), 'b'.repeat(60))
    mkdirSync(deep, { recursive: true })
    const path = socketPath(deep)
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(100)
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    expect(socketPath(`${deep}/.`)).toBe(path)
    expect(socketPath(join(home, 'c'.repeat(120)))).not.toBe(path)
    const claim = await claimSocket(deep)
    expect(claim).not.toBe('taken')
    expect(await claimSocket(deep)).toBe('taken')
    if (claim !== 'taken') await claim.release()
  })
})
