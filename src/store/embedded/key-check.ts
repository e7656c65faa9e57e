/** A small file in the data folder by which a wrong key is known before anything is read with it. */
import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import { databaseFolder } from './database-folder.ts'
import { syncDirectory } from './sync-directory.ts'

const FORMAT = /^perennial key check 1: ([0-9a-f]{32}) ([0-9a-f]{64})\s*$/

/**
 * Throws a `Failure` (misconfigured) for another key than the one the data was encrypted with. Where there is no data
 * yet, this key becomes the one. The file holds a random salt and what a one-way function makes of salt and key.
 */
export function checkKey(directory: string, key: Buffer): void {
  const file = join(directory, 'key-check')
  if (!fs.existsSync(databaseFolder(directory))) return write(directory, file, key)
  const [, salt, print] = FORMAT.exec(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '') ?? []
  if (salt === undefined || print === undefined) throw damaged(file)
  if (!timingSafeEqual(fingerprint(key, Buffer.from(salt, 'hex')), Buffer.from(print, 'hex')))
    throw wrong(directory)
}

function write(directory: string, file: string, key: Buffer): void {
  const salt = randomBytes(16)
  const text = `perennial key check 1: ${salt.toString('hex')} ${fingerprint(key, salt).toString('hex')}\n`
  fs.writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true })
  fs.renameSync(`${file}.new`, file)
  syncDirectory(directory)
}

function fingerprint(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'perennial key check', 32))
}

function wrong(directory: string): Failure {
  return new Failure(
    'misconfigured',
    `The key is not the one that the data in ${directory} is encrypted with.`,
    {
      hint: 'Use the key file or the PERENNIAL_KEY that Perennial was first started with. Nothing was changed.',
    },
  )
}

function damaged(file: string): Failure {
  return new Failure('misconfigured', `${file} is missing or damaged, so the key cannot be checked.`, {
    hint: 'Bring the whole data folder back from a backup: it belongs together.',
  })
}
