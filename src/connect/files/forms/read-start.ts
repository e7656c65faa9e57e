/** The first bytes of a file, by which one knows what it is; unpacked if it is gzipped. */
import { closeSync, openSync, readSync } from 'node:fs'
import { constants, gunzipSync } from 'node:zlib'

const LENGTH = 1 << 16

export interface FileStart {
  readonly gzip: boolean
  /** at most 64 KB */
  readonly bytes: Buffer
}

/** @throws Error of the system when the file may not be read */
export function readStart(path: string): FileStart {
  const buffer = Buffer.alloc(LENGTH)
  const file = openSync(path, 'r')
  try {
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, LENGTH, 0))
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { gzip: false, bytes }
    return { gzip: true, bytes: unpacked(bytes) }
  } finally {
    closeSync(file)
  }
}

function unpacked(bytes: Buffer): Buffer {
  // A kilobyte of gzip is a megabyte at most, so that the beginning of the beginning is enough.
  for (const length of [bytes.length, 1 << 10]) {
    try {
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 << 20 }
      return gunzipSync(bytes.subarray(0, length), options).subarray(0, LENGTH)
    } catch {
      // Damaged: whoever reads it to its end says so.
    }
  }
  return Buffer.alloc(0)
}
