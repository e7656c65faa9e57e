/** Walks through a JSON file of any size and hands over the values that are asked for, each with its line; what is in them, `JSON.parse` says. */

export interface JsonVisit {
  /**
   * Called where a value begins that is in no value that was taken.
   * @param walk tells where one is
   * @param first its first byte
   * @returns whether to take it as a whole
   */
  isWanted(walk: JsonWalk, first: number): boolean
  /** @param deepest how many levels it has */
  taken(bytes: Buffer, line: number, deepest: number): void
}

/** What ended a walk before the end of the file. */
export type JsonEnd = 'sound' | 'broken' | 'too long' | 'too deep'

const LONGEST = 8 << 20
/** Outside of the values that are taken: far more than any wrapper has. */
const DEEPEST = 64

const QUOTE = 34
const BACKSLASH = 92
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const OPEN_LIST = 91
const CLOSE_LIST = 93
const COMMA = 44
const COLON = 58
const LF = 10

export class JsonWalk {
  /** of each object that is open around here the key that is being read, of each list null; the outermost first */
  readonly around: (string | null)[] = []
  line = 1
  end: JsonEnd = 'sound'
  /** of the value that was looked at last */
  #breaks = 0
  #deepest = 0
  #key = false
  readonly #visit: JsonVisit

  constructor(visit: JsonVisit) {
    this.#visit = visit
  }

  async through(bytes: AsyncIterable<Buffer>): Promise<JsonEnd> {
    let rest: Buffer | null = null
    for await (const block of bytes) {
      rest = this.#over(rest === null ? withoutMark(block) : Buffer.concat([rest, block]), false)
      if (rest.length > LONGEST) this.end = 'too long'
      if (this.end !== 'sound') return this.end
    }
    rest = this.#over(rest ?? Buffer.alloc(0), true)
    if (this.end === 'sound' && (rest.length > 0 || this.around.length > 0)) this.end = 'broken'
    return this.end
  }

  /** @returns what is left of the block: the beginning of a value that goes on in the next one */
  #over(block: Buffer, last: boolean): Buffer {
    let at = 0
    while (at < block.length && this.end === 'sound') {
      const byte = block[at]!
      if (byte === LF) this.line++
      if (byte <= 32 || byte === COMMA || byte === COLON) {
        this.#between(byte)
        at++
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#close(byte)
        at++
      } else {
        const next = this.#value(block, at, byte, last)
        if (next < 0) return block.subarray(at)
        at = next
      }
    }
    return block.subarray(at)
  }

  #between(byte: number): void {
    if (byte === COMMA) this.#key = this.around.length > 0 && this.around.at(-1) !== null
    else if (byte === COLON) this.#key = false
  }

  #close(byte: number): void {
    const around = this.around.pop()
    if (around === undefined || (around === null) !== (byte === CLOSE_LIST)) this.end = 'broken'
    this.#key = false
  }

  /** @returns where it ends, or where what is in it begins; -1 when the block ends in it */
  #value(block: Buffer, at: number, byte: number, last: boolean): number {
    if (this.#key && byte === QUOTE) {
      const end = this.#endOfString(block, at)
      if (end >= 0) this.around[this.around.length - 1] = keyOf(block, at, end)
      return end
    }
    if (this.#visit.isWanted(this, byte)) {
      const end = this.#endOf(block, at, byte, last)
      if (end < 0) return -1
      this.#visit.taken(block.subarray(at, end), this.line, this.#deepest)
      this.line += this.#breaks
      return end
    }
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      this.around.push(byte === OPEN_OBJECT ? '' : null)
      this.#key = byte === OPEN_OBJECT
      if (this.around.length > DEEPEST) this.end = 'too deep'
      return at + 1
    }
    return this.#endOf(block, at, byte, last)
  }

  #endOf(block: Buffer, at: number, byte: number, last: boolean): number {
    this.#breaks = this.#deepest = 0
    if (byte === QUOTE) return this.#endOfString(block, at)
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) return this.#endOfNest(block, at)
    let end = at + 1
    while (end < block.length && !endsWord(block[end]!)) end++
    return end === block.length && !last ? -1 : end
  }

  #endOfNest(block: Buffer, at: number): number {
    let depth = 0
    for (let i = at; i < block.length; i++) {
      const byte = block[i]!
      if (byte === QUOTE) {
        i = this.#endOfString(block, i) - 1
        if (i < 0) return -1
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth++
        if (depth > this.#deepest) this.#deepest = depth
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        if (--depth === 0) return i + 1
      } else if (byte === LF) this.#breaks++
    }
    return -1
  }

  /** @returns behind its closing quote; -1 when the block ends before */
  #endOfString(block: Buffer, at: number): number {
    for (let i = at + 1; i < block.length; i++) {
      const byte = block[i]!
      if (byte === QUOTE) return i + 1
      if (byte === BACKSLASH) i++
      else if (byte === LF) this.#breaks++
    }
    return -1
  }
}

function endsWord(byte: number): boolean {
  return byte <= 32 || byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === COLON
}

function keyOf(block: Buffer, at: number, end: number): string {
  const text = block.toString('utf8', at, Math.min(end, at + 1_000))
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

/** Without the byte order mark. */
function withoutMark(block: Buffer): Buffer {
  return block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? block.subarray(3) : block
}
