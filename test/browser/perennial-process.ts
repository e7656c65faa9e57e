/** Perennial as a person starts it: a process of its own on fresh data, with the sample company. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What another process needs to know of it. */
export interface ServedPerennial {
  /** what it printed */
  readonly said: string
  /** the one-time link */
  readonly link: string
  readonly url: string
  /** by which its commands find it */
  readonly environment: Readonly<Record<string, string>>
}

const launcher = new URL('../../bin/perennial', import.meta.url).pathname

/** @param words of the command beside `start` */
export async function startPerennial(words: readonly string[] = ['--sample']): Promise<{
  readonly served: ServedPerennial
  /** Ctrl-C */
  stop(): Promise<void>
  /** Ctrl-C, and after a while it serves the same data at the same address again */
  away(meanwhile: () => Promise<void>): Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-journey-'))
  const environment = {
    PERENNIAL_HOME: join(folder, 'home'),
    PERENNIAL_KEY_FILE: join(folder, 'key'),
    PORT: '0',
  }
  let child = spawn(launcher, ['start', ...words], { env: { ...process.env, ...environment } })
  const said = await untilItServes(child)
  const link = linkIn(said)
  const { origin: url, port } = new URL(link)
  return {
    served: { said, link, url, environment },
    away: async (meanwhile) => {
      await ended(child)
      await meanwhile()
      child = spawn(launcher, ['start'], { env: { ...process.env, ...environment, PORT: port } })
      await untilItServes(child)
    },
    stop: async () => {
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The sign-in link in what a command printed. */
export function linkIn(said: string): string {
  return /http:\/\/\S+\/sign-in\?\S+/.exec(said)![0]
}

/** Runs a command line beside the server. */
export function commandBeside(
  { environment }: Pick<ServedPerennial, 'environment'>,
  ...words: readonly string[]
): Promise<{ readonly code: number | null; readonly stdout: string }> {
  const child = spawn(launcher, words, { env: { ...process.env, ...environment } })
  let stdout = ''
  child.stdout.on('data', (block: Buffer) => (stdout += block.toString()))
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, stdout })))
}

async function untilItServes(child: ChildProcess): Promise<string> {
  let said = ''
  let complained = ''
  child.stderr!.on('data', (block: Buffer) => (complained += block.toString()))
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`Perennial ended before it served:\n${complained}`)))
    child.stdout!.on('data', (block: Buffer) => {
      said += block.toString()
      if (said.includes('Ctrl-C')) resolve(said)
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await exit
}
