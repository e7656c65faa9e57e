/** A socket, as far as the `pg` driver can tell, whose other end is the embedded database. */
import { Duplex } from 'node:stream'
import { MessageSplitter } from './message-splitter.ts'
import { copyInResponse, HEADER_LENGTH, messageType } from './protocol-bytes.ts'
import type { Request } from './message-splitter.ts'
import type { Session, Sessions } from './sessions.ts'

export class Bridge extends Duplex {
  readonly #sessions: Sessions
  readonly #splitter = new MessageSplitter({
    request: (request) => this.#run(request),
    copyBegins: () => this.push(copyInResponse()),
  })
  #session: Session | undefined

  constructor(sessions: Sessions) {
    super()
    this.#sessions = sessions
  }

  /** Called by the driver; emits `connect` when the database is free. */
  connect(): this {
    this.#sessions.open().then(
      (session) => this.#begin(session),
      (error: unknown) => this.destroy(asError(error)),
    )
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    try {
      this.#splitter.add(chunk)
      done()
    } catch (error) {
      done(asError(error))
    }
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  /** However the client left: the next one may start once nothing of this one is left. */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    void this.#leave(() => done(error))
  }

  #begin(session: Session): void {
    if (this.destroyed) {
      void session.end()
      return
    }
    this.#session = session
    this.emit('connect')
  }

  async #leave(left: () => void): Promise<void> {
    await this.#session?.end()
    left()
  }

  #run({ bytes, copy }: Request): void {
    let skip = copy
    const answer = (block: Uint8Array): void => {
      const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
      this.push(skip ? withoutGoOn(bytes) : bytes)
      skip = false
    }
    this.#session?.run(bytes, answer).catch((error: unknown) => this.destroy(asError(error)))
  }
}

/** The client was told to go on and copy already. */
function withoutGoOn(answer: Buffer): Buffer {
  if (answer[0] !== messageType.copyInResponse) return answer
  return answer.subarray(HEADER_LENGTH - 4 + answer.readInt32BE(1))
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
