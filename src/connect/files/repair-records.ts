/** Reads single records of a CSV file as they stand there, and writes a copy in which some of them are repaired. */
import { Failure } from '#src/kernel/failure.ts'
import { cellSpans, csvCell } from './cell-spans.ts'
import { CsvRecord } from './csv-record.ts'
import { faults } from './fault.ts'
import { type Bytes, readBytes } from './read-bytes.ts'
import { scanCsv } from './scan-csv.ts'
import { splitRecord } from './split-record.ts'

/** A CSV file of which somebody repairs records. */
export interface RepairableFile {
  /** where it lies as UTF-8 */
  readonly bytes: Bytes
  readonly delimiter: string
  readonly header: readonly string[]
}

export interface StandingRecord {
  /** physical line on which it begins */
  readonly line: number
  /** as it stands there, of an open quote the line that opens it; null where it can only be repaired in the file: it is too long, or no text */
  readonly text: string | null
  /** null where it does not have the cells of the header */
  readonly cells: readonly string[] | null
}

export interface Repair {
  readonly line: number
  /** null: the whole record, as it is to stand there */
  readonly column: string | null
  /** an empty whole record is left out: its line stays, and is empty */
  readonly value: string
  /** as it stood before a repair, which is taken back: even with a quote that stands open, or where it was left out */
  readonly takesBack?: boolean
}

interface Place {
  readonly from: number
  readonly to: number
  readonly standing: StandingRecord
}

/** @returns in the order of the file; a line on which no record begins is left out */
export async function recordsAt(file: RepairableFile, lines: ReadonlySet<number>): Promise<StandingRecord[]> {
  return (await placesOf(file, lines)).map(({ standing }) => standing)
}

/**
 * @returns the bytes of the repaired file, and the records as they stood before
 * @throws Failure 'invalid-input' where a line, a column or a value cannot be
 */
export async function repaired(
  file: RepairableFile,
  repairs: readonly Repair[],
): Promise<{ readonly bytes: AsyncGenerator<Buffer>; readonly before: readonly StandingRecord[] }> {
  const linesOf = (some: readonly Repair[]) => new Set(some.map(({ line }) => line))
  const leftOut = linesOf(repairs.filter(({ takesBack }) => takesBack === true))
  const places = await placesOf(file, linesOf(repairs), leftOut)
  const missing = repairs.find(({ line }) => !places.some(({ standing }) => standing.line === line))
  if (missing !== undefined) throw wrong(`No row begins in line ${missing.line}`)
  const changed = places.map(({ from, to, standing }) => {
    const own = repairs.filter(({ line }) => line === standing.line)
    const text = own.reduce((so, repair) => repairedRecord(so, repair, file), textOf(standing))
    return { from, to, bytes: Buffer.from(text) }
  })
  return { bytes: spliced(readBytes(file.bytes), changed), before: places.map(({ standing }) => standing) }
}

/**
 * Where the records lie, counted in bytes from the beginning of the file.
 * @param leftOut lines of which an empty one counts as well
 */
async function placesOf(
  file: RepairableFile,
  lines: ReadonlySet<number>,
  leftOut: ReadonlySet<number> = new Set(),
): Promise<Place[]> {
  const places: Place[] = []
  let at = 0
  let next = 0
  const pass = ({ start, next: end, breaks }: CsvRecord, line: number) => {
    at += end - start
    next = line + breaks
  }
  await scanCsv(readBytes(file.bytes), {
    isKnown: () => false,
    delimiter: file.delimiter,
    header: ({ bodyStart, bodyLine }) => {
      at = bodyStart
      next = bodyLine
    },
    record: (record, block, line) => {
      if (lines.has(line)) {
        const to = at + endOf(record) - record.start
        places.push({ from: at, to, standing: standingRecord(record, block, line, file) })
      }
      pass(record, line)
    },
    blank: (record, line) => {
      const to = at + record.end - record.start
      if (leftOut.has(line)) places.push({ from: at, to, standing: emptyAt(line) })
      pass(record, line)
    },
  })
  // Of a last row without a newline nothing is left once it is left out.
  const isAtEnd = leftOut.has(next) && places.every(({ standing }) => standing.line !== next)
  return isAtEnd ? [...places, { from: at, to: at, standing: emptyAt(next) }] : places
}

