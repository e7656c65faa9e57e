/** What is to be known of a CSV file before its values are looked at. */
import type { CsvDialect } from './csv-dialect.ts'
import type { CsvRecord } from './csv-record.ts'
import type { Fault } from './fault.ts'
import type { ListedFile } from './list-files.ts'
import { readBytes } from './read-bytes.ts'
import { scanCsv } from './scan-csv.ts'

/** A kind of broken line: how many, and the first few. */
export interface BrokenLines {
  readonly fault: Fault
  count: number
  readonly examples: { readonly line: number; readonly value: string }[]
}

export interface CsvContent {
  /** null when not even the header can be read; `broken` says why */
  readonly dialect: CsvDialect | null
  /** records after the header that are not blank */
  readonly rows: number
  /** those of them whose form is sound */
  readonly soundRows: number
  readonly broken: readonly BrokenLines[]
  /** whether any reader that keeps to the standard sees the same records */
  readonly plain: boolean
  readonly padded: boolean
  readonly controls: boolean
}

const EXAMPLES = 5
const LONGEST_VALUE = 80

/**
 * @param isKnown whether somebody knows a column of this name
 * @param raw sees every block as it lies on the disk
 * @throws Failure when the file cannot be read or unpacked
 */
export async function readCsv(
  file: ListedFile,
  isKnown: (name: string) => boolean,
  raw: (block: Buffer) => void,
): Promise<CsvContent> {
  const broken = new Map<Fault, BrokenLines>()
  let rows = 0
  let soundRows = 0
  let plain = true
  let dialect: CsvDialect | null = null
  const scan = await scanCsv(readBytes(file, raw), {
    isKnown,
    header: (found) => {
      dialect = found
    },
    record: (record, block, line) => {
      rows++
      if (record.fault === null) soundRows++
      else noteFault(broken, record.fault, line, () => textOf(record, block))
      if (record.newline !== 0 && record.newline !== dialect!.newline) plain = false
    },
    blank: (record) => {
      // Readers agree on empty lines only between several columns.
      if (record.end > record.start || dialect!.header.length === 1) plain = false
      if (record.newline !== 0 && record.newline !== dialect!.newline) plain = false
    },
  })
  if (scan.fault !== null) noteFault(broken, scan.fault, 1, () => '')
  return {
    dialect: scan.dialect,
    rows,
    soundRows,
    broken: [...broken.values()],
    plain: plain && broken.size === 0 && scan.dialect?.bodyLine === 2,
    padded: scan.padded,
    controls: scan.controls,
  }
}

function noteFault(broken: Map<Fault, BrokenLines>, fault: Fault, line: number, value: () => string): void {
  const lines = broken.get(fault) ?? { fault, count: 0, examples: [] }
  broken.set(fault, lines)
  lines.count++
  if (lines.examples.length < EXAMPLES) lines.examples.push({ line, value: value() })
}

function textOf(record: CsvRecord, block: Buffer): string {
  const end = Math.min(record.end, record.start + LONGEST_VALUE * 4)
  const [line = ''] = block.toString('utf8', record.start, end).split(/[\r\n]/)
  return line.length > LONGEST_VALUE ? `${line.slice(0, LONGEST_VALUE)}…` : line
}
