/** Text of anybody as paper can carry it: no control over direction or layout, and no word wider than a column. */

/** Graphemes of a word that need no break; longer ones get places where they may be broken. */
const UNBROKEN = 22

/** How many graphemes of an endless word stay together. */
const PIECE = 11

const BREAK = '\u200B'

/** Controls but the line break and tab, orders of direction, breaks that are not ours, and what is no character. */
const unprintable = /(?![\n\t])\p{Cc}|[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF0-\uFFFF]/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text with line breaks as they were; what reads the other way still does, by its own letters. */
export function printableText(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u2028\u2029]/g, '\n')
  return clean
    .replaceAll(unprintable, '')
    .replaceAll(/\S+/g, (word) => (word.length > UNBROKEN ? breakable(word) : word))
}

/** First at the signs where addresses are read apart, then anywhere. */
function breakable(word: string): string {
  return word
    .split(/(?<=[@./\\_?&=,;:+-])/)
    .map((part) => (part.length > UNBROKEN ? inPieces(part) : part))
    .join(BREAK)
}

function inPieces(part: string): string {
  const letters = [...graphemes.segment(part)].map(({ segment }) => segment)
  if (letters.length <= UNBROKEN) return part
  const count = Math.ceil(letters.length / PIECE)
  return Array.from({ length: count }, (_, at) => letters.slice(at * PIECE, (at + 1) * PIECE).join('')).join(
    BREAK,
  )
}
