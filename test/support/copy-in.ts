/** COPY … FROM STDIN over the `pg` driver, which has the messages for it but no command. */

import type pg from 'pg'

interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** Given to `client.query`; `done` gives the number of rows once `end` was called. */
export class CopyIn implements pg.Submittable {
  readonly done: Promise<number>
  readonly #text: string
  readonly #settle = Promise.withResolvers<number>()
  readonly #later: (() => void)[] = []
  #connection: CopyConnection | undefined
  #started = false
  #rows = 0

  constructor(text: string) {
    this.#text = text
    this.done = this.#settle.promise
  }

  write(text: string): void {
    this.#whenStarted(() => this.#connection?.sendCopyFromChunk(Buffer.from(text)))
  }

  end(): void {
    this.#whenStarted(() => this.#connection?.endCopyFrom())
  }

  fail(message: string): void {
    this.#whenStarted(() => this.#connection?.sendCopyFail(message))
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection as unknown as CopyConnection
    this.#connection.query(this.#text)
  }

  handleCopyInResponse(): void {
    this.#started = true
    for (const say of this.#later.splice(0)) say()
  }

  handleCommandComplete(message: { text: string }): void {
    this.#rows = Number(message.text.split(' ')[1])
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(this.#rows)
  }

  handleError(error: Error): void {
    this.#settle.reject(error)
  }

  #whenStarted(say: () => void): void {
    if (this.#started) say()
    else this.#later.push(say)
  }
}
