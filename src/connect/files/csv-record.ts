/** Finds the end of one CSV record in a block of bytes, and what is wrong with its form. Made to be reused: a million records, one object. */
import { type Fault, faults } from './fault.ts'

const QUOTE = 34
const LF = 10
const CR = 13
const TAB = 9
const SPACE = 32

// What a byte is to the reader; everything else is ordinary.
const IS_DELIMITER = 1
const IS_QUOTE = 2
const IS_NEWLINE = 3
const IS_BLANK = 4
const IS_CONTROL = 5
const IS_NUL = 6

export class CsvRecord {
  /** where it begins and ends in the block, without its newline; `next` is where the next one begins */
  start = 0
  end = 0
  next = 0
  fields = 0
  /** line breaks in it, the one at its end included */
  breaks = 0
  /** the bytes of its newline: 0 (end of file), 1 (LF), 2 (CR LF), or 3 for a CR alone */
  newline = 0
  fault: Fault | null = null
  /** where the line ends in which a quote was opened that is never closed; null: none is, or nobody looked so far */
  openEnd: number | null = null
  /** whether, in any record so far, a field begins or ends with what may be white space */
  padded = false
  /** whether any record so far holds control characters */
  controls = false
  readonly #byteKinds: Uint8Array

  constructor(delimiter: string) {
    this.#byteKinds = byteKinds(delimiter.charCodeAt(0))
  }

  /**
   * Reads the record that begins at `at`.
   * @param last whether nothing follows the block
   * @returns false when the block ends before the record does
   */
  read(block: Buffer, at: number, last: boolean): boolean {
    this.start = at
    this.fields = 1
    this.breaks = 0
    this.fault = null
    this.openEnd = null
    let i = at
    for (;;) {
      i = block[i] === QUOTE ? this.#quoted(block, i, last) : this.#plain(block, i)
      if (i < 0) return false
      if (i >= block.length) return last && this.#finish(i, i, 0)
      if (block[i] === LF) return this.#finish(i, i + 1, 1)
      if (block[i] === CR) {
        if (block[i + 1] === LF) return this.#finish(i, i + 2, 2)
        return (i + 1 < block.length || last) && this.#finish(i, i + 1, 3)
      }
      this.fields++
      i++
    }
  }

  #finish(end: number, next: number, newline: number): true {
    this.end = end
    this.next = next
    this.newline = newline
    if (newline > 0) this.breaks++
    return true
  }

  /** @returns where the field ends: at a delimiter, at a newline, or at the end of the block */
  #plain(block: Buffer, start: number): number {
    const kinds = this.#byteKinds
    let i = start
    for (; i < block.length; i++) {
      const kind = kinds[block[i]!]
      if (kind === 0 || kind === IS_QUOTE || kind === IS_BLANK) continue
      if (kind === IS_DELIMITER || kind === IS_NEWLINE) break
      this.#odd(kind)
    }
    if (i > start) this.#edges(block, start, i)
    return i
  }

  /** @returns where the field ends, or -1 when the block ends in it */
  #quoted(block: Buffer, open: number, last: boolean): number {
    let close = block.indexOf(QUOTE, open + 1)
    while (close >= 0 && block[close + 1] === QUOTE) close = block.indexOf(QUOTE, close + 2)
    if (close < 0) {
      if (!last) return -1
      this.fault = faults.open
      this.openEnd = this.#lineEnd(block, open)
      return block.length
    }
    if (close + 1 === block.length && !last) return -1
    for (let i = open + 1; i < close; i++) {
      const kind = this.#byteKinds[block[i]!]
      if (kind === IS_NEWLINE) this.breaks += block[i] === LF || block[i + 1] !== LF ? 1 : 0
      else if (kind === IS_CONTROL || kind === IS_NUL) this.#odd(kind)
    }
    if (close > open + 1) this.#edges(block, open + 1, close)
    const after = this.#byteKinds[block[close + 1] ?? LF]
    if (after === IS_DELIMITER || after === IS_NEWLINE) return close + 1
    this.fault ??= faults.afterQuote
    return this.#plain(block, close + 1)
  }

  #lineEnd(block: Buffer, from: number): number {
    let i = from
    while (i < block.length && this.#byteKinds[block[i]!] !== IS_NEWLINE) i++
    return i
  }

  #odd(kind: number | undefined): void {
    if (kind === IS_NUL) this.fault ??= faults.nul
    else this.controls = true
  }

  #edges(block: Buffer, start: number, end: number): void {
    const first = block[start]!
    const final = block[end - 1]!
    // Beyond ASCII there are blanks too; SQL tells them apart from letters.
    if (first > SPACE && first < 128 && final > SPACE && final < 128) return
    this.padded = true
    let i = start
    while (i < end && (block[i] === SPACE || block[i] === TAB)) i++
    if (i > start && block[i] === QUOTE && block[start - 1] !== QUOTE) this.fault ??= faults.beforeQuote
  }
}

function byteKinds(delimiter: number): Uint8Array {
  const kinds = new Uint8Array(256)
  kinds.fill(IS_CONTROL, 0, SPACE)
  kinds[0] = IS_NUL
  kinds[127] = IS_CONTROL
  kinds[TAB] = kinds[SPACE] = IS_BLANK
  kinds[LF] = kinds[CR] = IS_NEWLINE
  kinds[QUOTE] = IS_QUOTE
  kinds[delimiter] = IS_DELIMITER
  return kinds
}
