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

const DOLLARS = SIGNS['$']!
const KRONER = SIGNS['kr']!

/** What people write in the place of a code beside the signs, in lower case. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  euro: ['EUR'],
  euros: ['EUR'],
  'eur.': ['EUR'],
  'eur €': ['EUR'],
  dollar: DOLLARS,
  dollars: DOLLARS,
  us: ['USD'],
  usd$: ['USD'],
  'us dollar': ['USD'],
  'us dollars': ['USD'],
  'us-dollar': ['USD'],
  cad$: ['CAD'],
  ca$: ['CAD'],
  aud$: ['AUD'],
  au$: ['AUD'],
  s$: ['SGD'],
  mx$: ['MXN'],
  pound: ['GBP', 'EGP'],
  pounds: ['GBP', 'EGP'],
  pfund: ['GBP', 'EGP'],
  sterling: ['GBP'],
  'pound sterling': ['GBP'],
  'gbp £': ['GBP'],
  stg: ['GBP'],
  yen: ['JPY'],
  yuan: ['CNY'],
  rmb: ['CNY'],
  sfr: ['CHF'],
  'sfr.': ['CHF'],
  'fr.': ['CHF'],
  franc: ['CHF', 'XOF', 'XAF'],
  francs: ['CHF', 'XOF', 'XAF'],
  franken: ['CHF'],
  'swiss franc': ['CHF'],
  'kr.': KRONER,
  krona: ['SEK', 'ISK'],
  kronor: ['SEK'],
  krone: ['NOK', 'DKK'],
  kroner: ['NOK', 'DKK'],
  rupee: ['INR', 'PKR', 'LKR'],
  rupees: ['INR', 'PKR', 'LKR'],
  rs: ['INR', 'PKR', 'LKR'],
  'rs.': ['INR', 'PKR', 'LKR'],
  złoty: ['PLN'],
  zloty: ['PLN'],
  forint: ['HUF'],
  shekel: ['ILS'],
  nis: ['ILS'],
  rand: ['ZAR'],
  real: ['BRL'],
  reais: ['BRL'],
  won: ['KRW'],
}

/** What is no code and yet may mean one, in lower case. */
export const slips: readonly string[] = [...Object.keys(SIGNS), ...Object.keys(WORDS)]

/** The codes that may be meant by what stands in the place of one; none where nobody can tell. */
export function currenciesMeant(text: string): readonly string[] {
  const slip = text.toLowerCase()
  return SIGNS[slip] ?? WORDS[slip] ?? []
}

/** RE2 of a sign or of what may be a code. */
export const CURRENCY = `(?:(?:US|A|C|NZ|HK|R)?\\$|[€£₹₺₩₪¥]|[Zz]ł|[Kk]č|[Kk]r\\.?|[A-Za-z]{3})`

const listed = [...knownCurrencies()].map(literal).join(', ')

/** SQL that is true for the code of a currency. */
export function isListed(code: string): string {
  return `(${code} IN (${listed}))`
}

/** SQL of the code that the sign tells; NULL where there is no sign, or one that several currencies have. */
export function currencyCode(sign: string): string {
  const clear = Object.entries(SIGNS).flatMap(([one, [code, ...others]]) =>
    others.length === 0 ? `WHEN ${literal(one)} THEN ${literal(code!)}` : [],
  )
  return `CASE lower(${sign}) ${clear.join(' ')} ELSE CASE WHEN ${isListed(`upper(${sign})`)} THEN upper(${sign}) END END`
}

/** SQL that is true for three letters that are the code of no currency. */
export function isNoCurrency(sign: string): string {
  return `regexp_full_match(${sign}, '[A-Za-z]{3}') AND NOT ${isListed(`upper(${sign})`)}`
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
