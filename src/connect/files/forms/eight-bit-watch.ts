/** Watches the bytes of a file that may be UTF-8 go by, and tells afterwards whether they can only be Windows-1252. */
import { isAscii } from 'node:buffer'

// Bytes that mean nothing in Windows-1252: where they stand, it is something else.
const NOTHING = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

export class EightBitWatch {
  /** whether there is a character of several bytes that is right in UTF-8, which in Windows-1252 nobody writes */
  #several = false
  /** whether there is a byte that neither text has */
  #odd = false
  #high = false
  /** the end of the block before, in which a character may have begun */
  #before: Buffer = Buffer.alloc(0)

  see(block: Buffer): void {
    if (this.#several || this.#odd) return
    if (block.includes(0)) this.#odd = true
    const all = this.#before.length === 0 ? block : Buffer.concat([this.#before, block])
    this.#before = Buffer.from(all.subarray(Math.max(0, all.length - 3)))
    if (!isAscii(all)) this.#look(all)
  }

  /** Whether the file is no UTF-8 at all and may well be Windows-1252. */
  get isWindows1252(): boolean {
    return this.#high && !this.#several && !this.#odd
  }

  #look(bytes: Buffer): void {
    this.#high = true
    for (let at = 0; at < bytes.length && !this.#several; at++) {
      const byte = bytes[at]!
      if (byte < 0x80) continue
      if (NOTHING.has(byte)) this.#odd = true
      const length = lengthOf(byte)
      if (length > 1 && at + length <= bytes.length) {
        this.#several = bytes.subarray(at + 1, at + length).every((next) => next >= 0x80 && next < 0xc0)
      }
    }
  }
}

/** How many bytes the character has that begins so in UTF-8; 0 where none begins. */
function lengthOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 2
  if (byte >= 0xe0 && byte <= 0xef) return 3
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0
}
