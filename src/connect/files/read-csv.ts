/** What is to be known of a CSV file before its values are looked at. */
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { type BrokenLines, BrokenRecords, openFault } from './broken-lines.ts'
import type { CsvDialect } from './csv-dialect.ts'
import type { CsvRecord } from './csv-record.ts'
import { type Fault, faults } from './fault.ts'
import { EightBitWatch } from './forms/eight-bit-watch.ts'
import { readStart } from './forms/read-start.ts'
import { type Encoding, encodingOf } from './forms/text-encoding.ts'
import { toUtf8 } from './forms/to-utf8.ts'
import type { ListedFile } from './listed-file.ts'
import { type Bytes, readBytes } from './read-bytes.ts'
import { LONGEST, scanCsv } from './scan-csv.ts'

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

export interface ReadCsv {
  readonly csv: CsvContent
  /** where the file lies as UTF-8 */
  readonly utf8: Bytes
  readonly assumptions: readonly string[]
}

export interface CsvReading {
  /** whether somebody knows a column of this name */
  isKnown(name: string): boolean
  /** what somebody says of it; null: found by its bytes */
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  /** where a copy in UTF-8 may be made */
  copyPath(): string
  /** the file is read from its beginning */
  anew(): void
  /** sees every block as it lies on the disk */
  raw(block: Buffer): void
}

/** @throws Failure when the file cannot be read or unpacked */
export async function readCsv(file: ListedFile, reading: CsvReading): Promise<ReadCsv> {
  const encoding = encodingOf(readStart(file.place).bytes, reading.encoding)
  const assumptions =
    encoding === 'utf-16le' || encoding === 'utf-16be' ? [`read as ${spoken(encoding)}`] : []
  if (encoding !== null && encoding !== 'utf-8') return readCopy(file, encoding, reading, assumptions)
  const csv = await walk(bytesOf(file, reading), reading)
  const isDamaged = csv.broken.some(({ fault }) => fault === faults.encoding)
  if (!isDamaged || encoding !== null || !(await isWindows1252(file))) {
    return { csv, utf8: file, assumptions }
  }
  return readCopy(file, 'windows-1252', reading, ['read as Windows-1252, since it is not UTF-8'])
}

function bytesOf(file: ListedFile, reading: CsvReading): AsyncGenerator<Buffer> {
  reading.anew()
  return readBytes(file, (block) => reading.raw(block))
}

/** Only the whole file tells: a mixture of both is damaged, not old. */
async function isWindows1252(file: ListedFile): Promise<boolean> {
  const watch = new EightBitWatch()
  for await (const block of readBytes(file)) watch.see(block)
  return watch.isWindows1252
}

function spoken(encoding: Encoding): string {
  return encoding === 'utf-16le' ? 'UTF-16 (little endian)' : 'UTF-16 (big endian)'
}

/** Reads a file of another encoding, and writes it as UTF-8 by the way, for those who read it again. */
async function readCopy(
  file: ListedFile,
  encoding: Encoding,
  reading: CsvReading,
  assumptions: readonly string[],
): Promise<ReadCsv> {
  const place = reading.copyPath()
  const out = openSync(place, 'wx', 0o600)
  async function* copied(): AsyncGenerator<Buffer> {
    for await (const block of toUtf8(bytesOf(file, reading), encoding)) {
      writeFileSync(out, block)
      yield block
    }
  }
  try {
    const csv = await walk(copied(), reading)
    return { csv: named(csv), utf8: { path: file.path, place, gzip: false }, assumptions }
  } finally {
    closeSync(out)
  }
}

/** In a copy, what is not UTF-8 is where the original was damaged. */
function named(csv: CsvContent): CsvContent {
  const broken = csv.broken.map((lines) =>
    lines.fault === faults.encoding ? { ...lines, fault: faults.damaged } : lines,
  )
  return { ...csv, broken }
}

async function walk(bytes: AsyncIterable<Buffer>, reading: CsvReading): Promise<CsvContent> {
  const broken = new BrokenRecords()
  let rows = 0
  let soundRows = 0
  let plain = true
  let dialect: CsvDialect | null = null
  const scan = await scanCsv(bytes, {
    isKnown: (name) => reading.isKnown(name),
    delimiter: reading.delimiter,
    header: (found) => {
      dialect = found
    },
    record: (record, block, line) => {
      rows++
      if (record.fault === null) soundRows++
      else broken.note(faultOf(record, block), line, () => textOf(record, block))
      if (record.newline !== 0 && record.newline !== dialect!.newline) plain = false
    },
    blank: (record) => {
      // Readers agree on empty lines only between several columns.
      if (record.end > record.start || dialect!.header.length === 1) plain = false
      if (record.newline !== 0 && record.newline !== dialect!.newline) plain = false
    },
  })
  if (scan.fault !== null) broken.note(scan.fault, 1, () => '')
  return {
    dialect: scan.dialect,
    rows,
    soundRows,
    broken: broken.all,
    plain: plain && broken.all.length === 0 && scan.dialect?.bodyLine === 2,
    padded: scan.padded,
    controls: scan.controls,
  }
}

function faultOf(record: CsvRecord, block: Buffer): Fault {
  const { fault, openEnd, start, end } = record
  if (fault !== faults.open || openEnd === null) return fault!
  if (end - start > LONGEST) return openFault(null)
  const lines = block.toString('latin1', openEnd, end).split(/\r\n|\r|\n/)
  // What stands before the first break is of the line itself; behind the last one there may be nothing.
  return openFault(lines.length - (lines.at(-1) === '' && lines.length > 1 ? 2 : 1))
}

/** More than is ever shown of it. */
const LONGEST_SHOWN = 320

function textOf(record: CsvRecord, block: Buffer): string {
  const end = Math.min(record.end, record.start + LONGEST_SHOWN)
  const [line = ''] = block.toString('utf8', record.start, end).split(/[\r\n]/)
  return line
}
