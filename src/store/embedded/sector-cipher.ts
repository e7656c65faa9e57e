/** AES-256-XTS over the sectors of one file, under a key that belongs to this file alone. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto'

/** Bytes that are enciphered together: one page of the database. */
export const SECTOR_BYTES = 8192

/** Bytes of an AES block; enciphered lengths are multiples of it. */
export const BLOCK_BYTES = 16

/** Bytes of an AES-256-XTS key: two AES-256 keys. */
export const CIPHER_KEY_BYTES = 64

const ALGORITHM = 'aes-256-xts'
const ZEROS = Buffer.alloc(SECTOR_BYTES)

export class SectorCipher {
  // Made once: given as bytes it would be made anew for every sector, which takes four times as long as the sector.
  readonly #key: KeyObject
  readonly #tweak = Buffer.alloc(BLOCK_BYTES)

  constructor(key: Buffer) {
    this.#key = createSecretKey(key)
  }

  /**
   * Enciphers one sector (or its beginning, in whole blocks); the sector's number goes into the result. Zeros stay
   * zeros: the database makes files longer with pages of zeros that no log can mend, so when the power fails while one
   * is half written, both halves must read as zeros.
   */
  encrypt(sector: number, plain: Buffer): Buffer {
    if (isZero(plain)) return plain
    return createCipheriv(ALGORITHM, this.#key, this.#tweakOf(sector)).update(plain)
  }

  /** The inverse of `encrypt`. A sector never written (a hole in the file) reads as zeros, as it does anywhere. */
  decrypt(sector: number, stored: Buffer): Buffer {
    if (isZero(stored)) return stored
    return createDecipheriv(ALGORITHM, this.#key, this.#tweakOf(sector)).update(stored)
  }

  #tweakOf(sector: number): Buffer {
    this.#tweak.writeUIntLE(sector, 0, 6)
    return this.#tweak
  }
}

function isZero(bytes: Buffer): boolean {
  return bytes.equals(ZEROS.subarray(0, bytes.length))
}
