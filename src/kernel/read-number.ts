/** A number as people of a locale type it, and as it is written for them to type on: what could mean two is not read. */
import { currencySigns, knownCurrencies } from './currency-signs.ts'
import { isCurrency, mannerOf, signOf } from './manner.ts'

/** Amounts and counts have no thousandths: three digits after their point are thousands as likely. */
export type TypedKind = 'amount' | 'number'

export type NumberRead =
  | { readonly value: number }
  /** each that it could mean; none: it is no number */
  | { readonly couldBe: readonly number[] }

const nothing: NumberRead = { couldBe: [] }

const escaped = (text: string) => text.replaceAll(/[.$]/g, String.raw`\$&`)

const signs = Object.keys(currencySigns).map(escaped).join('|')
const frame = new RegExp(
  String.raw`^(?<minus>-?)(?<before>${signs}|\p{Sc}|[A-Za-z]{3})? ?(?<inner>-?)(?<body>[\d.,' ]*?\d[.,]?) ?(?<unit>[kKmM])?? ?(?<after>${signs}|\p{Sc}|[A-Za-z]{3})?$`,
  'u',
)

const powers: Readonly<Record<string, number>> = { k: 3, m: 6 }

/**
 * Reads `1.234,5` and `1234.5` of a German and `1,234.5` of a British writer as the same number, also with a currency and
 * as `250k` and `1.2M`. Spaces and apostrophes part thousands everywhere.
 * @returns what it could mean instead where that is not one number, as `90.000` of a British writer
 */
export function readNumber(text: string, locale: string, kind: TypedKind = 'amount'): NumberRead {
  const { minus, inner, body, unit, before, after } = partsOf(text)
  if (body === undefined || (minus && inner) || ![before, after].every(isSign)) return nothing
  const power = powers[unit?.toLowerCase() ?? ''] ?? 0
  const numbers = meanings(body.trim(), locale, power > 0 ? 'number' : kind).map((digits) =>
    Number(`${minus}${inner}${digits}e${power}`),
  )
  if (!numbers.every(Number.isFinite)) return nothing
  // A nothing has no sign.
  return numbers.length === 1 ? { value: numbers[0]! + 0 } : { couldBe: numbers }
}

/**
 * The sign or code in what was typed that stands for another currency than the amount has: `€` of one in USD. The `$` of
 * a Canadian amount is its own.
 * @param currency null: no amount of money, or of one that is not known, where none is right
 * @returns null: there is none
 */
export function otherCurrencyIn(text: string, currency: string | null): string | null {
  const { before, after } = partsOf(text)
  return [before, after].find((mark) => mark !== undefined && !standsFor(mark, currency)) ?? null
}

function standsFor(mark: string, currency: string | null): boolean {
  if (currency === null) return false
  const own = currency.toUpperCase()
  return (
    [mark.toUpperCase(), currencySigns[mark]].includes(own) ||
    (isCurrency(own) && signOf(own).trim() === mark)
  )
}

function partsOf(text: string): Partial<Record<string, string>> {
  const plain = text.trim().replaceAll(/\s/g, ' ').replaceAll('−', '-').replaceAll('’', "'")
  return frame.exec(plain)?.groups ?? {}
}

function isSign(text: string | undefined): boolean {
  // Only of a code it is not known yet.
  if (text === undefined || text in currencySigns || !/^[A-Za-z]{3}$/.test(text)) return true
  return knownCurrencies().has(text.toUpperCase())
}

/** Each number that the digits could mean, written plainly. */
function meanings(body: string, locale: string, kind: TypedKind): string[] {
  const { group, point, number: write } = mannerOf(locale)
  const isIndian = write(1e6) === '10,00,000'
  const own = group === '.' || group === ',' ? group : ''
  const whole = wholeOf(body, own, isIndian)
  if (whole !== null) return [whole]
  const [, before = '', mark = '', after = ''] = /^(.*?)([.,])(\d*)$/.exec(body) ?? []
  // A plain point stands for decimals with everybody, where it cannot part thousands.
  const isPoint = mark === point || mark === '.'
  const number = isPoint ? wholeOf(before || '0', mark === own ? '' : own, isIndian) : null
  if (number === null) return []
  const decimal = after === '' ? number : `${number}.${after}`
  const couldBeThousands = /^[1-9]\d{0,2}$/.test(before) && after.length === 3
  const isSure = mark === point && kind === 'number' && !after.endsWith('0')
  return couldBeThousands && !isSure ? [decimal, `${number}${after}`] : [decimal]
}

/** @param group that parts thousands beside spaces and apostrophes; empty: none */
function wholeOf(text: string, group: string, isIndian: boolean): string | null {
  const parted = new RegExp(String.raw`^[1-9]\d{0,2}([' ${group}])\d{3}(?:\1\d{3})*$`)
  // In India only the last thousand has three digits.
  const isParted = parted.test(text) || (isIndian && /^[1-9]\d?(?:,\d{2})*,\d{3}$/.test(text))
  if (!isParted && !/^\d+$/.test(text)) return null
  return text.replaceAll(/\D/g, '')
}

/** As it stands in an opened field: read again, it is the same number. */
export function writeNumber(value: number, locale: string, kind: TypedKind = 'amount'): string {
  const text = mannerOf(locale).number(value, 20)
  const read = readNumber(text, locale, kind)
  // A fourth digit says that those after the point are no thousand.
  return 'value' in read ? text : `${text}0`
}
