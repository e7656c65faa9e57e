/** Where a text stops being JSON: the parser of the platform does not always say. */

export interface JsonFault {
  /** both counted from 1 */
  readonly line: number
  readonly column: number
  /** what stands there, and what should */
  readonly says: string
}

interface Reading {
  readonly text: string
  at: number
  /** what should have come where the last attempt failed */
  expected: string
}

const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const SCALAR = new RegExp(
  String.raw`${STRING.source}|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)`,
  'y',
)
const SPACE = /[ \t\n\r]*/y

/** @returns null when the text is JSON */
export function jsonFault(text: string): JsonFault | null {
  const reading = { text, at: 0, expected: '' }
  if (value(reading) && took(reading, /$/y, 'the end')) return null
  const before = text.slice(0, reading.at).split('\n')
  const [there] = /^[^\s,:[\]{}]+|^./.exec(text.slice(reading.at, reading.at + 20)) ?? ['']
  const found = there === '' ? 'the text ends' : `${there} stands`
  return {
    line: before.length,
    column: before.at(-1)!.length + 1,
    says: `${found} where ${reading.expected} should`,
  }
}

function value(reading: Reading): boolean {
  if (took(reading, /\{/y)) return members(reading, pair, /\}/y, '"," or "}"')
  if (took(reading, /\[/y)) return members(reading, value, /\]/y, '"," or "]"')
  return took(reading, SCALAR, 'a value')
}

function members(
  reading: Reading,
  member: (reading: Reading) => boolean,
  close: RegExp,
  expected: string,
): boolean {
  if (took(reading, close)) return true
  do if (!member(reading)) return false
  while (took(reading, /,/y))
  return took(reading, close, expected)
}

function pair(reading: Reading): boolean {
  return took(reading, STRING, 'a name in quotation marks') && took(reading, /:/y, '":"') && value(reading)
}

/** Goes on behind what was looked for; where it is not there, only behind the space before. */
function took(reading: Reading, wanted: RegExp, expected = ''): boolean {
  for (const pattern of [SPACE, wanted]) {
    pattern.lastIndex = reading.at
    const [found] = pattern.exec(reading.text) ?? []
    if (found === undefined) {
      reading.expected = expected
      return false
    }
    reading.at += found.length
  }
  return true
}
