/** Sentences of the engine in the manner of a locale: what is written and what is read back of it are held together here. */
import { amount, dayInWords, figure, percent } from '#src/detect/words.ts'
import { type Day, dayFromNumber, dayNumber } from '#src/kernel/day.ts'
import { inManner } from '#src/kernel/in-manner.ts'
import { locales } from '#src/kernel/manner.ts'
import { format as documentFormat } from '#src/publish/figures/format.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const anyLocale = fc.constantFrom(...locales)
const anyDay = fc.integer({ min: dayNumber('1970-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber)
const anyValue = fc.oneof(
  fc.integer({ min: -2e9, max: 2e9 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
)
const anyCurrency = fc.constantFrom(...Intl.supportedValuesOf('currency'))

/** As Intl itself writes it, with the true minus in front. */
function byIntl(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  const text = new Intl.NumberFormat(locale, options).format(Math.abs(value))
  return value < 0 ? `−${text}` : text
}

const dayByIntl = (day: Day, locale: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** The number of the locale behind the sign of the currency, which is the same for all. */
function moneyByIntl(value: number, currency: string, locale: string): string {
  const inEnglish = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  })
  const number = byIntl(Math.abs(value), locale, { maximumFractionDigits: 0 })
  return `${value < 0 ? '−' : ''}${inEnglish.format(0).replace('0', () => number)}`
}

/** What a figure rounds to, as it is written: never −0. */
const rounded = (value: number, digits = 0) => Number(value.toFixed(digits)) + 0

describe('what is written for all, read in any locale', () => {
  it('is its day, wherever the day stands in the sentence', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyLocale, (one, other, locale) => {
        const says = `Silent since ${dayInWords(one)} (${documentFormat.day(other)}).`
        const read = `Silent since ${dayByIntl(one, locale)} (${dayByIntl(other, locale)}).`
        expect(inManner(says, locale)).toBe(read)
      }),
    )
  })

  it('is its amount, of any currency', () => {
    fc.assert(
      fc.property(anyValue, anyCurrency, anyLocale, (value, currency, locale) => {
        const read = moneyByIntl(rounded(value), currency, locale)
        expect(inManner(`It pays ${amount(value, currency)}, then less`, locale)).toBe(
          `It pays ${read}, then less`,
        )
      }),
    )
  })

  it('is its number and its share, to any digits', () => {
    fc.assert(
      fc.property(anyValue, fc.nat({ max: 3 }), anyLocale, (value, digits, locale) => {
        const short = rounded(value, digits)
        expect(inManner(`at ${figure(value, digits)}; then`, locale)).toBe(
          `at ${byIntl(short, locale, { maximumFractionDigits: digits })}; then`,
        )
        const share = byIntl(short / 100, locale, { style: 'percent', maximumFractionDigits: digits })
        expect(inManner(`(${documentFormat.percent(value / 100, digits)})`, locale)).toBe(`(${share})`)
      }),
    )
    expect(inManner(`${percent(0.462)} of it`, 'en-DE')).toBe('46\u00a0% of it')
    expect(inManner(`${percent(12.4)} of it`, 'en-SE')).toBe('1\u00a0240\u00a0% of it')
  })

  it('is the amount of a document, whose sign stands for one currency', () => {
    const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'INR', 'SEK', 'CHF', 'PLN', 'ZAR', 'BRL', 'AED', 'KES']
    fc.assert(
      fc.property(anyValue, fc.constantFrom(...currencies), anyLocale, (value, currency, locale) => {
        const whole = rounded(value)
        expect(inManner(`ARR ${documentFormat.money(whole, currency)} a year`, locale)).toBe(
          `ARR ${moneyByIntl(whole, currency, locale)} a year`,
        )
      }),
    )
  })
})

describe('a sentence', () => {
  const says =
    'Pays 1,250,000 USD, decides by 8 January 2027 (1,240 days): use is at 46.5% of 3,100.25 “before 3 March 2026, 1,000.5 USD”.'

  it.each([
    ['en-US', 'Pays $1,250,000, decides by Jan 8, 2027 (1,240 days): use is at 46.5% of 3,100.25 '],
    ['en-GB', 'Pays $1,250,000, decides by 8 Jan 2027 (1,240 days): use is at 46.5% of 3,100.25 '],
    ['en-DE', 'Pays $1.250.000, decides by 8 Jan 2027 (1.240 days): use is at 46,5 % of 3.100,25 '],
    ['en-CH', "Pays $1'250'000, decides by 8 Jan 2027 (1'240 days): use is at 46.5% of 3'100.25 "],
    ['en-SE', 'Pays $1 250 000, decides by 8 Jan 2027 (1 240 days): use is at 46,5 % of 3 100,25 '],
  ])('in the manner of %s keeps what people wrote', (locale, read) => {
    expect(inManner(says, locale).replaceAll('\u00a0', ' ').replaceAll('’', "'")).toBe(
      `${read}“before 3 March 2026, 1,000.5 USD”.`,
    )
  })

  it.each([
    'Q1 2026 and FY2027 Q1 (Feb–Apr)',
    'Contract SUB-1,240 of 2026-01-08, step T-30',
    'from 192.0.2.1 to https://x.io/1.5/a?b=1,000.5',
    'sarah.1.5@northbeam.io wrote on 16.04.2026 at 11:05.5',
    '52 MAU and 3 CSM',
    'version 1.4, v 2.5, v2.5, Analytics 2.0, release 3.5-beta',
    '32 January 2026, 30 February 2026, 8 January 20271, A8 January 2026',
    'worth $1.2M or $412K',
    '1.240,5 typed by hand',
  ])('keeps what only looks like a figure: %s', (text) => {
    for (const locale of locales) expect(inManner(text, locale).replaceAll('\u00a0', ' ')).toBe(text)
  })

  it('keeps a day on one line where that is asked for', () => {
    const unbroken = (day: string) => day.replaceAll(' ', '\u00a0')
    expect(inManner('since 8 January 2027 on', 'en-US', unbroken)).toBe('since Jan\u00a08,\u00a02027 on')
  })
})
