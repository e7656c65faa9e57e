/** The key that all data of an embedded database is encrypted with: given as text, or kept in a file of its own. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import { databaseFolder } from './database-folder.ts'
import { syncDirectory } from './sync-directory.ts'

export const MASTER_KEY_BYTES = 32

const HEX = /^[0-9a-f]{64}$/i
/** 32 bytes in base64, also of the kind made for addresses, with or without the sign at the end. */
const BASE64 = /^[0-9a-z+/_-]{43}=?$/i

export interface KeySource {
  /** the value of PERENNIAL_KEY, when it is set */
  readonly text: string | undefined
  /** where the key file lies, or shall lie; outside of the data folder */
  readonly file: string
  /** the data folder */
  readonly directory: string
}

/**
 * The text if there is one, else the content of the key file, which is made when there is no data yet. Throws a
 * `Failure` (misconfigured) rather than go on with a key that cannot be right or is not kept safe.
 */
export function masterKey({ text, file, directory }: KeySource): Buffer {
  if (text !== undefined) return parsed(text, 'PERENNIAL_KEY')
  refuseInside(directory, file)
  if (fs.existsSync(file)) return readKeyFile(file)
  if (fs.existsSync(databaseFolder(directory))) throw missing(file, directory)
  return makeKeyFile(file)
}

function parsed(text: string, source: string): Buffer {
  const value = text.trim()
  if (HEX.test(value)) return Buffer.from(value, 'hex')
  const key = BASE64.test(value) ? Buffer.from(value, 'base64') : undefined
  if (key?.length === MASTER_KEY_BYTES) return key
  throw new Failure('misconfigured', `${source} holds no key: it has ${value.length} characters.`, {
    hint: `A key is ${MASTER_KEY_BYTES} bytes, as 64 hexadecimal digits or 44 characters of base64: openssl rand -hex 32`,
  })
}

function readKeyFile(file: string): Buffer {
  const mode = fs.statSync(file).mode & 0o777
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Failure('misconfigured', `Others can read the key file ${file} (mode ${mode.toString(8)}).`, {
      hint: `Run: chmod 600 ${file}`,
    })
  }
  return parsed(fs.readFileSync(file, 'utf8'), `The key file ${file}`)
}

/** The key must be on the disk before anything is encrypted with it. */
function makeKeyFile(file: string): Buffer {
  const key = randomBytes(MASTER_KEY_BYTES)
  fs.mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const descriptor = fs.openSync(file, 'wx', 0o600)
  try {
    fs.writeFileSync(descriptor, `${key.toString('hex')}\n`)
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
  syncDirectory(dirname(file))
  return key
}

function refuseInside(directory: string, file: string): void {
  const path = relative(resolve(directory), resolve(file))
  if (path.startsWith('..') || isAbsolute(path)) return
  throw new Failure('misconfigured', `The key file ${file} lies inside the data folder ${directory}.`, {
    hint: 'Keep the key elsewhere: whoever gets a copy of the data must not get the key with it.',
  })
}

function missing(file: string, directory: string): Failure {
  return new Failure(
    'misconfigured',
    `The key file ${file} is missing; ${directory} is encrypted with its key.`,
    {
      hint:
        'Put the file back from your backup, or set PERENNIAL_KEY. Without the key the data cannot be read; ' +
        'to start anew, move the data folder away.',
    },
  )
}
