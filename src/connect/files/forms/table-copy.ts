/** Writes a table of any form as plain CSV for the duration of an import; the last cell of each record is the line of the original. */
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { type BrokenLines, BrokenRecords } from '../broken-lines.ts'
import { type Fault, faults } from '../fault.ts'

/** What became of a table that was copied. */
export interface CopiedTable {
  readonly place: string
  /** empty when there is no table; `broken` says why */
  readonly header: readonly string[]
  /** sound and broken; what is wrong with the file as a whole is no row */
  readonly rows: number
  readonly soundRows: number
  readonly broken: readonly BrokenLines[]
  readonly assumptions: readonly string[]
}

/** As long as a line of CSV may be. */
const LONGEST = 1 << 20
const FLUSH_AT = 1 << 20

export class TableCopy {
  readonly #place: string
  readonly #file: number
  readonly #broken = new BrokenRecords()
  #width = 0
  #rows = 0
  #soundRows = 0
  #pending: string[] = []
  #size = 0
  #isClosed = false

  constructor(place: string) {
    this.#place = place
    this.#file = openSync(place, 'wx', 0o600)
  }

  /** Says how many columns there are, once, before any row. */
  begin(width: number): void {
    this.#width = width
    // Columns are found by their position: any header of the right width will do.
    this.#put(`${'c,'.repeat(width)}line\n`)
  }

  /** Takes a row, cut or filled up to the width; one that no CSV file may hold is noted instead. */
  row(line: number, cells: readonly (string | null)[]): void {
    let text = ''
    for (let at = 0; at < this.#width; at++) text += `${quoted(cells[at] ?? null)},`
    const fault = faultOf(text)
    if (fault !== null) this.note(fault, line, cells.join(', '))
    else {
      this.#rows++
      this.#soundRows++
      this.#put(`${text}${line}\n`)
    }
  }

  /** Notes a row that cannot be read. */
  note(fault: Fault, line: number, value: string): void {
    this.#rows++
    this.#broken.note(fault, line, () => value)
  }

  /** Notes what is wrong with the file as a whole, or with all that follows. */
  noteWhole(fault: Fault, line: number, value: string): void {
    this.#broken.note(fault, line, () => value)
  }

  /** Whether nothing was noted so far. */
  get isSound(): boolean {
    return this.#broken.all.length === 0
  }

  finish(header: readonly string[], assumptions: readonly string[]): CopiedTable {
    this.close()
    return {
      place: this.#place,
      header,
      rows: this.#rows,
      soundRows: this.#soundRows,
      broken: this.#broken.all,
      assumptions,
    }
  }

  /** Writes what is left; may be called twice. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#flush()
    closeSync(this.#file)
  }

  #put(text: string): void {
    this.#pending.push(text)
    this.#size += text.length
    if (this.#size > FLUSH_AT) this.#flush()
  }

  #flush(): void {
    writeFileSync(this.#file, this.#pending.join(''))
    this.#pending = []
    this.#size = 0
  }
}

function faultOf(text: string): Fault | null {
  if (text.length > LONGEST / 4 && Buffer.byteLength(text) > LONGEST) return faults.recordTooLong
  if (text.includes('\0')) return faults.nul
  return text.isWellFormed() ? null : faults.damaged
}

function quoted(cell: string | null): string {
  if (cell === null) return ''
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