function emptyAt(line: number): StandingRecord {
  return { line, text: '', cells: null }
}

/** A longer one is shown to nobody. */
const LONGEST = 20_000

/** An open quote has taken everything behind its line with it, which is sound again once it is closed. */
function endOf({ fault, openEnd, end }: CsvRecord): number {
  return fault === faults.open && openEnd !== null ? openEnd : end
}

function standingRecord(
  record: CsvRecord,
  block: Buffer,
  line: number,
  { delimiter, header }: RepairableFile,
): StandingRecord {
  const { fault, openEnd } = record
  const end = endOf(record)
  const isBeyond = fault === faults.tooLong || fault === faults.encoding
  if (isBeyond || (fault === faults.open && openEnd === null) || end - record.start > LONGEST) {
    return { line, text: null, cells: null }
  }
  const text = block.toString('utf8', record.start, end)
  if (fault !== null && fault !== faults.tooFew && fault !== faults.tooMany)
    return { line, text, cells: null }
  const cells = splitRecord(text, delimiter)
  return { line, text, cells: cells.length === header.length ? cells : null }
}

function textOf({ text, line }: StandingRecord): string {
  if (text === null) throw wrong(`Line ${line} can only be repaired in the file itself`)
  return text
}

function repairedRecord(text: string, repair: Repair, file: RepairableFile): string {
  const { line, column, value } = repair
  const { delimiter, header } = file
  if (column === null) return wholeRecord(repair, delimiter)
  const at = header.indexOf(column)
  if (at < 0) throw wrong(`The file has no column "${column}"`)
  const spans = cellSpans(text, delimiter)
  const span = spans[at]
  if (span === undefined || spans.length !== header.length) {
    throw wrong(`Line ${line} has ${spans.length} cells and not ${header.length}: repair the whole line`)
  }
  return text.slice(0, span.start) + csvCell(value, delimiter) + text.slice(span.end)
}

/** One record and no more, or none: what follows it stays what it is. */
function wholeRecord({ value, line, takesBack = false }: Repair, delimiter: string): string {
  if (value.trim() === '') return ''
  const bytes = Buffer.from(value)
  const record = new CsvRecord(delimiter)
  record.read(bytes, 0, true)
  if (record.fault === faults.open && !takesBack) throw wrong(`In line ${line}, a quote would stand open`)
  if (record.end !== bytes.length) throw wrong(`Line ${line} would not be one row`)
  return value
}

function wrong(problem: string): Failure {
  return new Failure('invalid-input', problem, { hint: 'Look at the files again, and repair what is shown.' })
}

interface Splice {
  readonly from: number
  readonly to: number
  readonly bytes: Buffer
}

/** @param splices in the order of the file */
async function* spliced(blocks: AsyncIterable<Buffer>, splices: readonly Splice[]): AsyncGenerator<Buffer> {
  let passed = 0
  let next = 0
  for await (const block of blocks) {
    let at = 0
    for (let splice = splices[next]; splice !== undefined; splice = splices[next]) {
      if (splice.from >= passed + block.length) break
      // Where it began in the block before, only its end is here.
      if (splice.from >= passed + at) {
        yield block.subarray(at, splice.from - passed)
        yield splice.bytes
      }
      at = Math.min(block.length, splice.to - passed)
      if (splice.to > passed + block.length) break
      next++
    }
    yield block.subarray(at)
    passed += block.length
  }
  for (const splice of splices.slice(next)) if (splice.from >= passed) yield splice.bytes
}
