/** Writes many small pieces of a file in large ones. */
import { closeSync, openSync, writeFileSync } from 'node:fs'

const FLUSH_AT = 1 << 20

export class LineWriter {
  readonly #out: number
  #pending: Buffer[] = []
  #size = 0

  /** @param flag of what may lie there: wx, nothing; w, what is written over */
  constructor(path: string, flag: 'wx' | 'w') {
    this.#out = openSync(path, flag, 0o600)
  }

  /** @param piece is kept for a while: no part of a block that is used again */
  write(piece: string | Buffer): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    this.#pending.push(bytes)
    this.#size += bytes.length
    if (this.#size > FLUSH_AT) this.#flush()
  }

  /** @throws when not all of it could be written */
  close(): void {
    try {
      this.#flush()
    } finally {
      closeSync(this.#out)
    }
  }

  #flush(): void {
    // One that writes once may write less than it was given, and not say so.
    writeFileSync(this.#out, Buffer.concat(this.#pending))
    this.#pending = []
    this.#size = 0
  }
}
