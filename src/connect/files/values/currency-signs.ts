/** What the signs and codes beside an amount say about its currency. */
import { knownCurrencies } from '#src/kernel/currency-signs.ts'
import { literal } from '../sql-text.ts'

/** Each with the currencies that it may stand for; only one that stands for a single one tells it. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₹': ['INR'],
  '₺': ['TRY'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  zł: ['PLN'],
  kč: ['CZK'],
  us$: ['USD'],
  a$: ['AUD'],
  c$: ['CAD'],
  nz$: ['NZD'],
  hk$: ['HKD'],
  r$: ['BRL'],
  $: ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'MXN', 'TWD', 'CLP', 'COP', 'ARS'],
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
}

/** RE2 of a sign or of what may be a code. */
export const CURRENCY = `(?:(?:US|A|C|NZ|HK|R)?\\$|[€£₹₺₩₪¥]|[Zz]ł|[Kk]č|[Kk]r\\.?|[A-Za-z]{3})`

const listed = [...knownCurrencies()].map(literal).join(', ')

/** SQL of the code that the sign tells; NULL where there is no sign, or one that several currencies have. */
export function currencyCode(sign: string): string {
  const clear = Object.entries(SIGNS).flatMap(([one, [code, ...others]]) =>
    others.length === 0 ? `WHEN ${literal(one)} THEN ${literal(code!)}` : [],
  )
  return `CASE lower(${sign}) ${clear.join(' ')} ELSE CASE WHEN upper(${sign}) IN (${listed}) THEN upper(${sign}) END END`
}

/** SQL that is true for three letters that are the code of no currency. */
export function isNoCurrency(sign: string): string {
  return `regexp_full_match(${sign}, '[A-Za-z]{3}') AND upper(${sign}) NOT IN (${listed})`
}

/** SQL that is true where the sign cannot stand for the currency that the row names. */
export function contradicts(sign: string, currency: string): string {
  const several = Object.entries(SIGNS)
    .filter(([, stands]) => stands.length > 1)
    .map(
      ([one, stands]) =>
        `WHEN ${literal(one)} THEN ${named(currency)} NOT IN (${stands.map(literal).join(', ')})`,
    )
  return `CASE rtrim(lower(${sign}), '.') WHEN '' THEN false ${several.join(' ')}
    ELSE ${currencyCode(sign)} <> ${named(currency)} END`
}

/** A row may name its currency by a sign, too. */
function named(currency: string): string {
  return `coalesce(${currencyCode(currency)}, upper(${currency}))`
}
