/** How a CSV file is written: its header, and the delimiter chosen by the header line. */
import { isUtf8 } from 'node:buffer'
import { CsvRecord } from './csv-record.ts'
import { type Fault, faults } from './fault.ts'
import { splitRecord } from './split-record.ts'

export interface CsvDialect {
  readonly delimiter: string
  /** the names of the columns as they are written, without the blanks around them */
  readonly header: readonly string[]
  /** where the line after the header begins */
  readonly bodyStart: number
  /** the physical line on which it begins */
  readonly bodyLine: number
  /** the bytes of the newline after the header, as `CsvRecord` says it */
  readonly newline: number
}

const DELIMITERS = [',', ';', '\t', '|']
const BOM = [0xef, 0xbb, 0xbf]

/**
 * @param isKnown whether somebody knows a column of this name; the delimiter that yields most of them wins
 * @returns what is wrong if the header cannot be read, null when the block ends before the header does
 */
export function csvDialect(
  block: Buffer,
  last: boolean,
  isKnown: (name: string) => boolean,
): CsvDialect | Fault | null {
  if (isUtf16(block)) return faults.encoding
  const start = firstByte(block)
  if (start === block.length) return last ? faults.empty : null
  let best: CsvDialect | null = null
  let bestScore = -1
  let fault: Fault | null = null
  for (const delimiter of DELIMITERS) {
    const record = new CsvRecord(delimiter)
    if (!record.read(block, start, last)) return null
    const bytes = block.subarray(start, record.end)
    if (!isUtf8(bytes)) return faults.encoding
    fault ??= record.fault
    if (record.fault !== null) continue
    const header = splitRecord(bytes.toString('utf8'), delimiter)
    const score = header.filter(isKnown).length * 1000 + header.length
    if (score <= bestScore) continue
    bestScore = score
    const bodyLine = 1 + breaksIn(block, start) + record.breaks
    best = { delimiter, header, bodyStart: record.next, bodyLine, newline: record.newline }
  }
  return best ?? fault
}

function isUtf16(block: Buffer): boolean {
  return (block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff)
}

/** Behind the byte order mark and empty lines. */
function firstByte(block: Buffer): number {
  let start = BOM.every((byte, index) => block[index] === byte) ? BOM.length : 0
  while (block[start] === 10 || block[start] === 13) start++
  return start
}

function breaksIn(block: Buffer, end: number): number {
  return (
    block
      .subarray(0, end)
      .toString('latin1')
      .split(/\r\n|\r|\n/).length - 1
  )
}
