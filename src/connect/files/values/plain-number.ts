/** A number for a mapping to reckon with, before anything is known of its column: only what can be read in one way. */
import { saysNothing } from './clean-text.ts'
import { decimalProofs, numberParts, plainDigits, sound } from './number-forms.ts'
import { matches } from './typing.ts'

const CANONICAL = String.raw`[+-]?\d{1,15}(\.\d+)?`

/**
 * @param text SQL of the text
 * @param reckoned SQL of what is made of the number, by the SQL of it
 * @param otherwise SQL of a text that is no number, where digits may mean two
 * @returns SQL of the result as text, NULL where the text says nothing
 */
export function reckon(text: string, reckoned: (number: string) => string, otherwise: string): string {
  return `CASE WHEN ${saysNothing(text, false)} THEN NULL
    WHEN ${plainNumber(text)} IS NOT NULL THEN printf('%.6f', ${reckoned(plainNumber(text))})
    WHEN regexp_matches(${text}, '\\d') THEN ${otherwise} ELSE ${text} END`
}

/** SQL of the number; NULL where the text is none, where it may mean two, and where it names a currency. */
export function plainNumber(text: string): string {
  const { eitherComma } = decimalProofs('p.digits', 'p.exponent', false)
  const number = (decimals: 'point' | 'comma') =>
    `TRY_CAST(${plainDigits('p.digits', decimals)} || p.exponent AS DOUBLE)`
  const signs = 'concat(p.sign, p.sign2, p.sign3, p.open)'
  const read = `CASE WHEN p.digits = '' OR p.before || p.after <> '' OR length(${signs}) > 1 OR (p.open = '') <> (p.close = '') THEN NULL
    WHEN ${matches('p.digits', sound.point)} AND NOT ${eitherComma} THEN ${number('point')}
    WHEN ${matches('p.digits', sound.comma)} AND NOT ${matches('p.digits', sound.point)} THEN ${number('comma')} END
    * if(p.open <> '' OR '-' IN (p.sign, p.sign2, p.sign3), -1, 1) / if(p.percent = '', 1, 100)`
  return `CASE WHEN ${matches(text, CANONICAL)} THEN CAST(${text} AS DOUBLE)
    ELSE list_transform([${numberParts(text)}], lambda p: ${read})[1] END`
}
