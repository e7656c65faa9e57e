/** Numbers as people write them: what each means, what is asked, and which currency it names. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf } from '#src/connect/files/values/question-of.ts'
import { ownDuck } from './support/own-duck.ts'
import { readTexts } from './support/typed-column.ts'

const duck = ownDuck()

const amounts = (texts: readonly string[], said = {}, hasNumbers = false) =>
  readTexts(duck(), 'invoice', { amount: texts }, said, hasNumbers)
const counts = (texts: readonly string[], said = {}) =>
  readTexts(duck(), 'account', { employees: texts }, said)

const EITHER =
  'thousands and decimals cannot be told apart; say what the decimal sign is: --decimals point (1,234 is one thousand and more) or --decimals comma (1,234 is one and a bit)'
const BOTH =
  'the column writes decimals both with a point and with a comma; write all its numbers with the same decimal sign, as 1234.50'
const OTHERWISE =
  'written with another decimal sign than its column; write it as the others, or correct what --decimals says'
const NUMBER = 'not a number; write it as 1234.50'

describe('a number', () => {
  it.each([
    ['1234.50', 1234.5],
    ['1.234', 1.234],
    ['79,00', 79],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1 234,50', 1234.5],
    ['1\u00a0234,50', 1234.5],
    ['1\u202f234\u202f567,5', 1234567.5],
    ["1'234.50", 1234.5],
    ['1’234.50', 1234.5],
    ['1,23,456.00', 123456],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['0,123', 0.123],
    ['(12.00)', -12],
    ['(€ 12,00)', -12],
    ['12-', -12],
    ['−12', -12],
    ['€ -79,00', -79],
    ['-€79.00', -79],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1.5e3', 1500],
    ['1,5E-1', 0.15],
    ['45%', 0.45],
    ['12,5 %', 0.125],
    ['79,-', 79],
    ['CHF 79.–', 79],
    ['€ 79,00', 79],
    ['USD 1,200.00', 1200],
    ['1200 EUR', 1200],
    ['$7', 7],
    ['12 kr.', 12],
    ['="79.00"', 79],
  ])('%s is %d', async (text, number) => {
    expect(await amounts([text])).toMatchObject({ values: [number], problems: [null] })
  })

  it.each([
    ['$5k', NUMBER],
    ['5 abc', NUMBER],
    ['XXQ 5', NUMBER],
    ['--5', NUMBER],
    ['(5', NUMBER],
    ['(-5)', NUMBER],
    ['€ 5 $', NUMBER],
    ['1 2', NUMBER],
    ['1.23.456', NUMBER],
    ['1_000', NUMBER],
    ['12:30', NUMBER],
    ['Infinity', NUMBER],
    ['1,234', EITHER],
    ['€ 1,234', EITHER],
    ['1234567890123456', 'more than fifteen digits before the point; correct it'],
    ['1e20', 'more than fifteen digits before the point; correct it'],
  ])('%s is an error: %s', async (text, problem) => {
    expect((await amounts([text])).problems).toEqual([problem])
  })
})

describe('the decimal sign', () => {
  it('is what another number of the column proves, and is told', async () => {
    const comma = await amounts(['1.234', '79,00', '1,234'])
    expect(comma.values).toEqual([1234, 79, 1.234])
    expect(comma.assumptions).toEqual([
      'amount: 1,234 is read as 1.234, as other numbers of the column prove',
    ])
    expect((await amounts(['1,234', '79.00', '1.234'])).values).toEqual([1234, 79, 1.234])
  })

  it('is asked where nothing proves it, and the canonical spelling stays', async () => {
    expect(await amounts(['1,234', '1.234', '5'])).toMatchObject({
      values: [null, 1.234, 5],
      problems: [EITHER, null, null],
    })
  })

  it('is what a person says', async () => {
    expect((await amounts(['1,234', '1.234'], { decimals: 'comma' })).values).toEqual([1.234, 1234])
    expect((await amounts(['1.234', '5'], { decimals: 'comma' })).values).toEqual([1234, 5])
    expect((await amounts(['1,234', '1.234'], { decimals: 'point' })).values).toEqual([1234, 1.234])
  })

  it('that a person says is not turned round by a slip of the pen', async () => {
    expect(await amounts(['1.234', '12.50'], { decimals: 'comma' })).toMatchObject({
      values: [1234, null],
      problems: [null, OTHERWISE],
    })
  })

  it('proven both ways in one column is an error of each such number', async () => {
    expect((await amounts(['79,00', '1234.50', '7'])).problems).toEqual([BOTH, BOTH, null])
  })

  it('is a point in a file that has numbers of its own, whatever a person says', async () => {
    expect((await amounts(['1.234', '5'], { decimals: 'comma' }, true)).values).toEqual([1.234, 5])
    expect((await amounts(['1.234', '79,00'], {}, true)).problems).toEqual([OTHERWISE, null])
  })

  it('of whole numbers is no question, but where three zeros could be decimals', async () => {
    expect((await counts(['1,234', '1,000'])).values).toEqual([1234, 1000])
    expect((await counts(['1.234', '1.000'])).values).toEqual([1234, 1000])
    expect((await counts(['5.0', '1.000'])).values).toEqual([5, 1])
    expect((await counts(['1.000', '2,000', '7'])).problems).toEqual([EITHER, EITHER, null])
    expect((await counts(['1.000'], { decimals: 'comma' })).values).toEqual([1000])
  })

  it('is asked with what the first number would mean', () => {
    expect(questionOf('thousands and decimals cannot be told apart', '€ 1,234')).toEqual({
      option: 'decimals',
      choices: [
        { value: 'point', means: '1234' },
        { value: 'comma', means: '1.234' },
      ],
    })
  })
})

describe('a whole number', () => {
  it.each([
    ['12.5', 'not a whole number; write it with digits only, as 1200'],
    ['45%', 'not a whole number; write it with digits only, as 1200'],
    ['1234567890', 'more than nine digits; correct it'],
    ['€ 5', 'a number with a currency, where none is expected; write the number alone'],
    ['many', 'not a whole number; write it with digits only, as 1200'],
  ])('%s is an error: %s', async (text, problem) => {
    expect((await counts([text])).problems).toEqual([problem])
  })
})

describe('a currency beside an amount', () => {
  it('fills that of the row, where it can only be one', async () => {
    const { rows, assumptions } = await amounts([
      '€ 5',
      '£5',
      'usd 5',
      '5 CHF',
      'US$5',
      '$5',
      '¥5',
      'kr 5',
      '5',
    ])
    expect(rows.map((row) => row['currency'] ?? null)).toEqual([
      'EUR',
      'GBP',
      'USD',
      'CHF',
      'USD',
      null,
      null,
      null,
      null,
    ])
    expect(assumptions).toEqual(['amount: 5 amounts taken to be in the currency written beside it'])
  })

  it('never overwrites what the row says: another one is an error', async () => {
    const texts = {
      amount: ['€ 5', 'USD 8', '$ 8', '$ 8', '9'],
      currency: ['EUR', 'EUR', 'GBP', 'cad', 'CHF'],
    }
    const { problems, rows } = await readTexts(duck(), 'invoice', texts)
    const other = 'another currency than the row says; correct the amount or the currency of the row'
    expect(problems).toEqual([null, other, other, null, null])
    expect(rows[4]!['currency']).toBe('CHF')
  })

  it('is an error where no money is expected', async () => {
    const { problems } = await readTexts(duck(), 'opportunity', { probability: ['€ 1', '45%'] })
    expect(problems).toEqual([
      'a number with a currency, where none is expected; write the number alone',
      null,
    ])
  })
})

interface Way {
  readonly name: string
  readonly thousands: string
  readonly decimal: string
}

const ways: readonly Way[] = [
  { name: 'English', thousands: ',', decimal: '.' },
  { name: 'German', thousands: '.', decimal: ',' },
  { name: 'French', thousands: '\u202f', decimal: ',' },
  { name: 'Swiss', thousands: "'", decimal: '.' },
  { name: 'plain', thousands: '', decimal: '.' },
]

function written(number: number, { thousands, decimal }: Way, digits: number): string {
  const [whole = '', part = ''] = Math.abs(number).toFixed(digits).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return `${number < 0 ? '-' : ''}${grouped}${part === '' ? '' : decimal + part}`
}

describe('any number', () => {
  const number = fc.integer({ min: -1e12, max: 1e12 })

  it.each(ways)('written the $name way reads back, once the column proves the way', async (way) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, fc.nat(4)), { minLength: 1 }), async (given) => {
        const numbers = given.map(([value, digits]) => Number((value / 10 ** digits).toFixed(digits)))
        const texts = numbers.map((value, at) => written(value, way, given[at]![1]))
        const { values } = await amounts([...texts, written(0.5, way, 1)])
        expect(values.slice(0, -1)).toEqual(numbers.map((value) => (value === 0 ? expect.closeTo(0) : value)))
      }),
      { numRuns: 6 },
    )
  })

  it('written in the canonical way reads back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: -1e14, max: 1e14, noNaN: true }), { minLength: 1 }),
        async (numbers) => {
          const rounded = numbers.map((value) => Number(value.toFixed(4)))
          const { values } = await amounts(rounded.map((value) => value.toFixed(4)))
          expect(values.map((value) => Number(value))).toEqual(rounded.map((value) => value + 0))
        },
      ),
      { numRuns: 8 },
    )
  })
})
