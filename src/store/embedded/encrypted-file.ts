/** One file, read and written in clear, kept enciphered on disk: a header, then sectors. */
import fs from 'node:fs'
import { HEADER_BYTES, newFileHeader, readFileHeader } from './file-header.ts'
import { paddedLength, storedLength, tailLength, trueLength } from './file-length.ts'
import { SECTOR_BYTES } from './sector-cipher.ts'
import type { SectorCipher } from './sector-cipher.ts'

export class EncryptedFile {
  readonly #descriptor: number
  readonly #cipher: SectorCipher
  #length: number

  private constructor(descriptor: number, cipher: SectorCipher, length: number) {
    this.#descriptor = descriptor
    this.#cipher = cipher
    this.#length = length
  }

  /** A new empty file; one that is there is emptied and gets a new key. */
  static create(path: string, mode: number, masterKey: Buffer): EncryptedFile {
    return opened(fs.openSync(path, 'w+', mode), (descriptor) => {
      const header = newFileHeader(masterKey)
      writeFully(descriptor, header.bytes, 0)
      return new EncryptedFile(descriptor, header.cipher, 0)
    })
  }

  /** A file that is there. Throws EIO when it was not made under this master key. */
  static open(path: string, masterKey: Buffer): EncryptedFile {
    return opened(fs.openSync(path, 'r+'), (descriptor) => {
      const { size } = fs.fstatSync(descriptor)
      const cipher =
        size < HEADER_BYTES ? renewHeader(descriptor, masterKey) : existing(descriptor, masterKey)
      return new EncryptedFile(descriptor, cipher, trueLength(size))
    })
  }

  get length(): number {
    return this.#length
  }

  /** What the system knows of the file; its size is that on disk. */
  stats(): fs.Stats {
    return fs.fstatSync(this.#descriptor)
  }

  /** Fills the target from the position on, as far as the file goes; gives the number of bytes read. */
  read(target: Buffer, position: number): number {
    const length = Math.min(target.length, this.#length - position)
    if (length <= 0) return 0
    const first = Math.floor(position / SECTOR_BYTES)
    const stored = this.#readStored(first, Math.ceil((position + length) / SECTOR_BYTES))
    for (let offset = 0; offset < stored.length; offset += SECTOR_BYTES) {
      const sector = first + offset / SECTOR_BYTES
      const plain = this.#cipher.decrypt(sector, stored.subarray(offset, offset + SECTOR_BYTES))
      const from = Math.max(0, position - sector * SECTOR_BYTES)
      const to = Math.min(plain.length, position + length - sector * SECTOR_BYTES)
      plain.copy(target, sector * SECTOR_BYTES + from - position, from, to)
    }
    return length
  }

  /** Writes all of the source; a gap between the end of the file and the position reads as zeros. */
  write(source: Buffer, position: number): void {
    if (source.length === 0) return
    if (position > this.#length) this.#fillSector(position)
    const end = position + source.length
    const length = Math.max(this.#length, end)
    const first = Math.floor(position / SECTOR_BYTES)
    const pieces: Buffer[] = []
    for (let sector = first; sector * SECTOR_BYTES < end; sector++) {
      pieces.push(this.#cipher.encrypt(sector, this.#merged(sector, source, position, length)))
    }
    const at = HEADER_BYTES + first * SECTOR_BYTES
    if (length === this.#length) writeFully(this.#descriptor, joined(pieces), at)
    else this.#grow(length, joined([...pieces, Buffer.alloc(tailLength(length))]), at)
  }

  /** Cuts the file, or makes it longer with zeros. */
  truncate(length: number): void {
    if (length > this.#length) this.#fillSector(length)
    if (length !== this.#length) fs.ftruncateSync(this.#descriptor, storedLength(length))
    this.#length = length
  }

  /** Returns when the content is on the disk itself. */
  sync(): void {
    fs.fdatasyncSync(this.#descriptor)
  }

  close(): void {
    fs.closeSync(this.#descriptor)
  }

  /** Writes the new end of the file; when the disk refuses, the file is as long as it was. */
  #grow(length: number, bytes: Buffer, at: number): void {
    const before = storedLength(this.#length)
    try {
      writeFully(this.#descriptor, bytes, at)
      if (storedLength(length) < before) fs.ftruncateSync(this.#descriptor, storedLength(length))
    } catch (error) {
      fs.ftruncateSync(this.#descriptor, before)
      throw error
    }
    this.#length = length
  }

  /**
   * Before a file grows past its last sector, that sector is filled up with enciphered zeros, so that a sector is
   * always either enciphered as a whole or a hole as a whole.
   */
  #fillSector(position: number): void {
    const sectorEnd = Math.ceil(this.#length / SECTOR_BYTES) * SECTOR_BYTES
    this.write(Buffer.alloc(Math.min(position, sectorEnd) - this.#length), this.#length)
  }

  /** The plain content of one sector once the source lies over it, in whole blocks. */
  #merged(sector: number, source: Buffer, position: number, length: number): Buffer {
    const start = sector * SECTOR_BYTES
    const from = Math.max(start, position) - position
    const covered = source.subarray(from, start + SECTOR_BYTES - position)
    if (covered.length === SECTOR_BYTES) return covered
    const plain = Buffer.alloc(Math.min(SECTOR_BYTES, paddedLength(length) - start))
    if (start < this.#length) this.read(plain.subarray(0, this.#length - start), start)
    covered.copy(plain, position + from - start)
    return plain
  }

  /** The enciphered bytes of the sectors from `first` to before `end`, as far as the file goes. */
  #readStored(first: number, end: number): Buffer {
    const stop = Math.min(end * SECTOR_BYTES, paddedLength(this.#length))
    const bytes = Buffer.allocUnsafe(stop - first * SECTOR_BYTES)
    readFully(this.#descriptor, bytes, HEADER_BYTES + first * SECTOR_BYTES)
    return bytes
  }
}

function opened<T>(descriptor: number, use: (descriptor: number) => T): T {
  try {
    return use(descriptor)
  } catch (error) {
    fs.closeSync(descriptor)
    throw error
  }
}

function existing(descriptor: number, masterKey: Buffer): SectorCipher {
  const header = Buffer.alloc(HEADER_BYTES)
  readFully(descriptor, header, 0)
  return readFileHeader(masterKey, header)
}

/** A crash between the making of a file and the writing of its header leaves an empty file: nothing is lost. */
function renewHeader(descriptor: number, masterKey: Buffer): SectorCipher {
  const header = newFileHeader(masterKey)
  writeFully(descriptor, header.bytes, 0)
  return header.cipher
}

function joined(pieces: Buffer[]): Buffer {
  const [only] = pieces
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces)
}

function readFully(descriptor: number, bytes: Buffer, at: number): void {
  let done = 0
  while (done < bytes.length) {
    const count = fs.readSync(descriptor, bytes, done, bytes.length - done, at + done)
    if (count === 0) throw new Error(`the file ends ${bytes.length - done} bytes too early`)
    done += count
  }
}

function writeFully(descriptor: number, bytes: Buffer, at: number): void {
  let done = 0
  while (done < bytes.length) {
    done += fs.writeSync(descriptor, bytes, done, bytes.length - done, at + done)
  }
}
