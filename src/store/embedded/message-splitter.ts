/** Cuts the bytes a client writes, which arrive in chunks of any size, into requests that the database can answer. */
import { HEADER_LENGTH, messageType, ownBytes } from './protocol-bytes.ts'

/** One or more whole messages, to be answered together. */
export interface Request {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** a COPY FROM STDIN with all of its data, for which the client was told to go on before */
  readonly copy: boolean
}

export interface RequestReader {
  request(request: Request): void
  /** the client waits for "go on and copy"; what it sends is gathered until it ends */
  copyBegins(): void
}

/** The first message of a connection has no type, only a length. */
const FIRST_HEADER_LENGTH = 4

/** PostgreSQL takes no longer message. */
const LONGEST_MESSAGE = 0x3fffffff

const COPY_FROM_CLIENT = /^(?:\s|--[^\n]*\n|\/\*[^]*?\*\/)*copy\s[^]*\sfrom\s+stdin\b/i

/** Bytes of a query in which a COPY is looked for: a longer one is data in SQL. */
const COPY_LOOK = 65_536

const ENDS_REQUEST: ReadonlySet<number> = new Set([messageType.query, messageType.sync, messageType.flush])

export class MessageSplitter {
  readonly #reader: RequestReader
  /** the present request: whole messages, and the beginning of one */
  #pieces: Uint8Array[] = []
  #length = 0
  /** where in the request the present message begins */
  #start = 0
  #header = Buffer.alloc(FIRST_HEADER_LENGTH)
  #headerBytes = 0
  #bodyLeft = 0
  #copying = false

  constructor(reader: RequestReader) {
    this.#reader = reader
  }

  /** Takes the next bytes, without copying them before a request is whole. Throws when they are no messages. */
  add(chunk: Buffer): void {
    let rest = chunk
    while (rest.length > 0) {
      const count = this.#advance(rest)
      this.#pieces.push(rest.subarray(0, count))
      this.#length += count
      rest = rest.subarray(count)
      if (this.#headerBytes === this.#header.length && this.#bodyLeft === 0) this.#endMessage()
    }
  }

  /** Goes on through the header or the body of the present message; gives the bytes that belong to it. */
  #advance(rest: Buffer): number {
    if (this.#headerBytes === this.#header.length) {
      const count = Math.min(this.#bodyLeft, rest.length)
      this.#bodyLeft -= count
      return count
    }
    const count = rest.copy(this.#header, this.#headerBytes)
    this.#headerBytes += count
    if (this.#headerBytes === this.#header.length) this.#bodyLeft = bodyLength(this.#header)
    return count
  }

  #endMessage(): void {
    const type = this.#header.length === HEADER_LENGTH ? this.#header[0] : undefined
    this.#header = Buffer.alloc(HEADER_LENGTH)
    this.#headerBytes = 0
    if (this.#copying) this.#endCopyMessage(type)
    else if (type === messageType.terminate) this.#begin([])
    else if (type === messageType.query) this.#endQuery()
    else if (type === undefined || ENDS_REQUEST.has(type)) this.#endRequest(false)
    this.#start = this.#length
  }

  /** A query is a request, except that COPY waits for its data: PGlite needs both at once. */
  #endQuery(): void {
    const bytes = ownBytes(this.#pieces)
    const sql = Buffer.from(bytes.buffer, this.#start + HEADER_LENGTH).subarray(0, COPY_LOOK)
    if (!COPY_FROM_CLIENT.test(sql.toString('latin1'))) return this.#endRequest(false)
    if (this.#start > 0) this.#reader.request({ bytes: bytes.slice(0, this.#start), copy: false })
    this.#begin([bytes.subarray(this.#start)])
    this.#copying = true
    this.#reader.copyBegins()
  }

  #endCopyMessage(type: number | undefined): void {
    if (type !== messageType.copyDone && type !== messageType.copyFail) return
    this.#copying = false
    this.#endRequest(true)
  }

  #endRequest(copy: boolean): void {
    const bytes = ownBytes(this.#pieces)
    this.#begin([])
    this.#reader.request({ bytes, copy })
  }

  #begin(pieces: Uint8Array[]): void {
    this.#pieces = pieces
    this.#length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    this.#start = 0
  }
}

function bodyLength(header: Buffer): number {
  const length = header.readInt32BE(header.length - 4)
  if (length < 4 || length > LONGEST_MESSAGE) throw new Error('The client sent no message of PostgreSQL.')
  return length - 4
}
