/** The bytes of a file as a stream, unpacked if it is gzipped. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Failure } from '#src/kernel/failure.ts'
import { refuseBomb } from './forms/refuse-bomb.ts'

const BLOCK = 1 << 20

/** What messages call it, where its bytes lie, and whether they are gzipped there. */
export interface Bytes {
  readonly path: string
  readonly place: string
  readonly gzip: boolean
}

/**
 * @param raw sees every block as it lies on the disk
 * @throws Failure when the file cannot be read or unpacked, or unpacks to so much that it is a trap
 */
export async function* readBytes(
  file: Bytes,
  raw: (block: Buffer) => void = () => {},
): AsyncGenerator<Buffer> {
  const onDisk = createReadStream(file.place, { highWaterMark: BLOCK })
  let packed = 0
  let unpacked = 0
  onDisk.on('data', (block) => {
    packed += block.length
    raw(block as Buffer)
  })
  const bytes = file.gzip ? pipeline(onDisk, createGunzip({ chunkSize: BLOCK }), () => {}) : onDisk
  try {
    for await (const block of bytes) {
      unpacked += (block as Buffer).length
      if (file.gzip) refuseBomb(file.path, packed, unpacked)
      yield block as Buffer
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    const why = (cause as Error).message
    throw new Failure('invalid-input', `${file.path} cannot be ${file.gzip ? 'unpacked' : 'read'}: ${why}.`, {
      hint: file.gzip ? 'Pack the file again with gzip.' : 'Check that the file may be read.',
      cause,
    })
  } finally {
    onDisk.destroy()
    bytes.destroy()
  }
}
