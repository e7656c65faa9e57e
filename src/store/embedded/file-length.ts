/**
 * How long a file is on disk and how long it seems: XTS stores whole blocks of 16 bytes, so a file of another length
 * is padded to a whole block, and then made longer once more by the number of padding bytes. The length on disk alone
 * thus tells the true length, and one write changes content and length together.
 */
import { HEADER_BYTES } from './file-header.ts'
import { BLOCK_BYTES } from './sector-cipher.ts'

/** Bytes missing to a whole block. */
function padding(length: number): number {
  return (BLOCK_BYTES - (length % BLOCK_BYTES)) % BLOCK_BYTES
}

/** The length in whole blocks. */
export function paddedLength(length: number): number {
  return length + padding(length)
}

/** Bytes behind the last block that count the padding. */
export function tailLength(length: number): number {
  return padding(length)
}

/** Bytes on disk for a file of this length. */
export function storedLength(length: number): number {
  return HEADER_BYTES + paddedLength(length) + tailLength(length)
}

/** The true length of a file with so many bytes on disk; one cut off within its header is empty. */
export function trueLength(stored: number): number {
  const body = Math.max(0, stored - HEADER_BYTES)
  return Math.max(0, body - 2 * (body % BLOCK_BYTES))
}
