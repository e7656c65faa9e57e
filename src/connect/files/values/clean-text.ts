/** What stands for nothing at all, and what Excel wraps around a text to keep it. */
import { literal } from '../sql-text.ts'

/** Bytes of the longest of them but one, which is long for what says nothing. */
export const LONGEST_NOTHING = 7
export const LONG_NOTHING = 'undefined'

/** In lower case. */
const EMPTY = [
  'null',
  String.raw`\n`,
  'n/a',
  '#n/a',
  '#null!',
  'nan',
  'none',
  'nil',
  '-',
  '--',
  '–',
  '—',
  '(null)',
  '(none)',
  '(blank)',
  '(empty)',
  '<null>',
  LONG_NOTHING,
]

/** SQL that is true where a text says that nothing is known; `NA` is a country where texts are expected. */
export function saysNothing(text: string, isText: boolean): string {
  const words = isText ? EMPTY : [...EMPTY, 'na']
  return `lower(${text}) IN (${words.map(literal).join(', ')})`
}

/** SQL of the text without `="…"` around it, NULL where it says nothing. */
export function cleanText(text: string, isText: boolean): string {
  const inside = `nullif(trim(replace(substr(${text}, 3, length(${text}) - 3), '""', '"')), '')`
  return `CASE WHEN ${isWrapped(text)} THEN ${inside}
    WHEN ${saysNothing(text, isText)} THEN NULL ELSE ${text} END`
}

/** Excel keeps the zeros of ="00123". */
export function isWrapped(text: string): string {
  return `(starts_with(${text}, '="') AND ends_with(${text}, '"') AND strlen(${text}) > 2)`
}
