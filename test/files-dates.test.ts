/** Days and instants as people write them: what each means, what is asked, and what is assumed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '#src/connect/files/values/question-of.ts'
import { ownDuck } from './support/own-duck.ts'
import { readTexts } from './support/typed-column.ts'

const duck = ownDuck()

const days = (texts: readonly string[], said = {}) =>
  readTexts(duck(), 'account', { created_on: texts }, said)
const instants = (texts: readonly string[], said = {}) =>
  readTexts(duck(), 'ticket', { opened_at: texts }, said)

const EITHER =
  'day and month cannot be told apart; say which comes first: --date-order dmy (day, month, year) or --date-order mdy (month, day, year)'
const BOTH =
  'the column writes some dates day first and others month first; write all its dates in one order, or as YYYY-MM-DD'
const SERIAL =
  'the number that a spreadsheet keeps for a date; give the column a date format in the spreadsheet, as 2026-03-31, and save it again'

describe('a day', () => {
  it.each([
    ['2025-04-03', '2025-04-03'],
    ['2025/4/3', '2025-04-03'],
    ['2025.04.03', '2025-04-03'],
    ['03.04.2025', '2025-04-03'],
    ['3. 4. 2025', '2025-04-03'],
    ['3.4.25', '2025-04-03'],
    ['1.1.68', '2068-01-01'],
    ['1.1.69', '1969-01-01'],
    ['4/4/2025', '2025-04-04'],
    ['13/04/2025', '2025-04-13'],
    ['04-13-25', '2025-04-13'],
    ['3. März 2025', '2025-03-03'],
    ['3 Apr 2025', '2025-04-03'],
    ['03-Apr-25', '2025-04-03'],
    ['Apr 3, 2025', '2025-04-03'],
    ['April 3rd, 2025', '2025-04-03'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['1er août 2024', '2024-08-01'],
    ['12 févr. 2024', '2024-02-12'],
    ['3 de enero de 2025', '2025-01-03'],
    ['2025-Apr-03', '2025-04-03'],
    ['Thu, 3 Apr 2025', '2025-04-03'],
    ['20250403', '2025-04-03'],
    ['1700000000', '2023-11-14'],
    ['1700000000123', '2023-11-14'],
    ['2023-07-28 3:00', '2023-07-28'],
    ['2025-12-31 00:00', '2025-12-31'],
    ['13/04/2025 12:00:00 AM', '2025-04-13'],
    ['2025-04-03T22:00:00Z', '2025-04-03'],
    ['Thu Apr 03 2025 10:15:00 GMT+0200 (Central European Summer Time)', '2025-04-03'],
  ])('%s is %s', async (text, day) => {
    expect(await days([text])).toMatchObject({ values: [day], problems: [null] })
  })

  it.each([
    ['45123', SERIAL],
    ['45123.75', SERIAL],
    ['31.02.2025', 'a day that does not exist; correct it'],
    ['12.31.2025', 'a day that does not exist; correct it'],
    ['2025-13-01', 'a day that does not exist; correct it'],
    ['31/31/2025', 'a day that does not exist; correct it'],
    ['3 Foo 2025', 'not a date; write it as YYYY-MM-DD'],
    ['April 2025', 'not a date; write it as YYYY-MM-DD'],
    ['yesterday', 'not a date; write it as YYYY-MM-DD'],
    ['03/04/2025', EITHER],
    ['3-4-25', EITHER],
  ])('%s is an error: %s', async (text, problem) => {
    expect((await days([text])).problems).toEqual([problem])
  })

  it.each(['NaN', 'NULL', 'n/a', 'NA', '-', '—', String.raw`\N`, '#N/A', '(blank)'])(
    '%j is not known',
    async (text) => {
      expect(await days([text])).toMatchObject({ values: [null], problems: [null] })
    },
  )

  it('of seconds since 1970 is the day in the zone that was named', async () => {
    const { values } = await days(['1700000000'], { timeZone: 'Asia/Tokyo' })
    expect(values).toEqual(['2023-11-15'])
  })
})

describe('the order of day and month', () => {
  it('is what another date of the column proves, and is told', async () => {
    const dayFirst = await days(['03/04/2025', '13/04/2025', '05-06-25'])
    expect(dayFirst.values).toEqual(['2025-04-03', '2025-04-13', '2025-06-05'])
    expect(dayFirst.assumptions).toEqual([
      'created_on: 03/04/2025 is read as 3 April 2025, as other dates of the column prove',
    ])
    const monthFirst = await days(['03/04/2025', '04/13/2025'])
    expect(monthFirst.values).toEqual(['2025-03-04', '2025-04-13'])
  })

  it('is what another column of the file proves', async () => {
    const texts = { end_on: ['03/04/2025'], start_on: ['13/04/2024'] }
    const { values, assumptions } = await readTexts(duck(), 'subscription', texts)
    expect(values).toEqual(['2025-04-03'])
    expect(assumptions).toEqual([
      'end_on: 03/04/2025 is read as 3 April 2025, as the dates of another column prove',
    ])
  })

  it('is not what two columns prove that contradict each other', async () => {
    const texts = { end_on: ['03/04/2025'], start_on: ['13/04/2024'], renewal_on: ['04/13/2025'] }
    expect((await readTexts(duck(), 'subscription', texts)).problems).toEqual([EITHER])
  })

  it('is asked where nothing proves it; a date that reads the same both ways needs no answer', async () => {
    expect((await days(['03/04/2025', '04/04/2025', '2025-01-02'])).problems).toEqual([EITHER, null, null])
  })

  it('is what a person says', async () => {
    expect((await days(['03/04/2025'], { dateOrder: 'dmy' })).values).toEqual(['2025-04-03'])
    expect((await days(['03/04/2025'], { dateOrder: 'mdy' })).values).toEqual(['2025-03-04'])
  })

  it('proven both ways in one column is an error of each such date', async () => {
    expect((await days(['03/04/2025', '04/13/2025', '13/04/2025', '2025-01-01'])).problems).toEqual([
      BOTH,
      BOTH,
      BOTH,
      null,
    ])
  })

  it('that a person says is not turned round by a slip of the pen', async () => {
    const { values, problems } = await days(['03/04/2025', '04/13/2025'], { dateOrder: 'dmy' })
    expect([values[0], problems]).toEqual(['2025-04-03', [null, 'a day that does not exist; correct it']])
  })

  it('is asked with what the first date would mean', () => {
    expect(questionOf('day and month cannot be told apart', '03/04/25 10:00')).toEqual({
      option: 'dateOrder',
      choices: [
        { value: 'dmy', means: '3 April 2025' },
        { value: 'mdy', means: '4 March 2025' },
      ],
    })
  })
})

describe('an instant', () => {
  it.each([
    ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.000Z'],
    ['2020-12-30 03:15:52.123+00', '2020-12-30T03:15:52.123Z'],
    ['2020-12-30 03:15:52 UTC', '2020-12-30T03:15:52.000Z'],
    ['2020-12-30 03:15 GMT', '2020-12-30T03:15:00.000Z'],
    ['2025-04-03T10:15:00+0530', '2025-04-03T04:45:00.000Z'],
    ['2025-04-03T10:15:00+01', '2025-04-03T09:15:00.000Z'],
    ['2025-04-03 10:15:00 +0000 UTC', '2025-04-03T10:15:00.000Z'],
    ['Thu, 03 Apr 2025 10:15:00 GMT', '2025-04-03T10:15:00.000Z'],
    ['Thu Apr 03 2025 10:15:00 GMT+0200 (Central European Summer Time)', '2025-04-03T08:15:00.000Z'],
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    ['1700000000123', '2023-11-14T22:13:20.123Z'],
  ])('%s is %s, whatever zone was named', async (text, instant) => {
    expect((await instants([text], { timeZone: 'America/New_York' })).values).toEqual([instant])
  })

  it.each([
    ['2026-01-05 10:00', '2026-01-05T09:00:00.000Z'],
    ['2026-07-05 10:00', '2026-07-05T08:00:00.000Z'],
    ['05.01.2026, 10:00:30', '2026-01-05T09:00:30.000Z'],
    ['12/30/2020 12:15 AM', '2020-12-29T23:15:00.000Z'],
    ['12/30/2020 12:15 p.m.', '2020-12-30T11:15:00.000Z'],
    ['2026-01-05', '2026-01-04T23:00:00.000Z'],
    // A clock that is put forward skips an hour, one that is put back has it twice.
    ['2025-03-30 02:30:00', '2025-03-30T01:30:00.000Z'],
    ['2025-10-26 02:30:00', '2025-10-26T01:30:00.000Z'],
  ])('%s without a zone is that of the zone that was named: %s', async (text, instant) => {
    expect((await instants([text], { timeZone: 'Europe/Berlin' })).values).toEqual([instant])
  })

  it('without a zone is taken as UTC where none was named, and the report counts them', async () => {
    const { values, assumptions } = await instants(['2026-01-05 10:00', '2026-01-05 11:00:00', '2026-01-06'])
    expect(values).toEqual([
      '2026-01-05T10:00:00.000Z',
      '2026-01-05T11:00:00.000Z',
      '2026-01-06T00:00:00.000Z',
    ])
    expect(assumptions).toEqual([
      'opened_at: 2 times without a zone taken as UTC',
      'opened_at: 1 day without a time taken as midnight UTC',
    ])
  })

  it.each([
    ['2025-04-03 25:15', 'a day or a time that does not exist; correct it'],
    ['2025-04-03 10:61', 'a day or a time that does not exist; correct it'],
    ['2025-04-03 13:15 PM', 'a day or a time that does not exist; correct it'],
    ['2025-02-30T10:00:00Z', 'a day or a time that does not exist; correct it'],
    ['10:15', 'not a date with a time; write it as 2026-03-01T09:30:00Z or with an offset such as +01:00'],
    ['03/04/2025 10:15', EITHER],
    ['45123.25', SERIAL],
  ])('%s is an error: %s', async (text, problem) => {
    expect((await instants([text])).problems).toEqual([problem])
  })
})

const day = fc
  .integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2068, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10))

const MONTHS = [
  'Jan',
  'February',
  'März',
  'avril',
  'mayo',
  'juin',
  'Juli',
  'Aug',
  'septembre',
  'Okt',
  'nov.',
  'diciembre',
]

const ways: readonly ((year: string, month: string, date: string) => string)[] = [
  (year, month, date) => `${date}.${month}.${year}`,
  (year, month, date) => `${Number(date)}/${Number(month)}/${year}`,
  (year, month, date) => `${date}-${month}-${year.slice(2)} 23:59`,
  (year, month, date) => `${date} ${MONTHS[Number(month) - 1]} ${year}`,
  (year, month, date) => `${year}${month}${date}`,
]

describe('any day', () => {
  it('reads back from any way of writing, once the column proves the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(day, fc.nat(ways.length - 1)), { minLength: 1 }),
        async (written) => {
          const texts = written.map(([text, way]) =>
            ways[way]!(...(text.split('-') as [string, string, string])),
          )
          const { values } = await days([...texts, '31/12/2025'])
          expect(values.slice(0, -1)).toEqual(written.map(([text]) => text))
        },
      ),
      { numRuns: 8 },
    )
  })
})
