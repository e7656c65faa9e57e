/** Files that were handed in and wait for their import: each in a folder of its own, under an id that only who handed it in knows. */
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '#src/kernel/failure.ts'
import { roomFor, type UploadPlace } from './room-for.ts'

export interface Upload {
  readonly id: string
  /** what its sender calls it; never a path */
  readonly name: string
  readonly bytes: number
}

/** An upload and where it lies on this machine, which nobody is told. */
export interface KeptUpload extends Upload {
  readonly path: string
}

/** What is handed in: its name, how long it is announced to be, and its bytes. */
export interface ToKeep {
  readonly name: string
  readonly announced: number | null
  readonly chunks: AsyncIterable<Uint8Array>
}

const CONTENT = 'content'
/** Written last: a folder without it holds a file that never came whole. */
const ABOUT = 'about.json'
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Takes the bytes as they come, and keeps nothing of a file that does not come whole.
 * @throws Failure 'invalid-input' when the organization has no room for it, or it breaks off; 'unavailable' when the disk is full
 */
export async function keepUpload(place: UploadPlace, file: ToKeep, now: Date): Promise<Upload> {
  const { name, announced } = file
  const room = await roomFor(place, announced ?? 0)
  const id = randomUUID()
  const folder = join(place.directory, id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    const bytes = await writeAll(join(folder, CONTENT), room.counted(arriving(file)))
    if (announced !== null && announced !== bytes) throw brokenOff(name)
    await writeFile(join(folder, `${ABOUT}.new`), JSON.stringify({ name, bytes }), { mode: 0o600 })
    await rename(join(folder, `${ABOUT}.new`), join(folder, ABOUT))
    await utimes(folder, now, now)
    return { id, name, bytes }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw explained(error, name)
  }
}

async function* arriving({ name, chunks }: ToKeep): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (cause) {
    throw brokenOff(name, cause)
  }
}

function brokenOff(name: string, cause?: unknown): Failure {
  return new Failure('invalid-input', `${name} broke off before it was whole`, {
    hint: 'Hand it in again.',
    cause,
  })
}

async function writeAll(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true })
  const closed = new Promise<void>((resolve, reject) => file.once('error', reject).once('close', resolve))
  closed.catch(() => {})
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (!file.write(chunk)) await Promise.race([drained(file), closed])
    }
  } finally {
    file.end()
    await closed
  }
  return bytes
}

function drained(file: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => file.once('drain', resolve))
}

function explained(error: unknown, name: string): unknown {
  if (error instanceof Failure) return error
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Failure('unavailable', `${name} was not kept: the disk is full`, {
      hint: 'Make room in PERENNIAL_HOME and hand it in again.',
      cause: error,
    })
  }
  return error
}

/**
 * From now on they wait a day again.
 * @throws Failure 'not-found' for an id that nobody gave out, or whose file is gone
 */
export async function uploadsNamed(
  place: UploadPlace,
  ids: readonly string[],
  now: Date,
): Promise<KeptUpload[]> {
  const found: KeptUpload[] = []
  for (const id of new Set(ids)) {
    const about = ID.test(id) ? await aboutUpload(place, id) : null
    if (about === null) {
      throw new Failure('not-found', `There is no upload ${id}`, {
        hint: 'A file that was handed in is kept for a day, or until it is imported. Hand it in again.',
      })
    }
    await utimes(join(place.directory, id), now, now)
    found.push({ id, ...about, path: join(place.directory, id, CONTENT) })
  }
  return found
}

async function aboutUpload(place: UploadPlace, id: string): Promise<Omit<Upload, 'id'> | null> {
  try {
    const about: { name: string; bytes: number } = JSON.parse(
      await readFile(join(place.directory, id, ABOUT), 'utf8'),
    )
    return about
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** @returns how many there were */
export async function dropUploads(place: UploadPlace, ids: readonly string[]): Promise<number> {
  let dropped = 0
  for (const id of new Set(ids)) {
    if (!ID.test(id) || (await aboutUpload(place, id)) === null) continue
    await rm(join(place.directory, id), { recursive: true, force: true })
    dropped += 1
  }
  return dropped
}

/**
 * Also those that never came whole.
 * @param before instant: those that nobody has used since go
 */
export async function dropOldUploads(place: UploadPlace, before: Date): Promise<number> {
  let dropped = 0
  for (const id of await readdir(place.directory).catch(() => [])) {
    const folder = join(place.directory, id)
    const stats = await stat(folder).catch(() => null)
    if (stats === null || stats.mtime >= before) continue
    await rm(folder, { recursive: true, force: true })
    dropped += 1
  }
  return dropped
}
