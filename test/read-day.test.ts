/** Days that are typed in the manner of a locale: what is written reads back the same, and what could mean two is not read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, dayFromNumber, dayNumber } from '#src/kernel/day.ts'
import { locales, mannerOf } from '#src/kernel/manner.ts'
import { readDay } from '#src/kernel/read-day.ts'

const today = '2026-11-22'
// Beyond those of the texts, languages in which a browser may write days.
const anyLocale = fc.constantFrom(...locales, 'de-DE', 'fr-FR', 'nl-NL')
const days = (from: Day, to: Day) =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayFromNumber)
const anyDay = days('1990-01-01', '2110-12-31')
const ofCentury = days('2000-01-01', '2099-12-31')

const write = (day: Day, locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const

describe('what is written', () => {
  it('reads back as the same day, in words, in numbers and as ISO', () => {
    fc.assert(
      fc.property(anyDay, anyLocale, (day, locale) => {
        const written = mannerOf(locale).day(day)
        for (const text of [
          day,
          written,
          written.replaceAll(' ', '\u00a0'),
          write(day, locale, numeric),
          write(day, locale, { ...numeric, month: '2-digit', day: '2-digit' }),
          write(day, locale, { ...numeric, month: 'long' }),
        ])
          expect(readDay(text, locale, today), text).toEqual({ value: day })
      }),
    )
  })

  it('with a short year, as columns have it, is one of this century', () => {
    fc.assert(
      fc.property(ofCentury, anyLocale, (day, locale) => {
        const parts = new Intl.DateTimeFormat(locale, {
          day: 'numeric',
          month: 'short',
          year: '2-digit',
          timeZone: 'UTC',
        }).formatToParts(new Date(`${day}T00:00:00Z`))
        const text = parts.map(({ type, value }) => (type === 'year' ? `’${value}` : value)).join('')
        expect(readDay(text, locale, today), text).toEqual({ value: day })
      }),
    )
  })

  it('is read in every other manner as the same day, where the month has a name', () => {
    const anyWriter = fc.constantFrom(...locales)
    fc.assert(
      fc.property(anyDay, anyWriter, anyLocale, (day, writer, reader) => {
        expect(readDay(mannerOf(writer).day(day), reader, today)).toEqual({ value: day })
      }),
    )
  })

  it('without a year is the next such day, or the last', () => {
    fc.assert(
      fc.property(days(today, '2027-11-21'), anyLocale, (day, locale) => {
        const text = write(day, locale, { month: 'short', day: 'numeric' })
        expect(readDay(text, locale, today), text).toEqual({ value: day })
        expect(readDay(text, locale, addDays(day, 364), 'last'), text).toEqual({ value: day })
      }),
    )
  })
})

describe('what is typed', () => {
  it.each([
    ['en-DE', '14.6.2027', '2027-06-14'],
    ['en-DE', '14.06.27', '2027-06-14'],
    ['en-DE', '14.6.', '2027-06-14'],
    ['en-DE', '22.11.', '2026-11-22'],
    ['en-DE', '21.11.', '2027-11-21'],
    ['en-GB', '14/06/2027', '2027-06-14'],
    ['en-GB', '4/6/27', '2027-06-04'],
    ['en-GB', '14-6', '2027-06-14'],
    ['en-GB', '2027/6/4', '2027-06-04'],
    ['en-US', '6/14/2027', '2027-06-14'],
    ['en-US', '6/4', '2027-06-04'],
    ['en-US', '14.6.2027', '2027-06-14'],
    ['en-US', ' 2027-01-15 ', '2027-01-15'],
    ['en-CA', '14/6/2027', '2027-06-14'],
    ['en-SE', '4/4 2027', '2027-04-04'],
    ['en-US', 'Jun 14', '2027-06-14'],
    ['en-US', 'june 14th, 2027', '2027-06-14'],
    ['en-GB', '1st Feb 28', '2028-02-01'],
    ['en-GB', '14jun2027', '2027-06-14'],
    ['en-GB', 'Jun 14, ’27', '2027-06-14'],
    ['en-GB', '29 Feb', '2028-02-29'],
    ['en-SE', '2027 Jun 14', '2027-06-14'],
    ['de-DE', '14. Juni', '2027-06-14'],
    ['de-DE', '3. März 2027', '2027-03-03'],
    ['de-DE', '3 Dec', '2026-12-03'],
    ['de-DE', 'morgen', '2026-11-23'],
    ['en-US', 'Today', '2026-11-22'],
    ['en-US', 'tomorrow', '2026-11-23'],
    ['en-US', '+30', '2026-12-22'],
    ['en-US', '+30d', '2026-12-22'],
    ['en-US', '+2w', '2026-12-06'],
    ['en-US', '+3m', '2027-02-22'],
    ['en-US', 'in 2 weeks', '2026-12-06'],
    ['en-US', 'in 1 year', '2027-11-22'],
  ] as const)('%s: %s', (locale, text, value) => {
    expect(readDay(text, locale, today)).toEqual({ value })
  })

  it.each([
    ['en-US', '6.4.2027', ['2027-04-06', '2027-06-04']],
    ['en-CA', '4/6/2027', ['2027-04-06', '2027-06-04']],
    ['en-SE', '4/6', ['2027-04-06', '2027-06-04']],
    ['en-ZA', '27 Jun 14', ['2014-06-27', '2027-06-14']],
    ['fr-FR', '7 jui', ['2027-06-07', '2027-07-07']],
    ['en-GB', '6/14/2027', ['2027-06-14']],
    ['en-US', '14/6/2027', ['2027-06-14']],
  ] as const)('could mean another, %s: %s', (locale, text, couldBe) => {
    expect(readDay(text, locale, today)).toEqual({ couldBe })
  })

  it.each([
    ['en-DE', '31.02.2027'],
    ['en-DE', '31.2.'],
    ['en-DE', '2027-02-30'],
    ['en-GB', '29 Feb 2027'],
    ['en-GB', '14'],
    ['en-GB', '2027'],
    ['en-GB', '2027-06'],
    ['en-GB', '6/2027'],
    ['en-GB', 'Jun 2027'],
    ['en-GB', 'Ju 14'],
    ['en-GB', '14 Jun 202'],
    ['en-GB', '14/6/7'],
    ['en-GB', '14 27 Jun'],
    ['en-GB', '14 Jun Jul'],
    ['en-GB', '14 Jun 2027 12:00'],
    ['en-GB', 'Monday'],
    ['en-GB', '14~6~2027'],
    ['en-GB', '-14/6'],
    ['en-GB', '20270614'],
    ['en-GB', 'in 2'],
    ['en-GB', '+'],
    ['en-GB', '+9999y'],
    ['en-GB', ''],
  ] as const)('is no day, %s: %s', (locale, text) => {
    expect(readDay(text, locale, today)).toEqual({ couldBe: [] })
  })

  it('is a day or none, whatever it is', () => {
    const piece = fc.constantFrom('14', '6', '2027', '27', ' ', '.', '/', '-', 'jun', '’', 'may', '+', 'th')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), anyLocale, (pieces, locale) => {
        const read = readDay(pieces.join(''), locale, today)
        for (const day of 'value' in read ? [read.value] : read.couldBe)
          expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})
