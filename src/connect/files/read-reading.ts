/** The words of a mapping that say how files are to be read: `"date_order": "dmy"`. */
import { knownCurrencies } from '#src/kernel/currency-signs.ts'
import type { JsonReader } from './json-reader.ts'
import type { ReadingWords } from './merge-reading.ts'

export const readingKeys = ['date_order', 'decimals', 'currencies', 'time_zone', 'encoding', 'delimiter']

/** @param at where the object stands: `reads[1].`, empty for the whole mapping */
export function readingOf(
  json: JsonReader,
  object: Readonly<Record<string, unknown>>,
  at: string,
): ReadingWords {
  const text = (key: string) => json.optionalText(object[key], `${at}${key}`)
  const oneOf = <Word extends string>(key: string, words: readonly Word[]): Word | null => {
    const given = text(key)
    const word = words.find((candidate) => candidate === given)
    if (given !== null && word === undefined) json.complain(`${at}${key}`, `must be ${words.join(' or ')}`)
    return word ?? null
  }
  const sound = (key: string, isSound: (given: string) => boolean, as: string): string | null => {
    const given = text(key)
    if (given !== null && given !== '' && !isSound(given)) json.complain(`${at}${key}`, `must be ${as}`)
    return given
  }
  return {
    dateOrder: oneOf('date_order', ['dmy', 'mdy']),
    decimals: oneOf('decimals', ['point', 'comma']),
    currencies: currenciesOf(json, object['currencies'], `${at}currencies`),
    timeZone: sound('time_zone', isTimeZone, 'the name of a time zone, as Europe/Berlin'),
    encoding: sound('encoding', isEncoding, 'the name of an encoding, as windows-1252'),
    delimiter: delimiterOf(json, object['delimiter'], `${at}delimiter`),
  }
}

/** `{ "€": "EUR" }` */
function currenciesOf(json: JsonReader, value: unknown, at: string): Record<string, string> {
  const said = value === undefined || value === null ? {} : json.anyObject(value, at)
  const codes = Object.entries(said).map(([text, given]) => {
    const code = json.text(given, `${at}.${text}`).toUpperCase()
    if (code !== '' && !knownCurrencies().has(code)) {
      json.complain(`${at}.${text}`, 'must be the code of a currency, as EUR')
    }
    return [text.trim().toLowerCase(), code] as const
  })
  return Object.fromEntries(codes)
}

function delimiterOf(json: JsonReader, value: unknown, at: string): string | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' && (value.length === 1 || value === 'tab')) return value
  json.complain(at, 'must be one character, or "tab"')
  return null
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}
