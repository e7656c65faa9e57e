/** A database that was started once on this machine and is copied for each test that needs one: much faster than anew. */

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Failure } from '#src/kernel/failure.ts'
import { lockDirectory } from '#src/store/embedded/lock-directory.ts'
import { openEmbedded } from '#src/store/embedded/open-embedded.ts'

export interface TemplateOptions {
  /** what the preparation depends on, such as the text of the migrations: another text, another template */
  readonly cacheKey: string
  /** what every copy shall hold; done once */
  readonly prepare?: (pool: pg.Pool) => Promise<void>
}

export interface EmbeddedTemplate {
  /** the key of every copy */
  readonly key: Buffer
  /** makes a data folder, ready for `openEmbedded` */
  copyTo(directory: string): void
}

const key = Buffer.alloc(32, 'a key for tests, known to all')
const PREFIX = 'perennial-template-'
const MILLISECONDS_A_DAY = 86_400_000

/** Waits while another process is preparing the same template; a half-prepared one is never seen. */
export async function embeddedTemplate(options: TemplateOptions): Promise<EmbeddedTemplate> {
  const folder = join(tmpdir(), `${PREFIX}${fingerprint(options.cacheKey)}`)
  removeOutdated()
  if (!fs.existsSync(folder)) await build(folder, options)
  return {
    key,
    copyTo: (directory) =>
      fs.cpSync(folder, directory, { recursive: true, mode: fs.constants.COPYFILE_FICLONE }),
  }
}

async function build(folder: string, { prepare }: TemplateOptions): Promise<void> {
  const unlock = await waitForLock(`${folder}.lock`)
  try {
    if (fs.existsSync(folder)) return
    const unfinished = `${folder}.unfinished`
    fs.rmSync(unfinished, { recursive: true, force: true })
    const engine = await openEmbedded({ directory: unfinished, key })
    await prepare?.(engine.pool)
    await engine.close()
    fs.renameSync(unfinished, folder)
  } finally {
    unlock()
  }
}

async function waitForLock(directory: string): Promise<() => void> {
  fs.mkdirSync(directory, { recursive: true })
  for (;;) {
    try {
      return lockDirectory(directory)
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'conflict')) throw error
      await sleep(100)
    }
  }
}

/** Every change of the source makes another template, of 42 MB: those that were made a day ago are made anew. */
function removeOutdated(): void {
  for (const name of fs.readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const path = join(tmpdir(), name)
    const made = fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (Date.now() - made > MILLISECONDS_A_DAY) fs.rmSync(path, { recursive: true, force: true })
  }
}

/** Changes with anything that decides what lies on the disk. */
function fingerprint(cacheKey: string): string {
  const source = fileURLToPath(new URL('../../src/store/embedded', import.meta.url))
  const hash = createHash('sha256').update(cacheKey).update(pgliteVersion())
  for (const name of fs.readdirSync(source).toSorted()) hash.update(fs.readFileSync(join(source, name)))
  return hash.digest('hex').slice(0, 16)
}

function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest: { version: string } = JSON.parse(fs.readFileSync(join(entry, '../../package.json'), 'utf8'))
  return manifest.version
}
