/** Reads one sheet of a workbook as a table: the first row that is a header, and the rows below it. */
import { faults, MOST_COLUMNS } from '../fault.ts'
import type { ListedFile } from '../listed-file.ts'
import { readBytes } from '../read-bytes.ts'
import { cellFormat, type CellFormat } from './cell-format.ts'
import { type OpenZip, withZip } from './open-zip.ts'
import { SharedWords } from './shared-words.ts'
import { SheetCells, type SheetRow, unescapeCell } from './sheet-cells.ts'
import { type CopiedTable, TableCopy } from './table-copy.ts'
import { bookOf, walkPart, type Workbook } from './workbook.ts'
import { attributeOf } from './xml-walk.ts'

export interface SheetReading {
  /** whether somebody knows a column of this name */
  isKnown(name: string): boolean
  copyPath(): string
  anew(): void
  raw(block: Buffer): void
}

/** People write a title and a date above the table. */
const ROWS_ABOVE = 10

/** @throws Failure when the workbook is damaged */
export async function readSheet(file: ListedFile, reading: SheetReading): Promise<CopiedTable> {
  reading.anew()
  for await (const block of readBytes(file)) reading.raw(block)
  return withZip(file, async (zip) => {
    const book = await bookOf(zip, file.path)
    const words = new SharedWords(reading.copyPath())
    const table = new TableCopy(reading.copyPath())
    try {
      await readWords(zip, book, file.path, words)
      const formats = await formatsOf(zip, book, file.path)
      const rows = new SheetRows(table, (name) => reading.isKnown(name))
      const meaning = { word: (index: number) => words.at(index), formats, from1904: book.from1904 }
      const cells = new SheetCells(meaning, (row) => rows.take(row))
      await walkPart(zip, file.sheet!, file.path, {
        open: (name, attributes) => cells.open(name, attributes),
        close: (name) => cells.close(name),
        text: (text) => cells.text(text),
      })
      return rows.finish()
    } finally {
      table.close()
      words.close()
    }
  })
}

async function readWords(
  zip: OpenZip,
  { strings }: Workbook,
  path: string,
  words: SharedWords,
): Promise<void> {
  if (strings === null) return
  let word = ''
  let isText = false
  let isPhonetic = false
  await walkPart(zip, strings.name, path, {
    open: (name) => {
      if (name === 'si') word = ''
      else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isText = !isPhonetic
    },
    text: (text) => {
      // What is longer is noted where a row names it.
      if (isText && word.length < 2 << 20) word += text
    },
    close: (name) => {
      if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') words.add(unescapeCell(word))
    },
  })
}

/** By the number of the style that a cell names. */
async function formatsOf(zip: OpenZip, { styles }: Workbook, path: string): Promise<CellFormat[]> {
  if (styles === null) return []
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  let isCells = false
  await walkPart(zip, styles.name, path, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCells = true
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(id, attributeOf(attributes, 'formatCode') ?? '')
      else if (name === 'xf' && isCells) formats.push(cellFormat(id, codes.get(id) ?? null))
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false
    },
  })
  return formats
}

/** Finds the header, and copies the rows below it. */
class SheetRows {
  readonly #table: TableCopy
  readonly #isKnown: (name: string) => boolean
  #waiting: SheetRow[] = []
  #header: readonly string[] | null = null
  #assumptions: string[] = []
  #isTooWide = false

  constructor(table: TableCopy, isKnown: (name: string) => boolean) {
    this.#table = table
    this.#isKnown = isKnown
  }

  take(row: SheetRow): void {
    if (this.#header !== null) return this.#copy(row)
    this.#waiting.push(row)
    if (this.#waiting.length === ROWS_ABOVE) this.#begin()
  }

  finish(): CopiedTable {
    if (this.#header === null) this.#begin()
    return this.#table.finish(this.#isTooWide ? [] : this.#header!, this.#assumptions)
  }

  #begin(): void {
    const rows = this.#waiting
    const known = rows.map(
      ({ cells }) => [...cells.values()].filter((name) => this.#isKnown(name.trim())).length,
    )
    const most = Math.max(0, ...known)
    const at = most > 1 && known[0]! < most ? known.indexOf(most) : 0
    const first = rows[at]
    this.#header = first === undefined ? [] : headerOf(first)
    this.#waiting = []
    if (first === undefined) this.#table.noteWhole(faults.emptySheet, 1, '')
    else if (this.#header.length > MOST_COLUMNS) {
      this.#isTooWide = true
      this.#table.noteWhole(faults.tooWide, first.number, '')
    } else {
      if (at > 0) this.#assumptions.push(`row ${first.number} is the header; what is above it is not read`)
      this.#table.begin(this.#header.length)
      for (const row of rows.slice(at + 1)) this.#copy(row)
    }
  }

  #copy(row: SheetRow): void {
    if (this.#isTooWide) return
    const width = this.#header!.length
    const texts = () => [...row.cells.values()].join(', ').slice(0, 320)
    if (row.isTooLong) this.#table.note(faults.recordTooLong, row.number, texts())
    else if (row.isOpen) this.#table.note(faults.openFormula, row.number, texts())
    else if ([...row.cells.keys()].some((column) => column >= width)) {
      this.#table.note(faults.beyondHeader, row.number, texts())
    } else {
      const cells = Array.from({ length: width }, (_, column) => row.cells.get(column) ?? null)
      this.#table.row(row.number, cells)
    }
  }
}

function headerOf({ cells }: SheetRow): string[] {
  const width = Math.max(...cells.keys(), -1) + 1
  return Array.from({ length: width }, (_, column) => cells.get(column)?.trim() ?? '')
}
