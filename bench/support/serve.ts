/** A running server in a process of its own, with a token for its API. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { command, root } from './command.ts'

export interface Serving {
  readonly url: string
  readonly token: string
  stop(): Promise<void>
}

export async function serve(environment: Readonly<Record<string, string>>): Promise<Serving> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts', 'start'], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    const url = await Promise.race([addressOf(child.stdout), ended.then(() => null)])
    if (url === null) throw new Error('the server did not start')
    const { stdout } = await command(['src/main.ts', 'link', '--token'], environment)
    return { url, token: stdout, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The welcome holds the link of the browser. */
async function addressOf(stdout: NodeJS.ReadableStream): Promise<string | null> {
  let said = ''
  for await (const piece of stdout) {
    said += String(piece)
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
    if (address !== undefined) {
      stdout.resume()
      return address
    }
  }
  return null
}
