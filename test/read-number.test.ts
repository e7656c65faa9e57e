/** Numbers that are typed in the manner of a locale: what is written reads back the same, and what could mean two is not read. */
import { locales, mannerOf } from '#src/kernel/manner.ts'
import { readNumber, writeNumber } from '#src/kernel/read-number.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const anyLocale = fc.constantFrom(...locales)
const anyKind = fc.constantFrom('amount' as const, 'number' as const)
const anyNumber = fc.oneof(
  fc.integer({ min: -2e12, max: 2e12 }),
  fc.integer({ min: -2_000_000, max: 2_000_000 }).map((thousandths) => thousandths / 1000 + 0),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(6)) + 0),
)

describe('what is written', () => {
  it('reads back as the same number, in a field and as a whole amount', () => {
    fc.assert(
      fc.property(anyNumber, anyLocale, anyKind, (value, locale, kind) => {
        expect(readNumber(writeNumber(value, locale, kind), locale, kind)).toEqual({ value })
        const whole = Math.round(value) + 0
        expect(readNumber(mannerOf(locale).number(whole), locale, kind)).toEqual({ value: whole })
        for (const currency of ['EUR', 'USD', 'CHF', 'SEK', 'PLN', 'ZAR', 'INR', 'GBP']) {
          const money = mannerOf(locale).money(whole, currency)
          expect(readNumber(money, locale, kind), money).toEqual({ value: whole })
        }
      }),
    )
  })

  it('is read in another manner as the same number or not at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), anyLocale, anyLocale, (cents, writer, reader) => {
        const value = cents / 100
        const read = readNumber(mannerOf(writer).number(value, 2), reader)
        expect('value' in read ? read.value : value).toBe(value)
      }),
    )
  })
})

describe('what is typed', () => {
  it.each([
    ['en-DE', '90.000', 90_000],
    ['en-DE', '250.000', 250_000],
    ['en-DE', '1,5', 1.5],
    ['en-DE', '1.234,5', 1234.5],
    ['en-DE', '1234.5', 1234.5],
    ['en-DE', '1.5', 1.5],
    ['en-DE', '0.925', 0.925],
    ['en-DE', '1 234,5', 1234.5],
    ['en-DE', '€1.234.567', 1_234_567],
    ['en-DE', '1,2M', 1_200_000],
    ['en-DE', '1.2M', 1_200_000],
    ['en-US', '250,000', 250_000],
    ['en-US', '$250k', 250_000],
    ['en-US', '1.1M', 1_100_000],
    ['en-US', '1.125M', 1_125_000],
    ['en-US', '1 250.5', 1250.5],
    ['en-US', ' 0.92 ', 0.92],
    ['en-US', '.5', 0.5],
    ['en-US', '-3', -3],
    ['en-US', '−$5', -5],
    ['en-US', '12 eur', 12],
    ['en-IN', '12,34,567.5', 1_234_567.5],
    ['en-IN', '1,234,567', 1_234_567],
    ['en-IN', '250,000', 250_000],
    ['en-AU', 'kr\u00a01,250', 1250],
    ['en-CH', "1'234'567.5", 1_234_567.5],
    ['en-CH', '1’250', 1250],
    ['en-ZA', '1\u00a0234,5', 1234.5],
    ['en-SE', '1 234,5 kr', 1234.5],
    ['en-SE', '1.5', 1.5],
    ['en-SE', '5kr', 5],
    ['en-DE', 'lei 5', 5],
    ['en-US', '0.', 0],
  ] as const)('%s: %s', (locale, text, value) => {
    expect(readNumber(text, locale)).toEqual({ value })
  })

  it.each([
    ['en-US', '90.000', [90, 90_000]],
    ['en-GB', '1.234', [1.234, 1234]],
    ['en-DE', '250,000', [250, 250_000]],
    ['en-DE', '1,234', [1.234, 1234]],
    ['en-SE', '90.000', [90, 90_000]],
    ['en-CH', '-1.250', [-1.25, -1250]],
    ['en-US', '1.250M', [1_250_000, 1_250_000_000]],
  ] as const)('could mean two, %s: %s', (locale, text, couldBe) => {
    expect(readNumber(text, locale)).toEqual({ couldBe })
  })

  it('has thousandths where it is no amount, unless they end in nothing', () => {
    expect(readNumber('1.085', 'en-US', 'number')).toEqual({ value: 1.085 })
    expect(readNumber('1,085', 'en-DE', 'number')).toEqual({ value: 1.085 })
    expect(readNumber('1.085', 'en-DE', 'number')).toEqual({ value: 1085 })
    expect(readNumber('1.085', 'en-SE', 'number')).toEqual({ couldBe: [1.085, 1085] })
    expect(readNumber('1.080', 'en-US', 'number')).toEqual({ couldBe: [1.08, 1080] })
  })

  it.each([
    ['en-US', '1,5'],
    ['en-US', '1.234,5'],
    ['en-US', '12,34,567'],
    ['en-US', '0,925'],
    ['en-US', '1,2M'],
    ['en-CH', '1,234'],
    ['en-DE', '1.234.5'],
    ['en-DE', '1,234.5'],
    ['en-DE', '1.23.456'],
    ['en-SE', "1 234'567"],
    ['en-US', ''],
    ['en-US', '-'],
    ['en-US', 'twelve'],
    ['en-US', '1.2.3'],
    ['en-US', '12 euros'],
    ['en-US', '52 MAU'],
    ['en-US', '~5'],
    ['en-US', '--5'],
    ['en-US', '1e5'],
    ['en-US', '9'.repeat(400)],
  ])('is no number, %s: %s', (locale, text) => {
    expect(readNumber(text, locale)).toEqual({ couldBe: [] })
  })
})
