/** The codes of currencies in files: what is one, what is asked about, and what an answer makes of it. */
import { describe, expect, it } from 'vitest'
import { readMapping } from '#src/connect/files/read-mapping.ts'
import { knownCurrencies } from '#src/kernel/currency-signs.ts'
import { slips, currenciesMeant } from '#src/connect/files/values/currency-signs.ts'
import { readingInput, readingOf } from '#src/operations/reading-input.ts'
import type { ImportReport } from '#src/web/answers.ts'
import { enImport } from '#src/web/messages/en-import.ts'
import { withCurrency } from '#src/web/screens/imports/mapping-edits.ts'
import { questionsAsked } from '#src/web/screens/imports/questions-asked.ts'
import { lines, taken } from './support/files.ts'
import { ownDuck } from './support/own-duck.ts'
import { readTexts } from './support/typed-column.ts'

const duck = ownDuck()

const read = (texts: readonly (string | null)[]) => readTexts(duck(), 'subscription', { currency: texts })

const NONE = 'not the code of a currency; write its code of three letters, as EUR or USD, or leave it empty'
const ASKED =
  'a currency that is not named by its code; say which one is meant, as --currencies "€=EUR", or write its code'

const accounts = 'id,name,currency\nA-1,Acme,EUR\n'

const contracts = (...rows: readonly (readonly [arr: string, currency: string])[]) =>
  [
    'id,account_id,start_on,arr,currency',
    ...rows.map((row, at) => `S-${at + 1},A-1,2026-01-01,${row.join(',')}`),
    '',
  ].join('\n')

describe('a currency', () => {
  it('is the code of one that exists, in any case, or nothing', async () => {
    expect(await read(['EUR', 'usd', 'Chf', '-', null])).toMatchObject({
      values: ['EUR', 'USD', 'CHF', null, null],
      problems: [null, null, null, null, null],
    })
  })

  it.each([
    ['XYZ', NONE],
    ['12', NONE],
    ['EURR', NONE],
    ['€', ASKED],
    ['EURO', ASKED],
    ['US$', ASKED],
    ['Dollar', ASKED],
    ['£', ASKED],
  ])('is no %s: %s', async (text, problem) => {
    expect((await read([text, 'EUR'])).problems).toEqual([problem, null])
  })

  it('is never meant by what is a code itself, and every answer is one', () => {
    for (const slip of slips) {
      expect(knownCurrencies()).not.toContain(slip.toUpperCase())
      expect(currenciesMeant(slip).every((code) => knownCurrencies().has(code))).toBe(true)
      expect(currenciesMeant(slip)).not.toHaveLength(0)
    }
  })
})

describe('a currency that is none', () => {
  it('is told with its file, line, column and value, and no row of it goes in', async () => {
    const files = { 'accounts.csv': accounts, 'subscriptions.csv': contracts(['1', 'EUR'], ['2', 'XYZ']) }
    const { report } = await taken(files)
    expect(report.good['subscription']).toBe(1)
    expect(report.problems).toMatchObject([
      {
        column: 'currency',
        problem: 'not the code of a currency',
        count: 1,
        examples: [{ line: 3, value: 'XYZ' }],
        question: null,
      },
    ])
    expect(report.problems[0]!.file).toContain('subscriptions.csv')
  })
})

describe('the question what a currency is', () => {
  const files = {
    'accounts.csv': accounts,
    'subscriptions.csv': contracts(['€ 90', 'Euro'], ['80', 'EURO'], ['70', '$'], ['60', 'EUR']),
  }

  it('is put for each that is written, however it is spelled, with the codes that it may mean', async () => {
    const { report } = await taken(files)
    const asked = questionsAsked(report.problems as ImportReport['problems'])
    expect(
      asked.map(({ count, examples, question }) => [examples[0]!.value, count, question.option]),
    ).toEqual([
      ['Euro', 2, 'currencies'],
      ['$', 1, 'currencies'],
    ])
    expect(asked[0]!.question.choices).toEqual([{ value: 'EUR', means: 'Euro' }])
    expect(asked[1]!.question.choices).toContainEqual({ value: 'CAD', means: 'Canadian Dollar' })
    expect(enImport.questions.ask[asked[0]!.question.option]('Euro')).toBe('Which currency does Euro mean?')
  })

  it('is answered on the command line', async () => {
    const said = readingInput.currencies.parse(['euro=eur', '$ = CAD'])
    const { report, facts } = await taken(files, { reading: readingOf({ currencies: said }) })
    expect(lines(report)).toEqual([])
    const currencies = facts
      .filter(({ kind }) => kind === 'subscription')
      .map(({ values }) => values['currency'])
    expect(currencies).toEqual(['EUR', 'EUR', 'CAD', 'EUR'])
    expect(readingInput.currencies.safeParse(['€=EURO']).success).toBe(false)
    expect(readingInput.currencies.safeParse(['EUR']).success).toBe(false)
  })

  it('is answered on the page, one answer beside the other', async () => {
    const place = { file: 'subscriptions.csv', as: 'subscriptions' }
    const mapping = withCurrency(withCurrency(null, place, 'Euro', 'EUR'), place, '$', 'USD')
    const { report, facts } = await taken(files, { mapping })
    expect(lines(report)).toEqual([])
    const currencies = facts
      .filter(({ kind }) => kind === 'subscription')
      .map(({ values }) => values['currency'])
    expect(currencies).toEqual(['EUR', 'EUR', 'USD', 'EUR'])
  })

  it('has an answer that holds for amounts in the smallest unit', async () => {
    const mapping = {
      currencies: { '¥': 'JPY' },
      reads: [
        {
          file: 'subscriptions.csv',
          as: 'subscriptions',
          columns: { arr: { column: 'arr', minor_units_of: 'currency' } },
        },
      ],
    }
    const written = { 'accounts.csv': accounts, 'subscriptions.csv': contracts(['9000', '¥']) }
    const { facts } = await taken(written, { mapping })
    expect(facts.find(({ kind }) => kind === 'subscription')!.values).toMatchObject({
      arr: 9000,
      currency: 'JPY',
    })
  })

  it('is refused in a mapping where the answer is no code', () => {
    expect(() =>
      readMapping({ currencies: { '€': 'EURO' }, reads: [{ file: 'a.csv', as: 'accounts' }] }),
    ).toThrow('currencies.€ must be the code of a currency, as EUR')
  })
})
