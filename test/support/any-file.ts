/** Random tables, the files that hold them, and what happens to files on their way. */
import fc from 'fast-check'

/** Rows of texts; the first is the header, whose names differ. */
export type Table = readonly (readonly string[])[]

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ0189 ,;|\t"\'\n\r:^~=&<>_\\/{}[]') },
  { weight: 2, arbitrary: fc.constantFrom(...'äöüßéÅ€“–', '東', '🚀', '\u00a0x', 'ﷺ') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
)

/** A text without blanks at its ends, which every form would lose. */
export const cellText = fc
  .array(character, { maxLength: 8 })
  .map((characters) => characters.join('').replaceAll('\0', ''))
  .map(trimmed)

export function trimmed(text: string): string {
  return text.replaceAll(/^[\s\ufeff]+|[\s\ufeff]+$/g, '')
}

const header = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom(...'abcdefgh_'), minLength: 1, maxLength: 6 }),
  { minLength: 2, maxLength: 5 },
)

export const anyTable: fc.Arbitrary<Table> = header.chain((names) =>
  fc
    .array(fc.array(cellText, { minLength: names.length, maxLength: names.length }), { maxLength: 6 })
    .map((rows) => [names, ...rows]),
)

/** The bytes in pieces of random sizes. */
export const anyCut = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })

export async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0
  for (let turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const accident = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom('set', 'cut', 'double', 'insert', 'end'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
})

/** What may happen to a file: bytes change, go, come, come twice, or it ends. */
export const anyDamage = fc
  .array(accident, { minLength: 1, maxLength: 4 })
  .map((accidents) => (file: Buffer) => {
    let bytes = file
    for (const { at, what, bytes: more } of accidents) {
      const place = Math.floor(at * bytes.length)
      const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
      if (what === 'set') bytes = Buffer.concat([before, more, after.subarray(more.length)])
      else if (what === 'cut') bytes = Buffer.concat([before, after.subarray(more.length)])
      else if (what === 'double') bytes = Buffer.concat([before, after.subarray(0, 64), after])
      else if (what === 'insert') bytes = Buffer.concat([before, more, after])
      else bytes = Buffer.from(before)
    }
    return bytes
  })

export interface CsvStyle {
  readonly delimiter: string
  readonly newline: string
  /** whether every cell is quoted */
  readonly quotes: boolean
}

export const anyCsvStyle: fc.Arbitrary<CsvStyle> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~', ':', '\u0001', '\u001f', '!'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.boolean(),
})

export function csvText(table: Table, { delimiter, newline, quotes }: CsvStyle): string {
  const cell = (text: string) =>
    quotes || text === '' || /["\r\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text
  return table.map((row) => row.map(cell).join(delimiter) + newline).join('')
}

/** As objects, an empty cell left out. */
export function records([names = [], ...rows]: Table): Record<string, string>[] {
  return rows.map((row) =>
    Object.fromEntries(names.map((name, at) => [name, row[at]!]).filter(([, text]) => text !== '')),
  )
}

export function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
