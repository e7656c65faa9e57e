/** Perennial as a person starts it: a process of its own on fresh data, with the sample company. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PerennialProcess {
  /** what it printed */
  readonly said: string
  /** the one-time link */
  readonly link: string
  readonly url: string
  /** runs a command line beside the server */
  command(...words: string[]): Promise<{ readonly code: number | null; readonly stdout: string }>
  /** Ctrl-C; gives the exit code */
  stop(): Promise<number | null>
}

const launcher = new URL('../../bin/perennial', import.meta.url).pathname

export async function startPerennial(): Promise<PerennialProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-journey-'))
  const environment = {
    ...process.env,
    PERENNIAL_HOME: join(folder, 'home'),
    PERENNIAL_KEY_FILE: join(folder, 'key'),
    PORT: '0',
  }
  const child = spawn(launcher, ['start', '--sample'], { env: environment })
  const said = await untilItServes(child)
  const link = /http:\/\/\S+\/sign-in\?\S+/.exec(said)![0]
  return {
    said,
    link,
    url: new URL(link).origin,
    command: (...words) => run(words, environment),
    stop: async () => {
      const code = await ended(child)
      rmSync(folder, { recursive: true, force: true })
      return code
    },
  }
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

async function ended(child: ChildProcess): Promise<number | null> {
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  return exit
}

function run(words: readonly string[], env: NodeJS.ProcessEnv): ReturnType<PerennialProcess['command']> {
  const child = spawn(launcher, words, { env })
  let stdout = ''
  child.stdout.on('data', (block: Buffer) => (stdout += block.toString()))
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, stdout })))
}
