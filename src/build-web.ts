/** Builds the web app when its sources are newer than what was built; a published package comes built. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Failure } from '#src/kernel/failure.ts'

const root = new URL('../', import.meta.url)
const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', root))

export const webDirectory = fileURLToPath(new URL('dist/web', root))

/** What the web app is made from. */
const sources = ['src', 'index.html', 'vite.config.ts', 'package-lock.json']

/** @throws Failure 'misconfigured' with what the build said */
export async function buildWeb(): Promise<void> {
  const built = existsSync(webDirectory) ? await newest(webDirectory) : 0
  if (built > 0 && (await isBuiltAfterSources(built))) return
  if (!existsSync(vite)) {
    if (built > 0) return
    throw new Failure('misconfigured', 'The web app is not built and cannot be', { hint: 'Run: npm ci' })
  }
  await run([vite, 'build', '--logLevel', 'warn'])
}

async function isBuiltAfterSources(built: number): Promise<boolean> {
  for (const source of sources) if ((await newest(fileURLToPath(new URL(source, root)))) > built) return false
  return true
}

/** The time of the newest file at or below the path, in milliseconds; 0 when there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (found === null) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const names = await readdir(path)
  const times = await Promise.all(names.map((name) => newest(`${path}/${name}`)))
  return Math.max(0, ...times)
}

async function run(words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, words, {
    cwd: fileURLToPath(root),
    // Whatever started it, a test too: what is built is what people get.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (block: Buffer) => said.push(block))
  child.stderr.on('data', (block: Buffer) => said.push(block))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new Failure(
    'misconfigured',
    `The web app could not be built:\n${Buffer.concat(said).toString('utf8')}`,
  )
}
