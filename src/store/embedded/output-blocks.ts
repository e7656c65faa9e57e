/** Gathers the database's answer, which comes in pieces of 8 KiB, into blocks worth a message between threads. */
import { endsIdle, ownBytes } from './protocol-bytes.ts'

const BLOCK_BYTES = 256 * 1024

export class OutputBlocks {
  readonly #send: (block: Uint8Array<ArrayBuffer>) => void
  #pieces: Uint8Array[] = []
  #length = 0
  #idle = false

  constructor(send: (block: Uint8Array<ArrayBuffer>) => void) {
    this.#send = send
  }

  /** The piece is copied: it lies in the database's memory, which moves on. */
  add(piece: Uint8Array): void {
    this.#pieces.push(piece.slice())
    this.#length += piece.length
    if (this.#length >= BLOCK_BYTES) this.end()
  }

  /** Sends what is left. */
  end(): void {
    if (this.#length === 0) return
    const block = ownBytes(this.#pieces)
    this.#pieces = []
    this.#length = 0
    this.#idle = endsIdle(block)
    this.#send(block)
  }

  /** Whether the answer so far ends with "ready, and in no transaction". */
  get idle(): boolean {
    return this.#idle
  }
}
