/** Starts the server of the page in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { root } from './command.ts'
import type { Serving } from './serve.ts'

export interface ServingPage extends Serving {
  readonly processId: number
  /** signs a browser in, once */
  readonly link: string
}

export async function servePage(environment: Readonly<Record<string, string>>): Promise<ServingPage> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'bench/page-server-child.ts'],
    { cwd: root, env: { PATH: process.env['PATH'], ...environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  const said = once(createInterface(child.stdout), 'line')
  const line = await Promise.race([said, ended.then(() => null)])
  if (line === null) throw new Error('the server did not start')
  return {
    ...(JSON.parse(String(line[0])) as { url: string; link: string; token: string }),
    processId: child.pid!,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
