/** Where the socket of an installation lies: in its home, or nearby when that path is too long for a socket. */
import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'

/** Bytes; the kernel allows 103 on macOS and 107 on Linux. */
const LONGEST = 100

/**
 * Makes the folder that stands in for a long path, readable by its owner alone.
 * @throws Failure 'misconfigured' when someone else holds the folder that stands in for a long path
 */
export function socketPath(home: string): string {
  const inHome = join(resolve(home), 'socket')
  const hash = createHash('sha256').update(resolve(home)).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\perennial-${hash}`
  if (Buffer.byteLength(inHome) <= LONGEST) return inHome
  return join(ownFolder(shortest([tmpdir(), '/tmp'])), hash)
}

/** A folder that everyone can write to is no place for a socket; one of ours inside it is. */
function ownFolder(within: string): string {
  const { uid } = userInfo()
  const folder = join(within, `perennial-${uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== uid) {
    throw new Failure('misconfigured', `${folder} belongs to someone else`, {
      hint: 'Choose a shorter PERENNIAL_HOME: its socket then lies inside it.',
    })
  }
  chmodSync(folder, 0o700)
  return folder
}

function shortest(folders: readonly string[]): string {
  return folders.toSorted((a, b) => a.length - b.length)[0] ?? '/tmp'
}
