/** The real command line in a process of its own, which a test may kill. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Said {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly ended: Promise<Said>
  hasEnded(): boolean
  /** ends it where it stands, and waits until it is gone */
  kill(): Promise<Said>
}

const bin = fileURLToPath(new URL('../../bin/perennial', import.meta.url))

/** @param environment all that it sees of the environment but the path */
export function command(words: readonly string[], environment: Readonly<Record<string, string>>): Running {
  const env = { PATH: process.env['PATH'], ...environment }
  const child = spawn(bin, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.stdout += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.stderr += part))
  let hasEnded = false
  const ended = new Promise<Said>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      hasEnded = true
      resolve({ code, signal, ...text })
    })
  })
  return {
    ended,
    hasEnded: () => hasEnded,
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}

/** What it printed as JSON. @throws when it failed */
export async function answer(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { code, signal, stdout, stderr } = await command([...words, '--json'], environment).ended
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code ?? signal}:\n${stderr}`)
  return JSON.parse(stdout)
}
