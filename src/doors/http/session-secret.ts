/** The secret that signs sessions, kept in PERENNIAL_HOME so that they outlive a restart. */
import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'

const BYTES = 32

/**
 * Reads the secret, or makes it at the first start, readable by its owner alone.
 * @throws Failure 'misconfigured' when the file holds anything else
 */
export async function sessionSecret(home: string): Promise<Uint8Array> {
  const path = join(home, 'session-secret')
  await mkdir(home, { recursive: true, mode: 0o700 })
  const existing = (await read(path)) ?? (await make(path))
  const secret = Buffer.from(existing.trim(), 'hex')
  if (secret.length !== BYTES) {
    throw new Failure('misconfigured', `${path} does not hold a session secret`, {
      hint: 'Remove the file and start again: everyone then signs in anew.',
    })
  }
  await chmod(path, 0o600)
  return secret
}

/** Written beside and linked into place: whoever reads finds all of it or nothing, and the first one wins. */
async function make(path: string): Promise<string> {
  const draft = `${path}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return readFile(path, 'utf8')
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
