/** Opens a zip archive and distrusts it: its names are never used as paths, its sizes and checksums are held against what comes out. */
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { Failure } from '#src/kernel/failure.ts'
import { refuseBomb } from './refuse-bomb.ts'

export interface ZipMember {
  /** with `/`, without a way out of the archive */
  readonly name: string
  /** as the archive says; what comes out is compared with it */
  readonly bytes: number
  readonly isLink: boolean
  /** why it cannot be unpacked, null if it can */
  readonly locked: string | null
  readonly entry: Entry
}

export interface OpenZip {
  readonly members: readonly ZipMember[]
  /** @throws Failure when it cannot be unpacked or is not what the archive says of it */
  read(member: ZipMember): AsyncGenerator<Buffer>
}

const MOST_MEMBERS = 10_000
const LONGEST_NAME = 500
const LINK = 0o12_0000
const KIND_OF_FILE = 0o17_0000

/**
 * @param file what messages call it, and where it lies
 * @throws Failure when it is damaged, or made to harm
 */
export async function withZip<T>(
  file: { readonly path: string; readonly place: string },
  use: (zip: OpenZip) => Promise<T>,
): Promise<T> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(file.place, { lazyEntries: true, autoClose: false })
    const opened = zip
    const members = await membersOf(opened, file.path)
    return await use({ members, read: (member) => readMember(opened, member, file.path) })
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('invalid-input', `${file.path} cannot be unpacked: ${(cause as Error).message}.`, {
      hint: 'Pack or save the file again.',
      cause,
    })
  } finally {
    zip?.close()
  }
}

async function membersOf(zip: ZipFile, path: string): Promise<ZipMember[]> {
  if (zip.entryCount > MOST_MEMBERS) {
    throw new Failure('invalid-input', `${path} holds ${zip.entryCount} files.`, {
      hint: `Pack at most ${MOST_MEMBERS.toLocaleString('en')} files into an archive.`,
    })
  }
  const members: ZipMember[] = []
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    refuseBomb(path, zip.fileSize, unpacked)
    refuseName(entry.fileName, path)
    members.push({
      name: entry.fileName,
      bytes: entry.uncompressedSize,
      isLink: ((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK,
      locked: lockOf(entry),
      entry,
    })
  }
  return members
}

/** Names are only shown, but what is made to lead elsewhere is not to be trusted at all. */
function refuseName(name: string, path: string): void {
  const isOdd = name.length > LONGEST_NAME || [...name].some((character) => character < ' ')
  if (!isOdd) return
  const shown = JSON.stringify(name.slice(0, 60))
  throw new Failure('invalid-input', `${path} holds a file whose name is not one: ${shown}.`, {
    hint: 'If you trust it, unpack it yourself and import what was in it.',
  })
}

function lockOf(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'locked with a password; unpack it yourself'
  if (entry.compressionMethod === 0 || entry.compressionMethod === 8) return null
  return 'packed in a way that few programs know; pack it again as an ordinary zip'
}

async function* readMember(zip: ZipFile, member: ZipMember, path: string): AsyncGenerator<Buffer> {
  const stream = await zip.openReadStreamPromise(member.entry)
  let sum = 0
  try {
    for await (const block of stream) {
      sum = crc32(block as Buffer, sum)
      yield block as Buffer
    }
  } finally {
    stream.destroy()
  }
  if (sum === member.entry.crc32) return
  throw new Failure('invalid-input', `${path} is damaged: the checksum of ${member.name} is wrong.`, {
    hint: 'Pack or save the file again.',
  })
}
