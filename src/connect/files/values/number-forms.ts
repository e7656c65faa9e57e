/** The parts of a written number: signs, currency, digits, exponent and percent; and which decimal sign its digits prove. */
import { CURRENCY } from './currency-signs.ts'
import { matches } from './typing.ts'

const raw = String.raw

const DIGITS = raw`\d(?:[\d.,' ]*[\d.,])?|[.,]\d+`
const PARTS = raw`^(\()? *([+-])? *(${CURRENCY})? *([+-])? *(${DIGITS})([eE][+-]?\d{1,3})? *(%)? *(${CURRENCY})? *([+-])? *(\))?$`
const NAMES = ['open', 'sign', 'before', 'sign2', 'digits', 'exponent', 'percent', 'after', 'sign3', 'close']

/** SQL of a struct of its parts, each empty where it is missing; without digits it is no number. */
export function numberParts(text: string): string {
  const plain = `translate(${text}, '−–—’\`\u00a0\u2007\u2009\u202f', '---''''    ')`
  // A price of "79,-" has no cents; it is not negative.
  const whole = `regexp_replace(${plain}, '[.,]-{1,2}', '')`
  return `regexp_extract(${whole}, '${PARTS.replaceAll("'", "''")}', [${NAMES.map((name) => `'${name}'`).join(', ')}])`
}

/** Digits in groups by something that is no decimal sign. */
const GROUPED = raw`[1-9]\d{0,2}(?:[' ]\d{3})+`

/** RE2 of digits that are sound where this is the decimal sign. */
export const sound = {
  point: raw`(?:\d+|${GROUPED}|[1-9]\d{0,2}(?:,\d{2,3})*,\d{3})?(?:\.\d*)?`,
  comma: raw`(?:\d+|${GROUPED}|[1-9]\d{0,2}(?:\.\d{3})+)?(?:,\d*)?`,
}

/** One sign, one to three digits before it and three behind: a thousand and more, or one and a bit. */
const EITHER = { point: raw`[1-9]\d{0,2}\.\d{3}`, comma: raw`[1-9]\d{0,2},\d{3}` }
/** For a whole number, only three zeros can be decimals. */
const EITHER_WHOLE = { point: raw`[1-9]\d{0,2}\.000`, comma: raw`[1-9]\d{0,2},000` }

export interface DecimalProofs {
  /** SQL that is true where the digits prove that the decimal sign is a point, a comma */
  readonly point: string
  readonly comma: string
  /** SQL that is true for 1.234, and for 1,234 */
  readonly eitherPoint: string
  readonly eitherComma: string
}

/** @param digits SQL of the digits */
export function decimalProofs(digits: string, exponent: string, isWhole: boolean): DecimalProofs {
  const either = isWhole ? EITHER_WHOLE : EITHER
  const noExponent = `${exponent} = ''`
  const eitherPoint = `(${matches(digits, either.point)} AND ${noExponent})`
  const eitherComma = `(${matches(digits, either.comma)} AND ${noExponent})`
  const thousandsPoint = isWhole ? `(${matches(digits, EITHER.point)} AND NOT ${eitherPoint})` : 'false'
  const thousandsComma = isWhole ? `(${matches(digits, EITHER.comma)} AND NOT ${eitherComma})` : 'false'
  const isPoint = `${matches(digits, sound.point)} AND NOT ${matches(digits, sound.comma)}`
  const isComma = `${matches(digits, sound.comma)} AND NOT ${matches(digits, sound.point)}`
  // 1.234 is sound either way; so are digits without any sign, which prove nothing.
  return {
    point: `(${isPoint}) OR ${thousandsComma} OR (contains(${digits}, '.') AND NOT ${noExponent})`,
    comma: `(${isComma}) OR ${thousandsPoint} OR (contains(${digits}, ',') AND NOT ${noExponent})`,
    eitherPoint,
    eitherComma,
  }
}

/** SQL of the digits with a point before the decimals and nothing else. */
export function plainDigits(digits: string, decimals: 'point' | 'comma'): string {
  const bare = raw`translate(${digits}, ''' ${decimals === 'point' ? ',' : '.'}', '')`
  return decimals === 'point' ? bare : `replace(${bare}, ',', '.')`
}
