/** The bytes of a file as a stream, unpacked if it is gzipped. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Failure } from '#src/kernel/failure.ts'

const BLOCK = 1 << 20

/**
 * @param raw sees every block as it lies on the disk
 * @throws Failure when the file cannot be read or unpacked
 */
export async function* readBytes(
  file: { readonly path: string; readonly gzip: boolean },
  raw: (block: Buffer) => void = () => {},
): AsyncGenerator<Buffer> {
  const onDisk = createReadStream(file.path, { highWaterMark: BLOCK })
  onDisk.on('data', (block) => raw(block as Buffer))
  const bytes = file.gzip ? pipeline(onDisk, createGunzip({ chunkSize: BLOCK }), () => {}) : onDisk
  try {
    for await (const block of bytes) yield block as Buffer
  } catch (cause) {
    const why = (cause as Error).message
    throw new Failure('invalid-input', `${file.path} cannot be ${file.gzip ? 'unpacked' : 'read'}: ${why}.`, {
      hint: file.gzip ? 'Pack the file again with gzip.' : 'Check that the file may be read.',
      cause,
    })
  } finally {
    onDisk.destroy()
  }
}
