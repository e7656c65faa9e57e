/** The cells of a sheet as texts, row by row, out of its XML; formulas count by the result that was saved with them, and are never worked out. */
import { type CellFormat, formatted } from './cell-format.ts'
import { plainNumber } from './plain-number.ts'
import { attributeOf, type XmlVisit } from './xml-walk.ts'

export interface SheetRow {
  /** as Excel counts, from 1 */
  readonly number: number
  /** the texts that are there, by column from 0 */
  readonly cells: ReadonlyMap<number, string>
  /** whether a formula has no result */
  readonly isOpen: boolean
  /** whether there was more text in it than a row may have */
  readonly isTooLong: boolean
}

export interface SheetMeaning {
  /** the text of a number */
  word(index: number): string | null
  /** what the numbers of a style mean */
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

const LONGEST = 1 << 20

export class SheetCells implements XmlVisit {
  readonly #meaning: SheetMeaning
  readonly #take: (row: SheetRow) => void
  #number = 0
  #cells = new Map<number, string>()
  #isOpen = false
  #length = 0
  #column = -1
  #type = ''
  #style = 0
  #value = ''
  #hasFormula = false
  #isIn: 'data' | 'row' | 'value' | 'words' | null = null
  #isPhonetic = false

  constructor(meaning: SheetMeaning, take: (row: SheetRow) => void) {
    this.#meaning = meaning
    this.#take = take
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.#beginRow(attributes)
    else if (name === 'c' && this.#isIn === 'row') this.#beginCell(attributes)
    else if (name === 'v' && this.#isIn === 'row') this.#isIn = 'value'
    else if (name === 't' && this.#isIn === 'row' && !this.#isPhonetic) this.#isIn = 'words'
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'rPh') this.#isPhonetic = true
  }

  text(text: string): void {
    if (this.#isIn !== 'value' && this.#isIn !== 'words') return
    this.#length += text.length
    if (this.#length <= LONGEST) this.#value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') {
      if (this.#isIn === 'value' || this.#isIn === 'words') this.#isIn = 'row'
    } else if (name === 'rPh') this.#isPhonetic = false
    else if (name === 'c' && this.#isIn === 'row') this.#endCell()
    else if (name === 'row' && this.#isIn === 'row') this.#endRow()
  }

  #beginRow(attributes: string): void {
    const said = Number(attributeOf(attributes, 'r') ?? Number.NaN)
    this.#number = Number.isInteger(said) && said > 0 ? said : this.#number + 1
    this.#cells = new Map()
    this.#isOpen = false
    this.#length = 0
    this.#column = -1
    this.#isIn = 'row'
  }

  #beginCell(attributes: string): void {
    this.#column = columnOf(attributeOf(attributes, 'r')) ?? this.#column + 1
    this.#type = attributeOf(attributes, 't') ?? 'n'
    this.#style = Number(attributeOf(attributes, 's') ?? 0)
    this.#value = ''
    this.#hasFormula = false
  }

  #endCell(): void {
    if (this.#hasFormula && this.#value === '' && this.#type !== 'str') this.#isOpen = true
    const text = this.#textOf()
    if (text !== null && text !== '') this.#cells.set(this.#column, text)
  }

  #endRow(): void {
    const { size } = this.#cells
    const isTooLong = this.#length > LONGEST
    this.#isIn = 'data'
    if (size === 0 && !this.#isOpen && !isTooLong) return
    this.#take({ number: this.#number, cells: this.#cells, isOpen: this.#isOpen, isTooLong })
  }

  #textOf(): string | null {
    const value = this.#value
    if (this.#type === 's') return value === '' ? null : this.#meaning.word(Number(value))
    if (this.#type === 'str' || this.#type === 'inlineStr') return unescapeCell(value)
    if (this.#type === 'b' && value !== '') return value.trim() === '1' || value === 'true' ? 'true' : 'false'
    if (this.#type !== 'n' || value === '') return value
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    const format = this.#meaning.formats[this.#style] ?? 'number'
    return formatted(number, format, this.#meaning.from1904) ?? plainNumber(String(number))
  }
}

/** `AB12` → 27 */
function columnOf(place: string | null): number | null {
  const letters = /^\$?([A-Za-z]{1,3})/.exec(place ?? '')?.[1]?.toUpperCase()
  if (letters === undefined) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** Excel writes what XML cannot hold as `_x000D_`. */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
