/** How a CSV file is written: its header, and the delimiter chosen by the header line. */
import { isUtf8 } from 'node:buffer'
import { CsvRecord } from './csv-record.ts'
import { type Fault, faults, MOST_COLUMNS } from './fault.ts'
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

const USUAL = [',', ';', '\t', '|']
/** They stand in ordinary names, too, and so only count where the next line is cut in the same way. */
const UNUSUAL = ['\u0001', '\u001f', '^', '~', ':']
const BOM = [0xef, 0xbb, 0xbf]

/**
 * @param isKnown whether somebody knows a column of this name; the delimiter that yields most of them wins
 * @param said the delimiter, where somebody says it
 * @returns what is wrong if the header cannot be read, null when the block ends before the header does
 */
export function csvDialect(
  block: Buffer,
  last: boolean,
  isKnown: (name: string) => boolean,
  said: string | null = null,
): CsvDialect | Fault | null {
  const named = sepLine(block)
  const start = firstByte(block, named?.end ?? 0)
  if (start === block.length) return last ? faults.empty : null
  let best: CsvDialect | null = null
  let bestScore = -1
  let fault: Fault | null = null
  const delimiter = said ?? named?.delimiter ?? null
  for (const candidate of delimiter === null ? [...USUAL, ...UNUSUAL] : [delimiter]) {
    const record = new CsvRecord(candidate)
    if (!record.read(block, start, last)) return null
    const bytes = block.subarray(start, record.end)
    if (!isUtf8(bytes)) return faults.encoding
    if (record.fields > MOST_COLUMNS) return faults.tooWide
    fault ??= record.fault
    if (record.fault !== null) continue
    const header = splitRecord(bytes.toString('utf8'), candidate)
    const score = header.filter(isKnown).length * 1000 + header.length
    const { next, newline, fields } = record
    if (score <= bestScore) continue
    if (delimiter === null && UNUSUAL.includes(candidate)) {
      if (fields < 2 || (last && next === block.length)) continue
      if (!record.read(block, next, last)) return null
      if (record.fields !== fields) continue
    }
    bestScore = score
    const bodyLine = 1 + breaksIn(block, next)
    best = { delimiter: candidate, header, bodyStart: next, bodyLine, newline }
  }
  return best ?? fault
}

/** The first line that Excel understands, and writes: `sep=;` */
function sepLine(block: Buffer): { readonly delimiter: string; readonly end: number } | null {
  const start = firstByte(block, 0)
  const match = /^sep=([^"\r\n])(\r\n|\r|\n)/i.exec(block.toString('latin1', start, start + 8))
  return match === null ? null : { delimiter: match[1]!, end: start + match[0].length }
}

/** Behind the byte order mark and empty lines. */
function firstByte(block: Buffer, from: number): number {
  let start = from === 0 && BOM.every((byte, index) => block[index] === byte) ? BOM.length : from
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
