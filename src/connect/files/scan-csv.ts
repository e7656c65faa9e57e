/** Walks through all records of a CSV file, one after the other, each with its physical line and what is wrong with its form. */
import { isUtf8 } from 'node:buffer'
import { type CsvDialect, csvDialect } from './csv-dialect.ts'
import { CsvRecord } from './csv-record.ts'
import { type Fault, faults } from './fault.ts'

/** A record longer than this is a quote that stands open: what follows it is not looked at. */
export const LONGEST = 1 << 20

export interface CsvVisit {
  /** chooses among the delimiters: whether somebody knows a column of this name */
  isKnown(name: string): boolean
  /** the delimiter, where it is known already */
  readonly delimiter?: string | null
  /** called once, before any record */
  header?(dialect: CsvDialect): void
  /** called for each record after the header that is not blank; the objects are used again for the next one */
  record(record: CsvRecord, block: Buffer, line: number): void
  /** an empty line, or one of delimiters alone, which says nothing */
  blank?(record: CsvRecord, line: number): void
}

export interface CsvScan {
  /** null when the header cannot be read; the fault says why */
  readonly dialect: CsvDialect | null
  readonly fault: Fault | null
  /** whether a field may begin or end with white space, or hold control characters */
  readonly padded: boolean
  readonly controls: boolean
}

export async function scanCsv(bytes: AsyncIterable<Buffer>, visit: CsvVisit): Promise<CsvScan> {
  const walk = new Walk(visit)
  let rest: Buffer = Buffer.alloc(0)
  for await (const block of bytes) {
    rest = walk.over(rest.length === 0 ? block : Buffer.concat([rest, block]), false)
    if (walk.stopped) break
  }
  if (!walk.stopped) walk.over(rest, true)
  return walk.result()
}

class Walk {
  stopped = false
  readonly #visit: CsvVisit
  #dialect: CsvDialect | null = null
  #record = new CsvRecord(',')
  #line = 1
  #fault: Fault | null = null

  constructor(visit: CsvVisit) {
    this.#visit = visit
  }

  /** @returns what is left of the block: the beginning of a record that goes on in the next one */
  over(block: Buffer, last: boolean): Buffer {
    let at = 0
    if (this.#dialect === null) {
      if (!this.#begin(block, last)) return block
      at = this.#dialect!.bodyStart
    }
    const sound = isUtf8(block.subarray(at, last ? block.length : afterLastBreak(block)))
    while (at < block.length && this.#record.read(block, at, last)) {
      this.#see(block, sound)
      at = this.#record.next
    }
    if (at < block.length && block.length - at > LONGEST) this.#giveUp(block, at)
    return block.subarray(at)
  }

  result(): CsvScan {
    const { padded, controls } = this.#record
    return { dialect: this.#dialect, fault: this.#fault, padded, controls }
  }

  #begin(block: Buffer, last: boolean): boolean {
    const dialect = csvDialect(block, last, (name) => this.#visit.isKnown(name), this.#visit.delimiter)
    if (dialect !== null && 'delimiter' in dialect) {
      this.#dialect = dialect
      this.#record = new CsvRecord(dialect.delimiter)
      this.#line = dialect.bodyLine
      this.#visit.header?.(dialect)
      return true
    }
    this.#fault = dialect ?? (block.length > LONGEST ? faults.tooLong : null)
    this.stopped = this.#fault !== null
    return false
  }

  #see(block: Buffer, sound: boolean): void {
    const record = this.#record
    const line = this.#line
    this.#line += record.breaks
    if (isBlank(block, record, this.#dialect!.delimiter.charCodeAt(0))) {
      this.#visit.blank?.(record, line)
      return
    }
    const columns = this.#dialect!.header.length
    if (!sound && !isUtf8(block.subarray(record.start, record.end))) record.fault = faults.encoding
    else if (record.end - record.start > LONGEST) record.fault ??= faults.tooLong
    else if (record.fields < columns) record.fault ??= faults.tooFew
    else if (record.fields > columns) record.fault ??= faults.tooMany
    this.#visit.record(record, block, line)
  }

  #giveUp(block: Buffer, at: number): void {
    // Read as if nothing followed, it says where a quote was opened.
    this.#record.read(block, at, true)
    this.#record.start = at
    this.#record.end = this.#record.next = block.length
    this.#record.fault = block.includes(0x22, at) ? faults.open : faults.tooLong
    this.#visit.record(this.#record, block, this.#line)
    this.stopped = true
  }
}

/** Of the blank rows below a table, spreadsheets save the delimiters. */
function isBlank(block: Buffer, { start, end }: CsvRecord, delimiter: number): boolean {
  for (let i = start; i < end; i++) {
    if (block[i] !== 32 && block[i] !== 9 && block[i] !== delimiter) return false
  }
  return true
}

function afterLastBreak(block: Buffer): number {
  return Math.max(block.lastIndexOf(10), block.lastIndexOf(13)) + 1
}
